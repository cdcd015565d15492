import type { CasesRoom } from './cases.ts';
import type { ServiceMap } from '../options.ts';
import type { CoreParts } from '../core/create-core.ts';
import { roomTaker } from '../core/room-taker.ts';

/** What a citizen may do about a case. */
export type Acting = Pick<CasesRoom<ServiceMap>, 'reply' | 'withdraw' | 'appeal' | 'close'>;

/** Acts on cases. */
export function createActing({ transport }: CoreParts): Acting {
  return {
    reply: (id, body, { signal } = {}) =>
      transport.call('POST', 'cases.reply', { params: { id }, body, signal }),
    withdraw: (id, { signal } = {}) => transport.call('POST', 'cases.withdraw', { params: { id }, signal }),
    appeal: (id, body, { signal } = {}) =>
      transport.call('POST', 'cases.appeal', { params: { id }, body, signal }),
    close: (id, body, { signal } = {}) =>
      transport.call('POST', 'cases.close', { params: { id }, body, signal }),
  };
}

/** The acts on cases of a client. */
export const actingOf = roomTaker<Acting>(({ cases }) => cases, createActing);
