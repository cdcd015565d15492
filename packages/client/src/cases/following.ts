import type { CasesRoom } from './cases.ts';
import type { ServiceMap } from '../options.ts';
import type { CoreParts } from '../core/create-core.ts';
import { roomTaker } from '../core/room-taker.ts';
import { fetchPart } from '../transport/fetch-part.ts';

/** Cases, once they are. */
export type Following = Pick<CasesRoom<ServiceMap>, 'list' | 'read' | 'watch'>;

/** Follows cases. */
export function createFollowing({ transport, clock }: CoreParts): Following {
  return {
    list: ({ signal } = {}) => transport.call('GET', 'cases.list', { signal }),
    read: (id, { signal } = {}) => transport.call('GET', 'cases.read', { params: { id }, signal }),
    async *watch(id, { after = 0, signal } = {}) {
      // A page draws its picture before what keeps it live is there.
      const part = await fetchPart(() => import('../watch/watch-part.ts'), clock, signal);
      if (part) yield* part.watchCase(transport, clock, id, after, signal);
    },
  };
}

/** The cases of a client. */
export const casesOf = roomTaker<Following>(({ cases }) => cases, createFollowing);
