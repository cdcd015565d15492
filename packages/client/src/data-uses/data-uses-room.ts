import type { DataUsesRoom } from './data-uses.ts';
import type { CoreParts } from '../core/create-core.ts';
import { roomTaker } from '../core/room-taker.ts';

/** Who read the citizen's data. */
export function createDataUsesRoom({ transport }: CoreParts): DataUsesRoom {
  return {
    list: ({ signal, ...query } = {}) =>
      transport.call('GET', 'data-uses.list', { query: { ...query }, signal }),
  };
}

/** The data uses of a client. */
export const dataUsesOf = roomTaker<DataUsesRoom>(({ dataUses }) => dataUses, createDataUsesRoom);
