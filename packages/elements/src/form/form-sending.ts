import type { AnyClient, Clock, DevicePlace, SubmissionState } from '@panjare/client';
import { createSubmission } from '@panjare/client/submission.js';
import { submittingOf } from '@panjare/client/submitting.js';
import type { Case, JsonObject, Receipt } from '@panjare/contract';
import { shownHash } from '@panjare/form';
import type { Signal } from '@preact/signals-core';
import { codeOf } from '../context/fault-code.ts';
import { currentLocale } from '../localize/localize.ts';
import type { PresentedDocuments } from '../document-request/presented-documents.ts';
import type { DraftKeeper } from './keeping/draft-keeper.ts';
import type { FormState, Sending } from './form-state.ts';
import { moveForm } from './version/move-form.ts';
import type { MovedForm } from './version/move-form.ts';
import { warnOnLeaving } from './warn-on-leaving.ts';

type ReviewState = Extract<FormState, { state: 'review' }>;

/** What sending is made of. */
export interface SendingOptions {
  client: AnyClient;
  clock: Clock;
  state: Signal<FormState>;
  service: string;
  /** What keeps the answers; it ends with the case that comes of them. */
  keeper: Signal<DraftKeeper | undefined>;
  /** What was presented for it. */
  documents(): PresentedDocuments | undefined;
  /** Draws another form, and keeps its answers in the same place. */
  replace(moved: MovedForm, place: DevicePlace | undefined): Promise<void>;
  signal: AbortSignal;
}

/** Sends a form once, however often it is tried, and whenever the network comes back. */
export class FormSending {
  readonly #options: SendingOptions;
  readonly #submission: ReturnType<typeof createSubmission<JsonObject>>;
  readonly #end: (() => void)[] = [];
  /** Who pressed «send». */
  #subject: string | undefined;
  /** How surely they were known when that was not enough. */
  #acr: string | undefined;
  /** The draft that goes with it. */
  #draft: string | undefined;
  #settled: Promise<void> = Promise.resolve();

