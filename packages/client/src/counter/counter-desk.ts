import type { CounterApproval } from '@panjare/contract';

import type { CounterDesk, CounterRoom, CounterState } from './counter.ts';
import type { Clock } from '../options.ts';
import type { SessionStanding } from '../session/session.ts';
import { isTransient, PanjareError } from '../fault/panjare-error.ts';
import { changeable } from '../observable/observable.ts';

/** What a desk is made of. */
export interface CounterDeskParts {
  room: CounterRoom;
  session: SessionStanding;
  clock: Clock;
  /** Milliseconds by the gateway's clock. */
  now(): number;
}

/** Seconds between tries where the gateway does not answer. */
const AGAIN = 3;

/** The operator's side of a counter: asks, waits for the citizen's answer, and sees them off. */
export function createCounterDesk(
  { room, session, clock, now: gatewayNow }: CounterDeskParts,
  ended: AbortSignal,
): CounterDesk {
  const state = changeable<CounterState>({ state: 'free' });
  let asking = new AbortController();
  let serving = false;

  const free = (why?: Extract<CounterState, { state: 'free' }>['why']) =>
    state.set(why === undefined ? { state: 'free' } : { state: 'free', why });

  async function follow(first: CounterApproval, signal: AbortSignal): Promise<void> {
    let now = first;
    while (now.state === 'waiting' && !signal.aborted) {
      if (now.by === 'issuer' || state.read().state !== 'waiting') show(now);
      await clock.wait(now.interval * 1000, signal);
      now = await look(now, signal);
    }
    if (!signal.aborted) await take(now);
  }

  /** A gateway that does not answer is asked again; how long the citizen has is up to it. */
  async function look(now: CounterApproval, signal: AbortSignal): Promise<CounterApproval> {
    for (;;) {
      try {
        return await room.read(now.id, { signal });
      } catch (error) {
        if (!isTransient(error)) throw error;
        await clock.wait(AGAIN * 1000, signal);
      }
    }
  }

  function show(approval: Extract<CounterApproval, { state: 'waiting' }>, wrong = false): void {
    const endsAt = clock.now() + Date.parse(approval.expiresAt) - gatewayNow();
    state.set({ state: 'waiting', approval, endsAt, wrong });
  }

  async function take(approval: CounterApproval): Promise<void> {
    if (approval.state === 'waiting') return;
    const asked = state.read();
    const byCode = asked.state === 'waiting' && asked.approval.by === 'code';
    if (approval.state === 'refused' && byCode) return free('wrong-code');
    if (approval.state !== 'approved') return free(approval.state);
    state.set({ state: 'beginning' });
    await session.refresh({ signal: ended });
    free();
  }

  const failed = (error: unknown) => {
    if (ended.aborted || (error instanceof PanjareError && error.code === 'aborted')) return;
    free({ fault: error instanceof PanjareError ? error.code : 'internal' });
  };

  async function leave(): Promise<void> {
    try {
      await room.leave({ signal: ended });
      free('left');
    } catch (error) {
      failed(error);
    }
  }

  const unfollow = session.state.subscribe((now) => {
    const isServing = 'session' in now && now.session.operator !== undefined && !now.session.unserved;
    // The citizen's time ran out: the operator's goes on, once the gateway is asked for it.
    if (serving && now.state === 'ended' && now.reason === 'idle') void leave();
    serving = isServing;
  });
  ended.addEventListener('abort', () => {
    unfollow();
    asking.abort();
  });

  return {
    state,
    async ask(nationalId) {
      asking.abort();
      asking = new AbortController();
      const { signal } = asking;
      state.set({ state: 'asking' });
      try {
        const asked = await room.ask(nationalId, { signal });
        if (asked.state !== 'waiting') return free(asked.state);
        await follow(asked.approval, signal);
      } catch (error) {
        if (!signal.aborted) failed(error);
      }
    },
    async confirm(code) {
      const now = state.read();
      if (now.state !== 'waiting') return;
      try {
        const next = await room.confirm(now.approval.id, code, { signal: ended });
        if (next.state === 'waiting') return show(next, true);
        asking.abort();
        await take(next);
      } catch (error) {
        failed(error);
      }
    },
    giveUp() {
      asking.abort();
      free();
    },
    leave,
  };
}
