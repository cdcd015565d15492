import type { Observable, SubmitOptions, SubmitOutcome } from '../client.ts';
import { PanjareError, isTransient } from '../fault/panjare-error.ts';
import { sameJson } from '../json/same-json.ts';
import { changeable } from '../observable/observable.ts';
import { randomToken } from '../transport/base64url.ts';

/**
 * Where a submission stands. `idle → submitting → accepted | invalid | conflict | signed-out | failed`, and from all
 * but `accepted` back to `submitting`.
 */
export type SubmissionState =
  | { state: 'idle' }
  | { state: 'submitting' }
  | SubmitOutcome
  /** Nothing is known of what came of it. Where `retryable`, trying the same again is safe and may go through. */
  | { state: 'failed'; retryable: boolean; error: PanjareError };

/** What is submitted besides how it is carried. */
export type SubmissionTerms = Omit<SubmitOptions, 'idempotencyKey' | 'signal'>;

/** A submission as the machine hands it to the network. */
export interface Submitting<Answers> extends SubmissionTerms {
  answers: Answers;
  idempotencyKey: string;
  signal?: AbortSignal;
}

/** One submission, however often it is tried. */
export interface Submission<Answers> {
  readonly state: Observable<SubmissionState>;
  /**
   * Submits. While one is on its way, and once it is accepted, a second click gets that one. The same answers keep
   * their idempotency key over all tries; changed answers get a new one.
   */
  submit(answers: Answers, terms: SubmissionTerms, signal?: AbortSignal): Promise<SubmissionState>;
}

/** What a submission is made of. */
export interface SubmissionOptions<Answers> {
  send: (submission: Submitting<Answers>) => Promise<SubmitOutcome>;
  /** Makes an idempotency key. */
  makeKey?: () => string;
}

/** Makes the machine of one submission. */
export function createSubmission<Answers>(options: SubmissionOptions<Answers>): Submission<Answers> {
  const { send, makeKey = randomToken } = options;
  const state = changeable<SubmissionState>({ state: 'idle' });
  let under: { body: object; key: string } | undefined;
  let sending: Promise<SubmissionState> | undefined;

  async function run(answers: Answers, terms: SubmissionTerms, signal: AbortSignal | undefined) {
    const body = structuredClone({ answers, ...terms });
    if (!under || !sameJson(under.body, body)) under = { body, key: makeKey() };
    state.set({ state: 'submitting' });
    let next: SubmissionState;
    try {
      next = await send({ ...body, idempotencyKey: under.key, ...(signal && { signal }) });
    } catch (cause) {
      const error = cause instanceof PanjareError ? cause : new PanjareError('internal', { cause });
      next = { state: 'failed', retryable: isTransient(error) || error.code === 'aborted', error };
    }
    state.set(next);
    return next;
  }

  return {
    state,
    submit(answers, terms, signal) {
      if (state.read().state === 'accepted') return Promise.resolve(state.read());
      sending ??= run(answers, terms, signal).finally(() => (sending = undefined));
      return sending;
    },
  };
}
