import type { AnyClient, Autosave, AutosaveState, Clock, DraftContent, UploadTo } from '@panjare/client';
import { createAutosave } from '@panjare/client/autosave.js';
import { draftSavingOf } from '@panjare/client/draft-saving.js';
import type { Draft, JsonObject, ServiceDefinition } from '@panjare/contract';
import { diffAnswers } from '@panjare/form';
import type { FieldNode, Form } from '@panjare/form';
import { effect, signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';

/** What a keeper is made of. */
export interface DraftKeeperOptions {
  client: AnyClient;
  clock: Clock;
  definition: ServiceDefinition;
  form: Form;
  /** The page the citizen is on. */
  page: ReadonlySignal<string>;
  /** A draft to go on from. */
  draft: Draft | undefined;
  /** Revision of the form when keeping was asked for. */
  since: number;
}

/** Milliseconds in which keys are gathered before the answers are copied: a copy of a long form costs more than a key. */
const GATHER = 200;

/** Keeps the answers of one form on the gateway while they change. */
export class DraftKeeper {
  readonly state = signal<AutosaveState>({ state: 'idle' });
  readonly #autosave: Autosave;
  readonly #drafts: ReturnType<typeof draftSavingOf>;
  readonly #end: (() => void)[] = [];
  readonly #form: Form;
  readonly #clock: Clock;
  readonly #page: ReadonlySignal<string>;
  #gathering: AbortController | undefined;

  constructor({ client, clock, definition, form, page, draft, since }: DraftKeeperOptions) {
    this.#form = form;
    this.#clock = clock;
    this.#page = page;
    this.#drafts = draftSavingOf(client);
    this.#autosave = createAutosave({
      drafts: this.#drafts,
      clock,
      service: definition.ref,
      version: definition.version,
      ...(draft && { draft }),
      delay: 600,
      patch: (from, to) => diffAnswers(asJson(from), asJson(to)),
    });
    this.#end.push(this.#autosave.state.subscribe((state) => (this.state.value = state)));
    let first = true;
    this.#end.push(
      effect(() => {
        const typed = form.revision.value !== since;
        void page.value;
        // What is there at the start is the draft itself, or what was typed before signing in.
        if (!first || typed || (draft === undefined && Object.keys(form.allAnswers()).length > 0))
          this.#gather();
        first = false;
      }),
    );
  }

  /** Id of the draft, once there is one. */
  get draftId(): string | undefined {
    return this.#autosave.draft()?.id;
  }

  /** Signed in again, or back online. */
  resume(): void {
    this.#pass();
    void this.#autosave.resume();
  }

  /** Ends a conflict; gives back what is now on the screen. */
  resolve(keep: 'mine' | 'theirs'): Promise<DraftContent> {
    this.#pass();
    return this.#autosave.resolve(keep);
  }

  /** The draft is gone: saves as a new one, on the word of the person who is there. */
  startAnew(): void {
    this.#pass();
    void this.#autosave.startAnew();
  }

  /** Saves what is unsaved, now: the page may be gone the next moment. */
  async flush(): Promise<void> {
    this.#pass();
    await this.#autosave.flush();
  }

  /** Calls back once, when the answers are first kept; never after `stop`. */
  whenSaved(then: () => void): void {
    let told = false;
    this.#end.push(
      this.state.subscribe(({ state }) => {
        if (told || state !== 'saved') return;
        told = true;
        then();
      }),
    );
  }

  /** What a file of a field is for: the draft, made now where there is none yet. */
  async placeOf(form: Form, { pointer }: FieldNode): Promise<UploadTo> {
    if (form !== this.#form) return { state: 'gone' };
    if (this.draftId === undefined) {
      this.#autosave.change(this.#content());
      await this.#autosave.flush();
    }
    if (this.draftId !== undefined) return { draft: this.draftId, at: pointer.peek() };
    const now = this.state.peek();
    return { state: now.state === 'not-saved' && now.reason === 'signed-out' ? 'signed-out' : 'not-saved' };
  }

  /** Deletes the draft. Where that fails it stays until it expires. */
  discard(): void {
    const id = this.draftId;
    if (id !== undefined) this.#drafts.delete(id).catch(() => undefined);
  }

  stop(): void {
    for (const end of this.#end) end();
    this.#gathering?.abort();
    this.#autosave.stop();
  }

  #gather(): void {
    if (this.#gathering) return;
    this.#gathering = new AbortController();
    this.#clock.wait(GATHER, this.#gathering.signal).then(
      () => this.#pass(),
      () => undefined,
    );
  }

  /** Passes what was gathered to the autosave. */
  #pass(): void {
    if (!this.#gathering) return;
    this.#gathering.abort();
    this.#gathering = undefined;
    this.#autosave.change(this.#content());
  }

  #content(): DraftContent {
    return { answers: this.#form.allAnswers(), page: this.#page.peek() };
  }
}

function asJson(content: DraftContent): JsonObject {
  return { answers: content.answers, page: content.page };
}
