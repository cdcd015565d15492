/** Bytes sent at once at first: a slow phone line carries them in some seconds. */
const first = 64 * 1024;
/** Bytes: a gateway takes a piece whole or not at all, so a cut costs no more than this. */
const greatest = 1024 * 1024;
const least = 16 * 1024;
/** Milliseconds that a piece may take before the next one is smaller, or under which it is larger. */
const slow = 8000;
const quick = 1500;

/** How much to send at once: more while it goes quickly, less after a cut. */
export interface PieceSize {
  /** Bytes of the next piece. */
  readonly bytes: number;
  /** A piece arrived after so many milliseconds. */
  arrived(milliseconds: number): void;
  /** A piece was lost. */
  lost(): void;
}

/** Starts small. */
export function createPieceSize(): PieceSize {
  let bytes = first;
  return {
    get bytes() {
      return bytes;
    },
    arrived(milliseconds) {
      if (milliseconds < quick) bytes = Math.min(greatest, bytes * 2);
      else if (milliseconds > slow) bytes = Math.max(least, bytes / 2);
    },
    lost() {
      bytes = Math.max(least, bytes / 2);
    },
  };
}
