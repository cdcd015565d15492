import type { ReceiptsRoom } from '../client.ts';
import type { Transport } from '../transport/transport.ts';

/** Receipts of cases, with the proof of inclusion once there is one. */
export function createReceiptsRoom(transport: Transport): ReceiptsRoom {
  return {
    read: (id, { signal } = {}) => transport.call('GET', 'receipts.read', { params: { id }, signal }),
  };
}
