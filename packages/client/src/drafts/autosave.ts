import type { Draft, DraftRequest, Instant, JsonObject, PatchOperation } from '@panjare/contract';

import type { Clock, DraftsRoom, Observable, SaveOutcome } from '../client.ts';
import { PanjareError } from '../fault/panjare-error.ts';
import { sameJson } from '../json/same-json.ts';
import { changeable } from '../observable/observable.ts';
import { backoff } from '../transport/backoff.ts';
import { randomToken } from '../transport/base64url.ts';

/** What a draft keeps of a form. */
export interface DraftContent {
  answers: JsonObject;
  page: string;
}

/**
 * How the answers are kept. `idle → saving → saved | not-saved | conflict`; from `conflict` only `resolve` leads on,
 * from `signed-out` only `resume`, from `gone` only `startAnew`.
 */
export type AutosaveState =
  | { state: 'idle' }
  | { state: 'saving' }
  | { state: 'saved'; at: Instant }
  /** `offline` and `fault` are tried again by themselves. `gone`: the draft is deleted, expired, or another person's. */
  | { state: 'not-saved'; reason: 'offline' | 'signed-out' | 'fault' | 'gone' }
  /** Another tab or device saved first. Nothing is sent until a person has seen both and chosen. */
  | { state: 'conflict'; theirs: Draft; mine: DraftContent };

/** What an autosave is made of. */
export interface AutosaveOptions {
  drafts: Pick<DraftsRoom, 'create' | 'save'>;
  clock: Clock;
  /** The definition a new draft is pinned to. */
  service: string;
  version: number;
  /** The draft to go on from; without one, the first change makes it. */
  draft?: Draft;
  /** The steps from one content to the other, as paths into `{answers, page}`. */
  patch: (from: DraftContent, to: DraftContent) => readonly PatchOperation[];
  /** Milliseconds from a first change to its save; later ones travel with it. 800 where left out. */
  delay?: number;
  /** 0 to 1, for the jitter between tries. */
  random?: () => number;
}

/** Saves a form as it is filled in. */
export interface Autosave {
  readonly state: Observable<AutosaveState>;
  /** The draft as last saved. */
  draft(): Draft | undefined;
  /** The answers as they stand now. */
  change(content: DraftContent): void;
  /** Saves at once what is unsaved; settles when the try is over. */
  flush(): Promise<AutosaveState>;
  /** Signed in again, or back online: tries now. */
  resume(): Promise<AutosaveState>;
  /** Ends a conflict. `mine` is saved over theirs; `theirs` is taken, and given back to be shown. */
  resolve(keep: 'mine' | 'theirs'): Promise<DraftContent>;
  /** After `gone`: saves as a new draft. Ask first whether the same person is still there. */
  startAnew(): Promise<AutosaveState>;
  /** Ends it. Nothing more is sent. */
  stop(): void;
}

/** So many saves without an answer are remembered, to know our own when it comes back as theirs. */
const unheardKept = 20;

