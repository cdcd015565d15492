import type { Id, Presentation, PresentationRequest, PresentationWaiting } from '@panjare/contract';

import type { Observable } from '../observable/observable.ts';
import type { CallOptions, Clock } from '../options.ts';
import { PanjareError, isTransient } from '../fault/panjare-error.ts';
import { changeable } from '../observable/observable.ts';
import { backoff } from '../transport/backoff.ts';
import { isOpen, learn, type AskingState, type WalletDevice } from './asking-state.ts';
import type { Visibility } from './page-visibility.ts';

/** Where the wallet is; with one on this device, the page it leads back to. */
export interface Where {
  device: WalletDevice;
  returnTo?: string;
}

/** One document asked of the citizen's wallet, however often it is tried. Its id never leaves this tab. */
export interface Asking {
  readonly state: Observable<AskingState>;
  /**
   * Asks. What was asked before is ended first. Settles when there is something to show, or when it could not be begun; never rejects.
   */
  start(where: Where): Promise<AskingState>;
  /** After an end: asks anew, as before. While it stands: looks now. */
  retry(): Promise<AskingState>;
  /** The code that the other device shows: six Latin digits. */
  confirm(code: string): Promise<AskingState>;
  /**
   * The wallet has led the browser back; with what, unless it was refused or not accepted. It is sent until it is known
   * to have arrived. Where nothing here waits for it, nothing is done.
   */
  returned(responseCode?: string): void;
  /** Ends it, here at once and at the gateway as soon as may be; what was presented is forgotten there. */
  cancel(): void;
}

/** An asking that may have begun before this page. */
export interface ResumableAsking extends Asking {
  /**
   * Goes on with what was asked before this page was loaded anew. Where the gateway has it no more, nothing is asked.
   * Never rejects.
   */
  resume(id: string, where: Where): Promise<AskingState>;
}

/** What asks the gateway. Each throws as the client does. */
export interface AskingCalls {
  start(request: PresentationRequest, options: CallOptions): Promise<PresentationWaiting>;
  read(id: string, options: CallOptions): Promise<Presentation>;
  confirm(id: string, code: string, options: CallOptions): Promise<Presentation>;
  return(id: string, responseCode: string, options: CallOptions): Promise<Presentation>;
  end(id: string): Promise<unknown>;
}

/** What an asking is made of. */
export interface AskingOptions {
  calls: AskingCalls;
  clock: Clock;
  /** Milliseconds since the epoch by the gateway's clock. */
  gatewayNow: () => number;
  visibility: Visibility;
  /** Which document of which service. */
  document: { service: string; version: number; document: Id };
  /** 0 to 1, for the jitter between tries. */
  random: () => number;
  signal?: AbortSignal | undefined;
}

/** Milliseconds between two looks while a wallet is at work. */
const LOOK = 1500;
/** Milliseconds between two looks while the citizen is the next to do something here. */
const LOOK_PRESENTED = 4000;
/** Milliseconds past its end after which it is over here too, whatever the gateway cannot be asked. */
const GRACE = 5000;

/** One try, from asking to its end. */
interface Attempt {
  where: Where;
  over: AbortController;
  id?: string;
  /** What is known of it; a fault hides it on the screen, and does not undo it. */
  known?: AskingState;
  /** What the browser came back with, until it is known to have arrived. */
  response?: string;
  failures: number;
  /** Looks now. */
  wake?: () => void;
}

