import { inflate } from 'node:zlib';
import { promisify } from 'node:util';

/** Bytes a status list may come to: 32 million documents of one bit. What swells beyond is a bomb. */
const MOST_BYTES = 4 * 1024 * 1024;

const inflateBytes = promisify(inflate);

/** Statuses of many documents in a row (Token Status List draft, section 4). */
export interface StatusBits {
  /** How many bits one takes. */
  bits: 1 | 2 | 4 | 8;
  bytes: Buffer;
}

/** Reads `status_list` of a status list token. Throws where it is damaged, or swells beyond what any list is. */
export async function readStatusBits({ bits, lst }: { bits?: unknown; lst?: unknown }): Promise<StatusBits> {
  if (bits !== 1 && bits !== 2 && bits !== 4 && bits !== 8) throw new Error('bits is none of 1, 2, 4, 8.');
  if (typeof lst !== 'string' || !/^[\w-]+$/u.test(lst)) throw new Error('lst is not base64url.');
  const bytes = await inflateBytes(Buffer.from(lst, 'base64url'), { maxOutputLength: MOST_BYTES });
  return { bits, bytes };
}

/** The status at a place, the least significant bits of a byte first. `undefined` past the end. */
export function statusAt({ bits, bytes }: StatusBits, index: number): number | undefined {
  if (!Number.isSafeInteger(index) || index < 0) return undefined;
  const perByte = 8 / bits;
  const byte = bytes[Math.floor(index / perByte)];
  return byte === undefined ? undefined : (byte >> ((index % perByte) * bits)) & (2 ** bits - 1);
}
