import type { HandoffsRoom } from '../client.ts';
import type { Transport } from '../transport/transport.ts';

/** Hand-offs to another agency's site. */
export function createHandoffsRoom(transport: Transport): HandoffsRoom {
  return {
    offer: (body, { signal } = {}) => transport.call('POST', 'handoffs.offer', { body, signal }),
    read: (id, { signal } = {}) => transport.call('GET', 'handoffs.read', { params: { id }, signal }),
  };
}
