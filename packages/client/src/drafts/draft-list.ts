import type { DraftsRoom } from './drafts.ts';
import type { CoreParts } from '../core/create-core.ts';
import { roomTaker } from '../core/room-taker.ts';

/** Drafts that are there. */
export type DraftList = Pick<DraftsRoom, 'list'>;

/** Finds drafts. */
export function createDraftList({ transport }: CoreParts): DraftList {
  return {
    async list({ signal, ...query } = {}) {
      return (await transport.call('GET', 'drafts.list', { query, signal })).drafts;
    },
  };
}

/** The draft list of a client. */
export const draftListOf = roomTaker<DraftList>(({ drafts }) => drafts, createDraftList);
