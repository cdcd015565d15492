import type { AnyClient, SubmissionState } from '@panjare/client';
import { createSubmission } from '@panjare/client/submission.js';
import { submittingOf } from '@panjare/client/submitting.js';
import type { JsonObject } from '@panjare/contract';
import { shownHash } from '@panjare/form';
import type { Signal } from '@preact/signals-core';
import { codeOf } from '../context/fault-code.ts';
import { currentLocale } from '../localize/localize.ts';
import type { FormState, Sending } from './form-state.ts';

type ReviewState = Extract<FormState, { state: 'review' }>;

/** Sends a form once, however often it is tried. */
export class FormSending {
  readonly #state: Signal<FormState>;
  readonly #client: AnyClient;
  #submission: ReturnType<typeof createSubmission<JsonObject>> | undefined;

  constructor(client: AnyClient, state: Signal<FormState>) {
    this.#client = client;
    this.#state = state;
  }

  /** Gives back the version that stands where it is another one than was sent; it is then still `sending`. */
  async submit(draft: string | undefined, signal: AbortSignal): Promise<number | undefined> {
    const now = this.#state.peek();
    if (now.state !== 'review' || now.sending.state === 'sending') return undefined;
    const issues = now.form.check();
    const missing = (now.definition.consents ?? [])
      .map(({ id }) => id)
      .filter((id) => !now.consented.includes(id));
    if (issues.length > 0 || missing.length > 0) {
      this.#state.value = { ...now, issues, missing, sending: { state: 'none' } };
      return undefined;
    }
    this.#state.value = { ...now, issues: [], missing: [], sending: { state: 'sending' } };
    try {
      const outcome = await this.#send(now, draft, signal);
      if (outcome.state === 'conflict') return outcome.currentVersion;
      this.#settle(outcome);
    } catch (error) {
      this.fail(error);
    }
    return undefined;
  }

  /** Nothing was sent, or nothing is known of it. */
  fail(error: unknown): void {
    this.#tell({ state: 'failed', code: codeOf(error) });
  }

  async #send(now: ReviewState, draft: string | undefined, signal: AbortSignal): Promise<SubmissionState> {
    const { definition, form, consented } = now;
    const answers = form.answers();
    const locale = currentLocale();
    const texts = await shownHash(form.compiled, answers, locale);
    this.#submission ??= createSubmission<JsonObject>({
      send: ({ answers: sent, ...terms }) => submittingOf(this.#client).submit(definition.ref, sent, terms),
    });
    const shown = { service: definition.ref, version: definition.version, locale, texts };
    const terms = { version: definition.version, shown, consents: [...consented], ...(draft && { draft }) };
    return this.#submission.submit(answers, terms, signal);
  }

  #settle(outcome: Exclude<SubmissionState, { state: 'conflict' }>): void {
    const now = this.#state.peek();
    if (now.state !== 'review') return;
    switch (outcome.state) {
      case 'accepted':
        now.form.dispose();
        this.#state.value = {
          state: 'accepted',
          definition: now.definition,
          case: outcome.case,
          receipt: outcome.receipt,
        };
        return;
      case 'invalid':
        now.form.showIssues(outcome.issues);
        this.#state.value = { ...now, issues: outcome.issues, sending: { state: 'none' } };
        return;
      case 'signed-out':
        return this.#tell({ state: 'sign-in' });
      case 'failed':
        return this.#tell({ state: 'failed', code: outcome.error.code });
      case 'idle':
      case 'submitting':
        return;
    }
  }

  #tell(sending: Sending): void {
    const now = this.#state.peek();
    if (now.state === 'review') this.#state.value = { ...now, sending };
  }
}
