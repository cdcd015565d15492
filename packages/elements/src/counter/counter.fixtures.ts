import type { CounterDesk, CounterState, SignInState } from '@panjare/client';
import { changeable } from '@panjare/client/observable.js';
import { standInClient } from '../context/stand-in-client.ts';
import type { StandIn } from '../context/stand-in-client.ts';

const operator = {
  state: 'signed-in',
  subject: 'synthetic-107',
  name: 'پروین پیشخوان‌دار',
  device: 'counter',
  idleUntil: '2026-12-15T11:00:00.000Z',
  absoluteUntil: '2026-12-15T18:00:00.000Z',
  operator: 'پروین پیشخوان‌دار',
} as const;

/** An operator who serves nobody. All people here are synthetic. */
export const unservedSession: SignInState = {
  state: 'signed-in',
  session: { ...operator, unserved: true },
};

/** A synthetic citizen who is served. */
export const servedSession: SignInState = {
  state: 'signed-in',
  session: { ...operator, subject: 'synthetic-018', name: 'سارا نمونه' },
};

/** The citizen is asked on their phone, or a code was sent to it. */
export function waitingState(by: 'issuer' | 'code' = 'issuer', wrong = false): CounterState {
  return {
    state: 'waiting',
    approval: {
      state: 'waiting',
      id: 'approval-1',
      by,
      bindingMessage: '4821',
      expiresAt: '2026-12-15T10:38:00.000Z',
      interval: 5,
      ...(by === 'code' ? { attemptsLeft: wrong ? 2 : 3 } : {}),
    },
    endsAt: Date.now() + 150_000,
    wrong,
  };
}

/** A desk whose state a test or a story sets, and what was asked of it. */
export interface DeskStand extends StandIn {
  setDesk(now: CounterState): void;
  calls: string[];
}

/** A client with such a desk. */
export function deskStand(
  session: SignInState = unservedSession,
  now: CounterState = { state: 'free' },
): DeskStand {
  const state = changeable<CounterState>(now);
  const calls: string[] = [];
  const desk: CounterDesk = {
    state,
    ask: async (nationalId) => void calls.push(`ask ${nationalId}`),
    confirm: async (code) => void calls.push(`confirm ${code}`),
    giveUp() {
      calls.push('giveUp');
      state.set({ state: 'free' });
    },
    async leave() {
      calls.push('leave');
      stand.setSession(unservedSession);
      state.set({ state: 'free', why: 'left' });
    },
  };
  const stand = standInClient({ session, device: 'counter', rooms: { counter: { desk: () => desk } } });
  return { ...stand, setDesk: (next) => state.set(next), calls };
}
