import type { JsonObject } from '@panjare/contract';

import type { SubmitOutcome } from '../cases/cases.ts';
import type { Observable } from '../observable/observable.ts';
import type { Clock } from '../options.ts';
import type { OnDevice } from '../drafts/autosave-state.ts';
import { PanjareError, isTransient } from '../fault/panjare-error.ts';
import { sameJson } from '../json/same-json.ts';
import { changeable } from '../observable/observable.ts';
import { backoff } from '../transport/backoff.ts';
import { randomToken } from '../transport/base64url.ts';
import type {
  FrozenSubmission,
  SubmissionMemory,
  SubmissionState,
  SubmissionTerms,
  Submitting,
} from './submission-state.ts';

/** One submission, however often it is tried. */
export interface Submission<Answers> {
  readonly state: Observable<SubmissionState>;
  /** What is in the queue. */
  waiting(): FrozenSubmission<Answers> | undefined;
  /**
   * Submits, and settles when this try is over; in the queue it is tried on. While one is on its way, and once it is
   * accepted, a second click gets that one. Whatever may have arrived keeps its idempotency key, and so do changed
   * answers sent after it.
   */
  submit(answers: Answers, terms: SubmissionTerms): Promise<SubmissionState>;
  /** Signed in again, or perhaps back online: tries what waits, now. */
  resume(): Promise<SubmissionState>;
  /** Takes it out of the queue. What has arrived already is found out when the next one is sent. */
  callOff(): void;
  /** Ends it. Nothing more is sent. */
  stop(): void;
}

/** What a submission is made of. */
export interface SubmissionOptions<Answers> {
  send: (submission: Submitting<Answers>) => Promise<SubmitOutcome>;
  clock: Clock;
  /** What an earlier page knew of it. What waited goes on waiting, until `resume`. */
  memory?: SubmissionMemory<Answers> | undefined;
  /** Keeps what is known on the device, or forgets it; `false` where the device cannot. Left out, nothing is kept. */
  keep?: ((memory: SubmissionMemory<Answers> | undefined) => Promise<boolean>) | undefined;
  /** Makes an idempotency key. */
  makeKey?: () => string;
  /** 0 to 1, for the jitter between tries. */
  random?: () => number;
}

/** Milliseconds after which a device that says nothing is not waited for. */
const PATIENCE = 1000;

/** Makes the machine of one submission. */
export function createSubmission<Answers = JsonObject>(
  options: SubmissionOptions<Answers>,
): Submission<Answers> {
  const { send, clock, keep, makeKey = randomToken, random = Math.random } = options;
  const ended = new AbortController();
  let key = options.memory?.key;
  let unheard = options.memory?.unheard ?? [];
  let waiting = options.memory?.waiting;
  let onDevice: OnDevice = options.memory ? 'kept' : 'none';
  let failures = 0;
  let timer: AbortController | undefined;
  /** Aborted when what is on its way is called off. */
  let trying = new AbortController();
  let running: Promise<SubmissionState> | undefined;
  const state = changeable<SubmissionState>(
    waiting ? { state: 'waiting', reason: 'offline', device: onDevice } : { state: 'idle' },
  );

  async function remember(): Promise<void> {
    if (!keep || ended.signal.aborted) return;
    const known = key !== undefined && (waiting !== undefined || unheard.length > 0);
    const kept = await keep(known ? { key: key ?? '', unheard, ...(waiting && { waiting }) } : undefined);
    onDevice = kept ? 'kept' : 'failed';
    const now = state.read();
    if (now.state === 'waiting' && now.device !== onDevice) state.set({ ...now, device: onDevice });
  }

  function become(next: SubmissionState): SubmissionState {
    void remember();
    state.set(next);
    return next;
  }

  const queue = (reason: Extract<SubmissionState, { state: 'waiting' }>['reason'], acr?: string) =>
    become({ state: 'waiting', reason, device: onDevice, ...(acr !== undefined && { acr }) });

  /** Tries what waits until something is known of it, or until the next time. */
  async function attempt(wanted: FrozenSubmission<Answers>): Promise<SubmissionState> {
    const { signal } = trying;
    let body = wanted;
    for (;;) {
      key ??= makeKey();
      waiting = wanted;
      unheard = [...others(body), body];
      // A page that is gone before its key is kept would know nothing of what it sent.
      if (keep) await Promise.race([remember(), clock.wait(PATIENCE, signal)]).catch(() => undefined);
      if (signal.aborted) return state.read();
      try {
        const outcome = await send({ ...body.terms, answers: body.answers, idempotencyKey: key, signal });
        if (signal.aborted) return state.read();
        return settle(outcome, body !== wanted);
      } catch (cause) {
        if (signal.aborted) return state.read();
        const error = cause instanceof PanjareError ? cause : new PanjareError('internal', { cause });
        const next = error.code === 'key-reused' ? arrivedBefore(body) : undefined;
        if (!next) return missed(error);
        body = next;
      }
    }
  }

  const others = (body: FrozenSubmission<Answers>) => unheard.filter((one) => !sameJson(one, body));

  /** The key stands for another body: one that was sent before, and arrived. Asking for that one tells its outcome. */
  function arrivedBefore(refused: FrozenSubmission<Answers>): FrozenSubmission<Answers> | undefined {
    unheard = others(refused);
    return unheard.at(-1);
  }

  function settle(outcome: SubmitOutcome, earlier: boolean): SubmissionState {
    failures = 0;
    if (outcome.state === 'signed-out') return queue('signed-out');
    if (outcome.state === 'step-up') return queue('step-up', outcome.acr);
    // Something is known under this key, so nothing else has arrived under it.
    key = undefined;
    unheard = [];
    waiting = undefined;
    return become(outcome.state === 'accepted' ? { ...outcome, earlier } : outcome);
  }

  function missed(error: PanjareError): SubmissionState {
    if (isTransient(error)) {
      failures += 1;
      return queue(error.code === 'network' ? 'offline' : 'fault');
    }
    waiting = undefined;
    if (error.code === 'key-reused') key = undefined;
    return become({ state: 'failed', error });
  }

  /** One try at a time. */
  function run(body: FrozenSubmission<Answers>): Promise<SubmissionState> {
    timer?.abort();
    timer = undefined;
    trying = new AbortController();
    const { signal } = trying;
    running = attempt(body).finally(() => {
      // Called off meanwhile, another may be running.
      if (signal.aborted) return;
      running = undefined;
      const now = state.read();
      if (now.state === 'waiting' && /^(offline|fault)$/.test(now.reason)) schedule();
    });
    return running;
  }

  function schedule() {
    if (timer || ended.signal.aborted) return;
    timer = new AbortController();
    clock.wait(backoff(Math.max(0, failures - 1), random()), timer.signal).then(
      () => void (waiting && run(waiting)),
      () => undefined,
    );
  }

  const halt = () => {
    timer?.abort();
    timer = undefined;
    trying.abort();
    running = undefined;
  };

  return {
    state,
    waiting: () => waiting,

    submit(answers, terms) {
      if (state.read().state === 'accepted') return Promise.resolve(state.read());
      if (running) return running;
      const body = structuredClone({ answers, terms });
      state.set({ state: 'submitting' });
      return run(body);
    },

    async resume() {
      if (running || !waiting || ended.signal.aborted) return running ?? state.read();
      return run(waiting);
    },

    callOff() {
      if (!waiting || state.read().state === 'submitting') return;
      halt();
      waiting = undefined;
      become({ state: 'idle' });
    },

    stop() {
      ended.abort();
      halt();
    },
  };
}
