import type { HandoffsRoom } from './handoffs.ts';
import type { CoreParts } from '../core/create-core.ts';
import { roomTaker } from '../core/room-taker.ts';

/** Hand-offs to another agency's site. */
export function createHandoffsRoom({ transport }: CoreParts): HandoffsRoom {
  return {
    offer: (body, { signal } = {}) => transport.call('POST', 'handoffs.offer', { body, signal }),
    read: (id, { signal } = {}) => transport.call('GET', 'handoffs.read', { params: { id }, signal }),
  };
}

/** The hand-offs of a client. */
export const handoffsOf = roomTaker<HandoffsRoom>(({ handoffs }) => handoffs, createHandoffsRoom);
