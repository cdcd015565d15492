import type { ReceiptsRoom } from './receipts.ts';
import type { CoreParts } from '../core/create-core.ts';
import { roomTaker } from '../core/room-taker.ts';

/** Receipts of cases, with the proof of inclusion once there is one. */
export function createReceiptsRoom({ transport }: CoreParts): ReceiptsRoom {
  return {
    read: (id, { signal } = {}) => transport.call('GET', 'receipts.read', { params: { id }, signal }),
  };
}

/** The receipts of a client. */
export const receiptsOf = roomTaker<ReceiptsRoom>(({ receipts }) => receipts, createReceiptsRoom);
