import type { UploadType } from '@panjare/contract';

/** Bytes from the beginning of a file that say what it is; shorter files are told by all they have. */
export const sniffedBytes = 64;

/** Types a field takes where its definition names none. */
export const usualTypes: readonly UploadType[] = ['application/pdf', 'image/jpeg', 'image/png'];

interface Signature {
  type: UploadType;
  matches(head: Uint8Array): boolean;
}

const startsWith =
  (...bytes: number[]) =>
  (head: Uint8Array): boolean =>
    bytes.every((byte, place) => head[place] === byte);

function textAt(head: Uint8Array, start: number, text: string): boolean {
  return Buffer.from(head.subarray(start, start + text.length)).toString('latin1') === text;
}

/** Brands of HEIF files with HEVC pictures (ISO/IEC 23008-12, annex B). */
const heicBrands = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1'];

/** By what each format says its files begin with; a name or a declared type says nothing. */
const signatures: readonly Signature[] = [
  { type: 'application/pdf', matches: (head) => textAt(head, 0, '%PDF-') },
  { type: 'image/jpeg', matches: startsWith(0xff, 0xd8, 0xff) },
  { type: 'image/png', matches: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { type: 'image/webp', matches: (head) => textAt(head, 0, 'RIFF') && textAt(head, 8, 'WEBP') },
  { type: 'image/tiff', matches: (head) => textAt(head, 0, 'II*\0') || textAt(head, 0, 'MM\0*') },
  {
    type: 'image/heic',
    matches: (head) => textAt(head, 4, 'ftyp') && heicBrands.some((brand) => textAt(head, 8, brand)),
  },
  { type: 'image/vnd.dwg', matches: (head) => textAt(head, 0, 'AC10') },
  { type: 'application/zip', matches: startsWith(0x50, 0x4b, 0x03, 0x04) },
];

/** Every type that is told apart here. */
export const knownTypes: ReadonlySet<UploadType> = new Set(signatures.map(({ type }) => type));

/** What a file is, by its first bytes; `undefined` for what is not told apart here. */
export function sniffType(head: Uint8Array): UploadType | undefined {
  return signatures.find(({ matches }) => matches(head))?.type;
}
