/** A file received over tus. */
export interface Upload {
  id: string;
  name: string;
  /** Sniffed, never the client's word. */
  type: string;
  /** Bytes. */
  size: number;
  /** Hex. @pattern ^[0-9a-f]{64}$ */
  sha256: string;
  scan: 'pending' | 'clean' | 'infected' | 'off';
}
