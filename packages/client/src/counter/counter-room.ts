import type { CounterApproval } from '@panjare/contract';

import type { CounterRoom } from './counter.ts';
import type { CoreParts } from '../core/create-core.ts';
import { roomTaker } from '../core/room-taker.ts';
import { PanjareError } from '../fault/panjare-error.ts';
import { createCounterDesk } from './counter-desk.ts';

/** Counters: an operator asks a citizen's leave, and acts for them until they go. */
export function createCounterRoom(parts: CoreParts): CounterRoom {
  const { transport, keeper, clock } = parts;
  const room: CounterRoom = {
    async ask(nationalId, { signal } = {}) {
      const answer = await transport.ask('POST', 'counter.ask', { body: { nationalId }, signal });
      if (answer.ok) return asked(answer.body);
      const { problem } = answer;
      switch (problem.code) {
        case 'not-found':
          return { state: 'unknown' };
        case 'subject-mismatch':
          return { state: 'own' };
        case 'rate-limited':
          return { state: 'too-often' };
        default:
          throw new PanjareError(problem.code, { problem });
      }
    },
    read: (id, { signal } = {}) => transport.call('GET', 'counter.read', { params: { id }, signal }),
    confirm: (id, code, { signal } = {}) =>
      transport.call('POST', 'counter.confirm', { params: { id }, body: { code }, signal }),
    async leave({ signal } = {}) {
      const session = await transport.call('DELETE', 'counter.leave', { signal });
      if (session.state === 'signed-in') keeper.become({ state: 'signed-in', session });
      else await keeper.room.refresh(signal && { signal });
      return keeper.room.state.read();
    },
    desk: (ended) => createCounterDesk({ room, session: keeper.room, clock, now: transport.now }, ended),
  };
  return room;
}

function asked(approval: CounterApproval) {
  return approval.state === 'waiting'
    ? { state: 'waiting' as const, approval }
    : { state: approval.state === 'approved' ? ('expired' as const) : approval.state };
}

/** The counter of a client. */
export const counterOf = roomTaker<CounterRoom>(({ counter }) => counter, createCounterRoom);
