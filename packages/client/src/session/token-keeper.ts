import type { RedeemGranted } from '@panjare/contract';

import type { Clock } from '../options.ts';
import type { Proof } from '../transport/proof.ts';
import type { ProofKey } from './proof-key.ts';

/** Seconds before its end at which a token is renewed: at eight minutes of ten. */
const renewBefore = 120;

/** Holds the key and the token of a third-party page, in memory only. */
export interface TokenKeeper extends Proof {
  /** How tokens are renewed, and the gateway's clock that proofs are dated by. Set once. */
  connect(renew: () => Promise<RedeemGranted>, now: () => number): void;
  /** From now on this key proves. A token of another key is forgotten. */
  useKey(key: ProofKey): void;
  hold(granted: RedeemGranted): void;
  /** Whether there is a token. */
  holds(): boolean;
}

/** Milliseconds before a renewal that failed is tried again. */
const renewAgain = 15_000;

interface HeldToken {
  value: string;
  renewAt: number;
  /** Ends the wait for its renewal. */
  waiting: AbortController;
}

/** Makes an empty keeper. */
export function createTokenKeeper(clock: Clock): TokenKeeper {
  let key: ProofKey | undefined;
  let token: HeldToken | undefined;
  let renewing = false;
  let renew: (() => Promise<RedeemGranted>) | undefined;
  let now = clock.now;

  async function keepFresh() {
    if (!token || !renew || renewing || clock.now() < token.renewAt) return;
    renewing = true;
    const { value } = token;
    try {
      const granted = await renew();
      // A sign-out in the meantime holds.
      if (token?.value === value) keeper.hold(granted);
    } catch {
      // The token may still be good; the next call will tell.
      if (token) token.renewAt = clock.now() + renewAgain;
    } finally {
      renewing = false;
    }
  }

  /** A page may be read for long without a call, and a token that ran out cannot be renewed. */
  async function renewInTime({ waiting: { signal } }: HeldToken) {
    while (!signal.aborted && token) {
      await clock.wait(Math.max(1000, token.renewAt - clock.now()), signal).catch(() => undefined);
      if (!signal.aborted) await keepFresh();
    }
  }

  function drop() {
    token?.waiting.abort();
    token = undefined;
  }

  const keeper: TokenKeeper = {
    async authorise(request) {
      await keepFresh();
      const proven = new Request(request, { credentials: 'omit' });
      if (!key) return proven;
      const bound = token?.value;
      if (bound !== undefined) proven.headers.set('authorization', `DPoP ${bound}`);
      proven.headers.set('dpop', await key.prove(request.method, request.url, now(), bound));
      return proven;
    },
    connect(how, gatewayNow) {
      renew = how;
      now = gatewayNow;
    },
    useKey(next) {
      key = next;
      drop();
    },
    hold({ accessToken, expiresIn }) {
      drop();
      const seconds = Math.max(expiresIn - renewBefore, expiresIn / 2);
      token = { value: accessToken, renewAt: clock.now() + seconds * 1000, waiting: new AbortController() };
      void renewInTime(token);
    },
    holds: () => token !== undefined,
    forget: drop,
  };
  return keeper;
}
