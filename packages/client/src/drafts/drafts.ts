import type { Draft, DraftRequest, PatchOperation, ServiceRef } from '@panjare/contract';
import type { CallOptions } from '../options.ts';
import type { DevicePlace } from './device-copy.ts';

/** What came of a save. */
export type SaveOutcome =
  | { state: 'saved'; draft: Draft }
  /** Another tab or device saved first; nothing was overwritten. */
  | { state: 'conflict'; theirs: Draft }
  | { state: 'signed-out' }
  | { state: 'gone' };

/** What a place is asked for. */
export interface DeviceOptions extends CallOptions {
  service: ServiceRef;
  version: number;
  /** Days that a copy stays after it was last kept: the retention of the service. */
  days: number;
  /** The form holds answers already: what is kept here is told as left behind. */
  isBegun?: boolean;
}

/** Drafts: on the gateway and, where the device is one's own, on the device. */
export interface DraftsRoom {
  /** `mandate`: those begun for its giver; left out, those for oneself. */
  list(options?: CallOptions & { service?: ServiceRef; mandate?: string }): Promise<readonly Draft[]>;
  /** Left out, a key is made. Use the same key to try the same request again: one draft comes of it. */
  create(request: DraftRequest, options?: CallOptions & { idempotencyKey?: string }): Promise<SaveOutcome>;
  read(id: string, options?: CallOptions): Promise<Draft | undefined>;
  /** Saves a patch on top of `revision`. */
  save(
    id: string,
    revision: number,
    patch: readonly PatchOperation[],
    options?: CallOptions,
  ): Promise<SaveOutcome>;
  delete(id: string, options?: CallOptions): Promise<void>;
  /**
   * A place on this device for one form of the citizen signed in, sealed with a key that only they are given.
   * `undefined` where the device is not their own, or keeps nothing just now; never rejects.
   */
  onDevice(options: DeviceOptions): Promise<DevicePlace | undefined>;
  /** Makes ready to erase all that this device keeps of the citizen signed in; what it resolves to erases it. */
  eraseDevice(options?: CallOptions): Promise<() => Promise<void>>;
}
