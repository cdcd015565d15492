import { createAutosave } from '@panjare/client';
import type { Autosave, AutosaveState, Client, Clock, DraftContent } from '@panjare/client';
import type { Draft, JsonObject, ServiceDefinition } from '@panjare/contract';
import { diffAnswers } from '@panjare/form';
import type { Form } from '@panjare/form';
import { effect, signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';

/** What a keeper is made of. */
export interface DraftKeeperOptions {
  client: Client;
  clock: Clock;
  definition: ServiceDefinition;
  form: Form;
  /** The page the citizen is on. */
  page: ReadonlySignal<string>;
  /** A draft to go on from. */
  draft: Draft | undefined;
}

/** Keeps the answers of one form on the gateway while they change. */
export class DraftKeeper {
  readonly state = signal<AutosaveState>({ state: 'idle' });
  readonly #autosave: Autosave;
  readonly #end: (() => void)[] = [];
  readonly #form: Form;

  constructor({ client, clock, definition, form, page, draft }: DraftKeeperOptions) {
    this.#form = form;
    this.#autosave = createAutosave({
      drafts: client.drafts,
      clock,
      service: definition.ref,
      version: definition.version,
      ...(draft && { draft }),
      patch: (from, to) => diffAnswers(asJson(from), asJson(to)),
    });
    this.#end.push(this.#autosave.state.subscribe((state) => (this.state.value = state)));
    let first = true;
    this.#end.push(
      effect(() => {
        const [, at] = [form.revision.value, page.value];
        // What is there at the start is the draft itself, or nothing worth a draft.
        if (!first || draft === undefined) this.#change(at, first);
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
    void this.#autosave.resume();
  }

  /** Ends a conflict; gives back what is now on the screen. */
  resolve(keep: 'mine' | 'theirs'): Promise<DraftContent> {
    return this.#autosave.resolve(keep);
  }

  /** Saves what is unsaved, now. */
  async flush(): Promise<void> {
    await this.#autosave.flush();
  }

  stop(): void {
    for (const end of this.#end) end();
    this.#autosave.stop();
  }

  #change(page: string, first: boolean): void {
    const answers = this.#form.allAnswers();
    if (first && Object.keys(answers).length === 0) return;
    this.#autosave.change({ answers, page });
  }
}

function asJson(content: DraftContent): JsonObject {
  return { answers: content.answers, page: content.page };
}
