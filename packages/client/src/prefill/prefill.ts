import type { Prefill, ServiceRef } from '@panjare/contract';
import type { CallOptions } from '../options.ts';

/** Facts that registers know. */
export interface PrefillRoom {
  /** `mandate`: acting for its giver, whose facts they then are. */
  read(ref: ServiceRef, options?: CallOptions & { mandate?: string }): Promise<Prefill>;
}
