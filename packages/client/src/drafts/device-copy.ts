import type { Instant, ServiceRef } from '@panjare/contract';

import type { SubmissionMemory } from '../submission/submission-state.ts';
import type { AutosaveMemory } from './autosave-state.ts';

/** What a device keeps of one form, in the clear. */
export interface DeviceCopy {
  service: ServiceRef;
  /** The version it is filled in. */
  version: number;
  /** When it was last kept, by the gateway's clock. */
  at: Instant;
  /** The answers, and what is known of their saves. */
  saving?: AutosaveMemory | undefined;
  /** What was sent, or waits to be, and was not heard of. */
  sending?: SubmissionMemory | undefined;
}

/** Another tab's copy of the same form: that tab is gone. */
export interface LeftCopy {
  readonly copy: DeviceCopy;
  drop(): void;
}

/** What may be kept; what is left out stays as it was. */
export interface KeptPart extends Partial<Pick<DeviceCopy, 'version' | 'saving' | 'sending'>> {
  /** Whether the gateway has these answers too. */
  isSaved?: boolean;
}

/** One tab's place on the device for one form. No other tab writes to it. */
export interface DevicePlace {
  /** What was kept here when it was opened, and since. */
  read(): DeviceCopy | undefined;
  /** What tabs that are gone left behind. */
  readonly left: readonly LeftCopy[];
  /**
   * Keeps a part beside the other. Where the answers are saved elsewhere and nothing waits to be sent, nothing stays on
   * the device. `false` where the device cannot keep it. Never rejects.
   */
  keep(part: KeptPart): Promise<boolean>;
  /** Lets go of it; what is kept stays. Settles once nothing is written any more. */
  close(): Promise<void>;
}

/** Whether what was read is a copy of this service: what a device holds may have been written by anything. */
export function isCopyOf(service: ServiceRef, value: unknown): value is DeviceCopy {
  return value instanceof Object && 'service' in value && value.service === service;
}
