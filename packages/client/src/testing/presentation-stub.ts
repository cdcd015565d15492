import type { Presentation } from '@panjare/contract';

import type { Clock } from '../options.ts';
import type { AskingCalls } from '../documents/asking.ts';
import { PanjareError, type FaultCode } from '../fault/panjare-error.ts';

/** One call gone wrong: before it arrived, or on the way back. */
export interface CallMishap {
  when: 'before' | 'after';
  code: FaultCode;
}

/** A verifier that does what the contract says, on a clock of the test, with a wallet in the test's hand. */
export interface PresentationStub {
  readonly calls: AskingCalls;
  /** What happens to the next calls. */
  mishaps: (CallMishap | undefined)[];
  /** Ids in the order they were asked for, and what is known of each there; gone where it was ended. */
  readonly held: Map<string, Presentation>;
  readonly ended: string[];
  /** The asking that the citizen is at. */
  newest(): Presentation | undefined;
  wallet(does: 'fetch' | 'present' | 'refuse' | 'present-revoked'): void;
  /** How many calls came. */
  readonly count: () => number;
}

/** The code that the other device shows. */
export const rightCode = '123456';
/** What the wallet leads back with. */
export const rightResponse = 'r'.repeat(32);

/** Makes the stub; `latency`: milliseconds that a call takes, there and back, at the least. */
export function presentationStub(clock: Clock, latency: number, lifetime = 300_000): PresentationStub {
  const held = new Map<string, Presentation>();
  const ended: string[] = [];
  let count = 0;
  const stub: PresentationStub = {
    calls: {
      start: ({ document, device }, { signal }) =>
        call(signal, () => {
          const id = `id-${held.size + ended.length + 1}`;
          const walletUrl = 'https://wallet.example/present?request_uri=x';
          const started = {
            ...{ id, document, device, state: 'waiting' as const, walletUrl },
            ...{ requestUri: 'https://gateway.example/x', expiresAt: instant(clock.now() + lifetime) },
          };
          held.set(id, started);
          return started;
        }),
      read: (id, { signal }) => call(signal, () => now(id)),
      confirm: (id, code, { signal }) =>
        call(signal, () => {
          const one = now(id);
          if (one.state !== 'presented') return one;
          const left = (one.attemptsLeft ?? 3) - 1;
          if (code === rightCode) return set(verified(one));
          return set(
            left > 0 ? { ...one, attemptsLeft: left } : { ...basics(one), state: 'rejected', reason: 'code' },
          );
        }),
      return: (id, responseCode, { signal }) =>
        call(signal, () => {
          const one = now(id);
          return one.state === 'presented' && responseCode === rightResponse ? set(verified(one)) : one;
        }),
      end: (id) =>
        call(undefined, () => {
          ended.push(id);
          return held.delete(id);
        }),
    },
    mishaps: [],
    held,
    ended,
    newest: () => {
      const id = [...held.keys()].at(-1);
      return id === undefined ? undefined : now(id);
    },
    wallet(does) {
      const one = stub.newest();
      if (!one || (one.state !== 'waiting' && one.state !== 'opened')) return;
      const { expiresAt } = one;
      if (does === 'fetch') set({ ...basics(one), state: 'opened', expiresAt });
      if (does === 'refuse') set({ ...basics(one), state: 'refused' });
      if (does === 'present-revoked') set({ ...basics(one), state: 'rejected', reason: 'revoked' });
      if (does === 'present')
        set({
          ...basics(one),
          state: 'presented',
          expiresAt,
          ...(one.device === 'other' && { attemptsLeft: 3 }),
        });
    },
    count: () => count,
  };

  async function call<T>(signal: AbortSignal | undefined, act: () => T): Promise<T> {
    count += 1;
    // Answers come out of turn too.
    const way = (latency / 2) * (1 + (count % 3));
    const mishap = stub.mishaps.shift();
    await clock.wait(latency / 2, signal).catch(() => Promise.reject(new PanjareError('aborted')));
    if (mishap?.when === 'before') throw new PanjareError(mishap.code);
    const done = act();
    await clock.wait(way, signal).catch(() => Promise.reject(new PanjareError('aborted')));
    if (mishap) throw new PanjareError(mishap.code);
    return done;
  }

  function now(id: string): Presentation {
    const one = held.get(id);
    if (!one) throw new PanjareError('not-found');
    const isOver = 'expiresAt' in one && one.state !== 'verified' && clock.now() >= Date.parse(one.expiresAt);
    return isOver ? set({ ...basics(one), state: 'expired' }) : one;
  }

  function set<One extends Presentation>(one: One): One {
    held.set(one.id, one);
    return one;
  }

  const verified = (one: Presentation): Presentation => ({
    ...basics(one),
    state: 'verified',
    claims: { licence_number: 'S-1' },
    issuer: { fa: 'صادرکنندهٔ ساختگی' },
    facts: [],
    verifiedAt: instant(clock.now()),
    expiresAt: instant(clock.now() + 86_400_000),
  });

  return stub;
}

const basics = ({ id, document, device }: Presentation) => ({ id, document, device });
const instant = (milliseconds: number) => new Date(milliseconds).toISOString();
