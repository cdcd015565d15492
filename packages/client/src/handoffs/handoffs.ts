import type { Handoff, HandoffOffered, HandoffRequest } from '@panjare/contract';
import type { CallOptions } from '../options.ts';

/** Hand-offs to another agency's site. */
export interface HandoffsRoom {
  offer(request: HandoffRequest, options?: CallOptions): Promise<HandoffOffered>;
  read(id: string, options?: CallOptions): Promise<Handoff>;
}
