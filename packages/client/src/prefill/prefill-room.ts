import type { PrefillRoom } from './prefill.ts';
import type { CoreParts } from '../core/create-core.ts';
import { roomTaker } from '../core/room-taker.ts';

/** Facts that registers know of the citizen, each with its provenance. */
export function createPrefillRoom({ transport }: CoreParts): PrefillRoom {
  return {
    read: (service, { mandate, signal } = {}) =>
      transport.call('GET', 'prefill.read', {
        query: { service, ...(mandate !== undefined && { mandate }) },
        signal,
      }),
  };
}

/** The prefill of a client. */
export const prefillOf = roomTaker<PrefillRoom>(({ prefill }) => prefill, createPrefillRoom);
