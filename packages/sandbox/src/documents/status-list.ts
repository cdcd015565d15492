import { deflateSync } from 'node:zlib';

/** What a status list says of a document. Whether it has run out its own `exp` says. */
export type DocumentStatus = 'valid' | 'revoked' | 'suspended';

/** Two bits an entry: Token Status List, section 7.1 (VALID, INVALID, SUSPENDED). */
const values: { readonly [status in DocumentStatus]: number } = { valid: 0, revoked: 1, suspended: 2 };

/** Bits an entry takes. */
export const STATUS_BITS = 2;

const PER_BYTE = 8 / STATUS_BITS;

/** A list of statuses by index, in the form of the Token Status List draft, section 4. */
export class StatusList {
  readonly #bytes: Uint8Array;

  /** `size` entries, all valid. Larger than what is in use, so that it does not tell how many documents there are. */
  constructor(size: number) {
    this.#bytes = new Uint8Array(Math.ceil(size / PER_BYTE));
  }

  set(index: number, status: DocumentStatus): void {
    const byte = this.#bytes[Math.floor(index / PER_BYTE)];
    if (byte === undefined) throw new RangeError(`No entry ${index} in this status list`);
    const shift = (index % PER_BYTE) * STATUS_BITS;
    const mask = 0b11 << shift;
    this.#bytes[Math.floor(index / PER_BYTE)] = (byte & ~mask) | (values[status] << shift);
  }

  get(index: number): DocumentStatus {
    const value =
      ((this.#bytes[Math.floor(index / PER_BYTE)] ?? 0) >> ((index % PER_BYTE) * STATUS_BITS)) & 0b11;
    return value === values.suspended ? 'suspended' : value === values.valid ? 'valid' : 'revoked';
  }

  /** `lst`: the entries from the least significant bit on, in the ZLIB format, base64url. */
  encode(): string {
    return deflateSync(this.#bytes, { level: 9 }).toString('base64url');
  }
}
