import type { Case, JsonObject, Receipt } from '@panjare/contract';

import type { SubmitOptions, SubmitOutcome } from '../cases/cases.ts';
import type { PanjareError } from '../fault/panjare-error.ts';
import type { OnDevice } from '../drafts/autosave-state.ts';

/**
 * Where a submission stands. `idle → submitting → accepted | invalid | conflict | failed | waiting`, and from all but
 * `accepted` back to `submitting`; `waiting → submitting` by itself, `waiting → idle` when it is called off.
 */
export type SubmissionState =
  | { state: 'idle' }
  | { state: 'submitting' }
  /** `earlier`: not what was sent last, but what was sent before it and had arrived unheard. */
  | { state: 'accepted'; case: Case; receipt: Receipt; earlier: boolean }
  | Extract<SubmitOutcome, { state: 'invalid' | 'conflict' }>
  /**
   * In the queue. `offline` and `fault` are tried again by themselves; `signed-out` and `step-up` wait for `resume`, the
   * latter for a sign-in with `acr`. `device`: whether it outlives the page.
   */
  | {
      state: 'waiting';
      reason: 'offline' | 'fault' | 'signed-out' | 'step-up';
      device: OnDevice;
      acr?: string;
    }
  /** What waiting does not heal. Trying the same again is safe. */
  | { state: 'failed'; error: PanjareError };

/** What is submitted besides how it is carried. */
export type SubmissionTerms = Omit<SubmitOptions, 'idempotencyKey' | 'signal'>;

/** All that was shown and said when «send» was pressed; it changes no more. */
export interface FrozenSubmission<Answers = JsonObject> {
  answers: Answers;
  terms: SubmissionTerms;
}

/** What is known of a submission until its outcome is, to go on from after the page is gone. */
export interface SubmissionMemory<Answers = JsonObject> {
  /** One idempotency key for all that may have arrived: however often and with whatever answers, one case comes of it. */
  key: string;
  /** Sent, with no answer heard; the newest last. */
  unheard: readonly FrozenSubmission<Answers>[];
  /** What is in the queue. */
  waiting?: FrozenSubmission<Answers>;
}

/** A submission as the machine hands it to the network. */
export interface Submitting<Answers> extends SubmissionTerms {
  answers: Answers;
  idempotencyKey: string;
  signal?: AbortSignal;
}
