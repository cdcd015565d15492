import { inflateSync } from 'node:zlib';

/** One entry of a status list, read as Token Status List, section 4.1, says; without anything of `StatusList`. */
export function readStatus(bits: number, lst: string, index: number): number {
  const bytes = inflateSync(Buffer.from(lst, 'base64url'));
  const bit = index * bits;
  return ((bytes[Math.floor(bit / 8)] ?? 0) >> (bit % 8)) & ((1 << bits) - 1);
}
