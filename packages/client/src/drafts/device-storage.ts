import type { SealedValue } from './device-cipher.ts';

/** One form on a device: sealed, and when it is to be gone, in milliseconds since the epoch. */
export interface DeviceRecord extends SealedValue {
  until: number;
}

/**
 * A device's own storage. Any call may fail at any time: full, blocked, or emptied by the browser; then it rejects, and
 * may never settle.
 */
export interface DeviceStorage {
  /** Every name, with when it is to be gone. */
  list(): Promise<readonly { name: string; until: number }[]>;
  read(name: string): Promise<DeviceRecord | undefined>;
  write(name: string, record: DeviceRecord): Promise<void>;
  delete(name: string): Promise<void>;
  /**
   * Takes a name for this tab alone, until it lets go or is gone itself; `undefined` where another tab has it and does
   * not let go within so many milliseconds.
   */
  hold(name: string, within: number): Promise<(() => void) | undefined>;
}
