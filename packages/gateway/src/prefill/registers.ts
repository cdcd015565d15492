import type { Instant, Json } from '@panjare/contract';

/** What one register knows of one person: facts by name. */
export type RegisterReading =
  | { state: 'read'; register: string; facts: { [fact: string]: Json }; readAt: Instant }
  /** It has nothing under this national id. */
  | { state: 'unknown'; register: string }
  /** It did not answer in time, or not with sense. */
  | { state: 'unreachable'; register: string };

/** The registers this gateway may ask. */
export interface Registers {
  /** Reads several at once, each within two seconds. Never throws for a register's fault. */
  read(names: readonly string[], nationalId: string): Promise<RegisterReading[]>;
}