/** Makes the autosave of one form. */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { drafts, clock, service, version, patch, delay = 800, random = Math.random } = options;
  const state = changeable<AutosaveState>({ state: 'idle' });
  const ended = new AbortController();
  let base = options.draft;
  /** The first save, until it is heard of: tried again as it was, it makes no second draft. */
  let making: { content: DraftContent; idempotencyKey: string } | undefined;
  let mine: DraftContent | undefined = base && contentOf(base);
  /** Sent, with no answer heard: it may have been saved all the same. */
  let unheard: JsonObject[] = [];
  let failures = 0;
  let timer: AbortController | undefined;
  let running: Promise<AutosaveState> | undefined;

  // A save unheard of may stand on the gateway, so what was typed back to the last known answers is not saved either.
  const unsaved = () => mine !== undefined && !(base && !unheard.length && sameJson(contentOf(base), mine));

  function waits(): boolean {
    const now = state.read();
    return now.state === 'conflict' || (now.state === 'not-saved' && /signed-out|gone/.test(now.reason));
  }

  function schedule(milliseconds: number) {
    if (timer || ended.signal.aborted) return;
    timer = new AbortController();
    clock.wait(milliseconds, timer.signal).then(
      () => void save(),
      () => undefined,
    );
  }

  /** One save at a time. */
  function save(): Promise<AutosaveState> {
    timer?.abort();
    timer = undefined;
    running ??= attempt().finally(() => {
      running = undefined;
      if (unsaved() && !waits()) schedule(failures > 0 ? backoff(failures - 1, random()) : delay);
    });
    return running;
  }

  async function attempt(): Promise<AutosaveState> {
    if (ended.signal.aborted || waits() || !mine || !unsaved()) return state.read();
    if (!base) making ??= { content: mine, idempotencyKey: randomToken() };
    const sent = making?.content ?? mine;
    state.set({ state: 'saving' });
    try {
      settle(await send(sent), sent);
    } catch (error) {
      if (ended.signal.aborted) return state.read();
      unheard = [...unheard.slice(-unheardKept), sent.answers];
      failures += 1;
      const offline = error instanceof PanjareError && error.code === 'network';
      state.set({ state: 'not-saved', reason: offline ? 'offline' : 'fault' });
    }
    return state.read();
  }

  function send(content: DraftContent): Promise<SaveOutcome> {
    const { signal } = ended;
    if (base) return drafts.save(base.id, base.revision, patch(contentOf(base), content), { signal });
    const request: DraftRequest = { service, version, ...content };
    return drafts.create(request, { signal, ...(making && { idempotencyKey: making.idempotencyKey }) });
  }

  function settle(outcome: SaveOutcome, sent: DraftContent) {
    // Somebody else may be there when it is tried again.
    making = undefined;
    switch (outcome.state) {
      case 'saved':
        base = outcome.draft;
        failures = 0;
        unheard = [];
        return state.set({ state: 'saved', at: base.savedAt });
      case 'conflict':
        return meet(outcome.theirs, sent);
      case 'signed-out':
      case 'gone':
        return state.set({ state: 'not-saved', reason: outcome.state });
    }
  }

  /** Theirs is no conflict where it holds nothing we have not seen: our own save unheard of, or only another page. */
  function meet(theirs: Draft, sent: DraftContent) {
    const known = [sent.answers, ...unheard, ...(base ? [base.answers] : [])];
    if (known.some((answers) => sameJson(answers, theirs.answers))) {
      base = theirs;
      failures = 0;
      unheard = [];
      return state.set({ state: 'saved', at: theirs.savedAt });
    }
    return state.set({ state: 'conflict', theirs, mine: mine ?? sent });
  }

  return {
    state,
    draft: () => base,

    change(content) {
      mine = structuredClone(content);
      const now = state.read();
      if (now.state === 'conflict') state.set({ ...now, mine });
      else if (!waits() && !running && unsaved()) schedule(delay);
    },

    async flush() {
      await running;
      return save();
    },

    async resume() {
      const now = state.read();
      if (now.state === 'not-saved' && now.reason === 'signed-out') state.set({ state: 'idle' });
      await running;
      return save();
    },

    async resolve(keep) {
      const now = state.read();
      if (now.state !== 'conflict') return mine ?? { answers: {}, page: '' };
      base = now.theirs;
      unheard = [];
      if (keep === 'theirs') mine = contentOf(base);
      state.set({ state: 'saved', at: base.savedAt });
      if (keep === 'mine') await save();
      return mine ?? contentOf(base);
    },

    async startAnew() {
      const now = state.read();
      if (now.state !== 'not-saved' || now.reason !== 'gone') return now;
      base = undefined;
      unheard = [];
      state.set({ state: 'idle' });
      return save();
    },

    stop() {
      ended.abort();
      timer?.abort();
    },
  };
}

function contentOf({ answers, page }: Draft): DraftContent {
  return { answers, page };
}
