import type {
  AnyClient,
  Autosave,
  AutosaveMemory,
  AutosaveState,
  Clock,
  DevicePlace,
  DraftContent,
  UploadTo,
} from '@panjare/client';
import { createAutosave } from '@panjare/client/autosave.js';
import { draftSavingOf } from '@panjare/client/draft-saving.js';
import type { Draft, JsonObject, ServiceDefinition } from '@panjare/contract';
import { diffAnswers } from '@panjare/form';
import type { FieldNode, Form } from '@panjare/form';
import { effect, signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import { openDevice } from '../device/open-device.ts';

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
  /** Where this device keeps what the gateway has not, where it does. */
  place: DevicePlace | undefined;
  /** Revision of the form when keeping was asked for. */
  since: number;
}

/** Milliseconds in which keys are gathered before the answers are copied: a copy of a long form costs more than a key. */
const GATHER = 200;

/** Keeps the answers of one form while they change: at once on the device where it is one's own, then on the gateway. */
export class DraftKeeper {
  readonly state = signal<AutosaveState>({ state: 'idle' });
  /** Where this device keeps what the gateway has not, where it does. */
  readonly place: DevicePlace | undefined;
  readonly #autosave: Autosave;
  readonly #drafts: ReturnType<typeof draftSavingOf>;
  readonly #end: (() => void)[] = [];
  readonly #form: Form;
  readonly #clock: Clock;
  readonly #page: ReadonlySignal<string>;
  #gathering: AbortController | undefined;

  constructor({ client, clock, definition, form, page, draft, place, since }: DraftKeeperOptions) {
    this.#form = form;
    this.place = place;
    this.#clock = clock;
    this.#page = page;
    this.#drafts = draftSavingOf(client);
    this.#autosave = createAutosave({
      drafts: this.#drafts,
      clock,
      service: definition.ref,
      version: definition.version,
      draft,
      ...(place && ofPlace(place, definition.version)),
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
        const isNew = draft === undefined && place?.read()?.saving === undefined;
        if (!first || typed || (isNew && Object.keys(form.allAnswers()).length > 0)) this.#gather();
        first = false;
      }),
    );
  }

  /** Id of the draft, once there is one. */
  get draftId(): string | undefined {
    return this.#autosave.draft()?.id;
  }

  /** Whether an earlier page left a submission that waits to be sent. */
  get isQueued(): boolean {
    return this.place?.read()?.sending?.waiting !== undefined;
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

  /** A case came of it, and with it went this draft: what is kept otherwise is not needed any more. */
  finish(draft: string | undefined): void {
    if (this.draftId !== draft) this.discard();
    this.stop();
    void this.place?.keep({ isSaved: true });
  }

  /** The form is left: what was typed last is kept where it can be. */
  leave(): void {
    this.#pass();
    this.stop();
    void this.place?.close();
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

/** Makes a keeper. Who signed in with answers on the screen has no place on the device yet. */
export async function openKeeper({
  signal,
  ...options
}: DraftKeeperOptions & { signal: AbortSignal }): Promise<DraftKeeper> {
  const { client, definition } = options;
  const place = options.place ?? (await openDevice(client, definition, { isBegun: true, signal }));
  return new DraftKeeper({ ...options, place });
}

/** What an autosave is told of this tab's place on the device. */
function ofPlace(place: DevicePlace, version: number) {
  const copy = place.read();
  return {
    // Of another version, it is what this form was made of.
    memory: copy?.version === version ? copy.saving : undefined,
    device: {
      keep: (saving: AutosaveMemory, isSaved: boolean) => place.keep({ version, saving, isSaved }),
    },
    left: place.left.flatMap(({ copy: { saving, at }, drop }) =>
      saving ? [{ memory: saving, at, drop }] : [],
    ),
  };
}

function asJson(content: DraftContent): JsonObject {
  return { answers: content.answers, page: content.page };
}