/** Makes the machine of one document asked for. Nothing is sent before `start`. */
export function createAsking(options: AskingOptions): ResumableAsking {
  const { calls, clock, gatewayNow, visibility, document, random, signal } = options;
  const state = changeable<AskingState>({ state: 'idle' });
  let attempt: Attempt | undefined;
  signal?.addEventListener('abort', () => attempt?.over.abort());

  const toLocal = (instant: string) => clock.now() + (Date.parse(instant) - gatewayNow());

  function become(next: AskingState): AskingState {
    state.set(next);
    return next;
  }

  /** Takes an answer up, where it is still wanted. */
  function take(one: Attempt, told: Presentation): AskingState {
    if (one !== attempt || one.over.signal.aborted) return state.read();
    one.failures = 0;
    one.known = learn(one.known, told, toLocal);
    if (!isOpen(one.known)) one.over.abort();
    return become(one.known);
  }

  function miss(one: Attempt, cause: unknown): AskingState {
    const { device } = one.where;
    if (one !== attempt || one.over.signal.aborted) return state.read();
    const code = cause instanceof PanjareError ? cause.code : 'internal';
    one.failures += 1;
    if (code === 'signed-out') return become({ state: 'signed-out', device });
    // Of what is gone nothing more is to be learnt; it had a short life.
    if (code === 'not-found' && one.id !== undefined) {
      one.over.abort();
      return become((one.known = { state: 'expired', device }));
    }
    if (!isTransient(cause)) return become({ state: 'failed', device, code });
    // One answer lost is not worth a word.
    const isBegun = one.id !== undefined;
    if (!isBegun || one.failures > 1) return become({ state: 'unreachable', device, isBegun });
    return state.read();
  }

  async function begin(where: Where): Promise<AskingState> {
    drop();
    if (signal?.aborted) return state.read();
    const one: Attempt = { where, over: new AbortController(), failures: 0 };
    attempt = one;
    become({ state: 'starting', device: where.device });
    const { device, returnTo } = where;
    const request = { ...document, device, ...(returnTo !== undefined && { returnTo }) };
    try {
      // Not given up with its attempt: what came of it could not be ended.
      const told = await calls.start(request, signal ? { signal } : {});
      if (one !== attempt) {
        void endAtGateway(told.id);
        return state.read();
      }
      one.id = told.id;
      take(one, told);
      void follow(one, told.id);
      return state.read();
    } catch (cause) {
      return miss(one, cause);
    }
  }

  async function resume(id: string, where: Where): Promise<AskingState> {
    drop();
    const one: Attempt = { where, over: new AbortController(), failures: 0, id };
    attempt = one;
    become({ state: 'starting', device: where.device });
    try {
      take(one, await calls.read(id, { signal: one.over.signal }));
    } catch (cause) {
      if (one === attempt && cause instanceof PanjareError && cause.code === 'not-found') {
        attempt = undefined;
        return become({ state: 'idle' });
      }
      miss(one, cause);
    }
    void follow(one, id);
    return state.read();
  }

  /** Looks again and again while a wallet may answer, and this page is looked at. */
  async function follow(one: Attempt, id: string): Promise<void> {
    const { signal: over } = one.over;
    while (!over.aborted) {
      const woken = new Promise<void>((wake) => (one.wake = wake));
      await Promise.race([rest(one, over), woken, aborted(over)]);
      if (over.aborted) return;
      await look(one, id);
      const { known } = one;
      if (known && isOpen(known) && clock.now() > known.endsAt + GRACE && !over.aborted) {
        one.over.abort();
        become((one.known = { state: 'expired', device: known.device }));
      }
    }
  }

  async function rest({ failures, known }: Attempt, over: AbortSignal): Promise<void> {
    // Until somebody signs in again, or tries again, there is nothing to learn.
    if (/signed-out|failed/.test(state.read().state)) return new Promise(() => undefined);
    const pause = known?.state === 'presented' ? LOOK_PRESENTED : LOOK;
    await clock.wait(failures > 0 ? backoff(failures - 1, random()) : pause, over).catch(() => undefined);
    await visibility.visible(over).catch(() => undefined);
  }

  async function look(one: Attempt, id: string): Promise<AskingState> {
    const { response } = one;
    const carry = { signal: one.over.signal };
    try {
      if (response === undefined) return take(one, await calls.read(id, carry));
      const told = await calls.return(id, response, carry);
      delete one.response;
      return take(one, told);
    } catch (cause) {
      // What the gateway does not want would not be wanted a second time.
      if (response !== undefined && !isTransient(cause) && !isSignedOut(cause)) delete one.response;
      return miss(one, cause);
    }
  }

  function drop(): void {
    const one = attempt;
    attempt = undefined;
    one?.over.abort();
    if (one?.id !== undefined && isKept(one.known)) void endAtGateway(one.id);
  }

  /** What is not heard there ends by itself, a little later. */
  const endAtGateway = (id: string) => calls.end(id).catch(() => undefined);

  return {
    state,
    start: begin,
    resume,

    async retry() {
      const one = attempt;
      if (!one) return state.read();
      if (one.id === undefined || one.over.signal.aborted) {
        const now = state.read();
        return now.state === 'starting' || now.state === 'verified' ? now : begin(one.where);
      }
      const now = await look(one, one.id);
      one.wake?.();
      return now;
    },

    async confirm(code) {
      const one = attempt;
      const before = one?.known;
      if (one?.id === undefined || before?.state !== 'presented' || before.code === 'checking')
        return state.read();
      const mark = (mark: 'checking' | 'wrong' | 'unsent') => {
        if (one === attempt && one.known?.state === 'presented')
          become((one.known = { ...one.known, code: mark }));
      };
      mark('checking');
      try {
        take(one, await calls.confirm(one.id, code, { signal: one.over.signal }));
        mark('wrong');
      } catch (cause) {
        mark('unsent');
        if (!isTransient(cause)) miss(one, cause);
        // The code may have arrived all the same.
        one.wake?.();
      }
      return state.read();
    },

    returned(responseCode) {
      const one = attempt;
      if (one?.where.device !== 'same' || !one.known || !isOpen(one.known)) return;
      if (responseCode !== undefined) one.response = responseCode;
      one.wake?.();
    },

    cancel() {
      drop();
      become({ state: 'idle' });
    },
  };
}

/** Whether the gateway still keeps something of it. */
function isKept(known: AskingState | undefined): boolean {
  return known === undefined || known.state === 'verified' || isOpen(known);
}

function isSignedOut(cause: unknown): boolean {
  return cause instanceof PanjareError && cause.code === 'signed-out';
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
