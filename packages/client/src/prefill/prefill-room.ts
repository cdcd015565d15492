import type { PrefillRoom } from '../client.ts';
import type { Transport } from '../transport/transport.ts';

/** Facts that registers know of the citizen, each with its provenance. */
export function createPrefillRoom(transport: Transport): PrefillRoom {
  return {
    read: (service, { signal } = {}) => transport.call('GET', 'prefill.read', { query: { service }, signal }),
  };
}