  constructor(options: SendingOptions) {
    this.#options = options;
    const { client, clock, service, keeper, signal } = options;
    const { place } = keeper.peek() ?? {};
    this.#subject = this.#session()?.subject;
    this.#submission = createSubmission<JsonObject>({
      clock,
      memory: place?.read()?.sending,
      keep: place && ((sending) => place.keep({ sending })),
      send: ({ answers, ...terms }) => submittingOf(client).submit(service, answers, terms),
    });
    // The event says that there is a network, not that it leads to the gateway: it is a hint.
    const resume = () => void this.#submission.resume();
    addEventListener('online', resume);
    this.#end.push(
      () => removeEventListener('online', resume),
      this.#submission.state.subscribe((now) => (this.#settled = this.#settle(now))),
      client.session.state.subscribe((session) => {
        const waits = this.#submission.state.read();
        if (waits.state !== 'waiting' || !('session' in session)) return;
        const { subject, acr } = session.session;
        const isKnown = waits.reason === 'signed-out' || (waits.reason === 'step-up' && acr !== this.#acr);
        if (isKnown && subject === this.#subject) resume();
      }),
    );
    signal.addEventListener('abort', () => this.stop());
  }

  /** Checks, freezes and sends. Settles when this try is over; in the queue it is tried on. */
  async submit(): Promise<void> {
    const now = this.#options.state.peek();
    if (now.state !== 'review' || now.sending.state === 'sending' || now.sending.state === 'queued') return;
    if (now.sending.state === 'arrived') return this.#accept(now, now.sending.case, now.sending.receipt);
    const issues = [...now.form.check(), ...(this.#options.documents()?.missing() ?? [])];
    const missing = (now.definition.consents ?? [])
      .map(({ id }) => id)
      .filter((id) => !now.consented.includes(id));
    if (issues.length > 0 || missing.length > 0) {
      this.#options.state.value = { ...now, issues, missing, sending: { state: 'none' } };
      return;
    }
    this.#options.state.value = { ...now, issues: [], missing: [], sending: { state: 'sending' } };
    this.#subject = this.#session()?.subject;
    try {
      await this.#send(now);
      await this.#settled;
    } catch (error) {
      this.fail(error);
    }
  }

  /** Shows what an earlier page left in the queue, and goes on with it. */
  async goOn(): Promise<void> {
    const { state } = this.#options;
    const now = state.peek();
    const waiting = this.#submission.waiting();
    if (now.state !== 'page' || !waiting) return;
    const { definition, form } = now;
    const { consents: consented = [], draft } = waiting.terms;
    this.#draft = draft;
    const sending: Sending = { state: 'queued', reason: 'offline', device: 'kept' };
    state.value = { state: 'review', definition, form, issues: [], consented, missing: [], sending };
    await this.#submission.resume();
    await this.#settled;
  }

  /** Takes it out of the queue, to go on editing. */
  callOff(): void {
    this.#submission.callOff();
  }

  /** Nothing was sent, or nothing is known of it. */
  fail(error: unknown): void {
    this.#tell({ state: 'failed', code: codeOf(error) });
  }

  stop(): void {
    for (const end of this.#end) end();
    this.#submission.stop();
    warnOnLeaving(this, false);
  }

  async #send({ definition, form, consented }: ReviewState): Promise<void> {
    const answers = form.answers();
    const locale = currentLocale();
    const texts = await shownHash(form.compiled, answers, locale);
    const { version, ref: service } = definition;
    const draft = this.#options.keeper.peek()?.draftId;
    this.#draft = draft;
    const shown = { service, version, locale, texts };
    await this.#submission.submit(answers, {
      version,
      shown,
      consents: [...consented],
      ...(draft && { draft }),
      presentations: this.#options.documents()?.presentations() ?? [],
    });
  }

  async #settle(outcome: SubmissionState): Promise<void> {
    const { state, keeper } = this.#options;
    const now = state.peek();
    // A queue that outlives the page may be left.
    const isKept = 'device' in outcome && outcome.device === 'kept';
    warnOnLeaving(this, !isKept && /submitting|waiting/.test(outcome.state));
    if (now.state !== 'review') return;
    switch (outcome.state) {
      case 'accepted': {
        const { case: made, receipt } = outcome;
        // The draft went with it; saving on would bring it back.
        keeper.peek()?.finish(this.#draft);
        keeper.value = undefined;
        // What was changed since has not been sent, and is not passed over in silence.
        if (outcome.earlier) return this.#tell({ state: 'arrived', case: made, receipt });
        return this.#accept(now, made, receipt);
      }
      case 'invalid':
        now.form.showIssues(outcome.issues);
        state.value = { ...now, issues: outcome.issues, sending: { state: 'none' } };
        return;
      case 'conflict':
        return this.#moveTo(outcome.currentVersion);
      case 'waiting':
        this.#acr = this.#session()?.acr;
        return this.#tell({ ...outcome, state: 'queued' });
      case 'failed':
        if (outcome.error.code === 'presentation-rejected') return this.#presentAgain(now);
        return this.#tell({ state: 'failed', code: outcome.error.code });
      case 'idle':
        return this.#tell({ state: 'none' });
      case 'submitting':
        return;
    }
  }

  /** Goes on in the version that stands, with every answer it can hold. */
  async #moveTo(version: number): Promise<void> {
    const { state, client, service, keeper, replace, signal } = this.#options;
    const before = state.peek();
    if (before.state !== 'review') return;
    try {
      const moved = await moveForm(before.form, { client, service, version, signal });
      const { definition, form, changes } = moved;
      const now = state.peek();
      if (signal.aborted || now.state !== 'review') return form.dispose();
      const outdated = keeper.peek();
      const issues = form.check();
      const sending: Sending = { state: 'version', changes };
      state.value = { ...now, definition, form, issues, consented: [], sending };
      now.form.dispose();
      // A draft is pinned to its version: the answers go on in a new one, and the old one goes once that is kept.
      await replace(moved, outdated?.place);
      keeper.peek()?.whenSaved(() => outdated?.discard());
    } catch (error) {
      if (!signal.aborted) this.fail(error);
    }
  }

  /** The gateway has the documents no more: they were shown in a session that is over, or too long ago. */
  #presentAgain(now: ReviewState): void {
    const documents = this.#options.documents();
    documents?.drop();
    const issues = documents?.missing() ?? [];
    const sending: Sending =
      issues.length > 0 ? { state: 'none' } : { state: 'failed', code: 'presentation-rejected' };
    this.#options.state.value = { ...now, issues, sending };
  }

  #accept({ definition, form }: ReviewState, made: Case, receipt: Receipt): void {
    form.dispose();
    this.#options.state.value = { state: 'accepted', definition, case: made, receipt };
  }

  #tell(sending: Sending): void {
    const now = this.#options.state.peek();
    if (now.state === 'review') this.#options.state.value = { ...now, sending };
  }

  #session() {
    const session = this.#options.client.session.state.read();
    return 'session' in session ? session.session : undefined;
  }
}
