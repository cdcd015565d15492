import type { CasesRoom, ServiceMap } from '../client.ts';
import type { CoreParts } from '../core/create-core.ts';
import { roomTaker } from '../core/room-taker.ts';
import { fetchPart } from '../transport/fetch-part.ts';

/** Cases, once they are: follow, act. */
export type Following = Omit<CasesRoom<ServiceMap>, 'submit'>;

/** Follows cases and acts on them. */
export function createFollowing({ transport, clock }: CoreParts): Following {
  return {
    list: ({ signal } = {}) => transport.call('GET', 'cases.list', { signal }),
    read: (id, { signal } = {}) => transport.call('GET', 'cases.read', { params: { id }, signal }),
    async *watch(id, { after = 0, signal } = {}) {
      // A page draws its picture before what keeps it live is there.
      const part = await fetchPart(() => import('../watch/watch-part.ts'), clock, signal);
      if (part) yield* part.watchCase(transport, clock, id, after, signal);
    },
    reply: (id, body, { signal } = {}) =>
      transport.call('POST', 'cases.reply', { params: { id }, body, signal }),
    withdraw: (id, { signal } = {}) => transport.call('POST', 'cases.withdraw', { params: { id }, signal }),
    appeal: (id, body, { signal } = {}) =>
      transport.call('POST', 'cases.appeal', { params: { id }, body, signal }),
    close: (id, body, { signal } = {}) =>
      transport.call('POST', 'cases.close', { params: { id }, body, signal }),
  };
}

/** The cases of a client. */
export const casesOf = roomTaker<Following>(({ cases }) => cases, createFollowing);
