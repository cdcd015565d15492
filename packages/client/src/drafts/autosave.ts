import type { Draft, DraftRequest, JsonObject, PatchOperation } from '@panjare/contract';

import type { DraftsRoom, SaveOutcome } from './drafts.ts';
import type { Observable } from '../observable/observable.ts';
import type { Clock } from '../options.ts';
import { PanjareError } from '../fault/panjare-error.ts';
import { sameJson } from '../json/same-json.ts';
import { changeable } from '../observable/observable.ts';
import { backoff } from '../transport/backoff.ts';
import { randomToken } from '../transport/base64url.ts';
import { contentOf } from './autosave-state.ts';
import type {
  AutosaveDevice,
  AutosaveMemory,
  AutosaveState,
  DraftContent,
  LeftBehind,
  NotSavedReason,
  OnDevice,
} from './autosave-state.ts';

/** What an autosave is made of. */
export interface AutosaveOptions {
  drafts: Pick<DraftsRoom, 'create' | 'save'>;
  clock: Clock;
  /** The definition a new draft is pinned to. */
  service: string;
  version: number;
  /** The draft to go on from; without one, the first change makes it. */
  draft?: Draft | undefined;
  /** Where the device keeps what the gateway has not; left out, nowhere. */
  device?: AutosaveDevice | undefined;
  /** What the device kept, to go on from: newer than any draft, and not yet on the gateway as far as is known. */
  memory?: AutosaveMemory | undefined;
  /** What other tabs left behind. Each is shown as another version, once what goes before it is saved. */
  left?: readonly LeftBehind[];
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
  /** Ends it. Nothing more is sent or kept. */
  stop(): void;
}

/** So many saves without an answer are remembered, to know our own when it comes back as theirs. */
const unheardKept = 20;
const unheardOnDevice = 5;

/** Makes the autosave of one form. */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { drafts, clock, service, version, patch, device, delay = 800, random = Math.random } = options;
  const state = changeable<AutosaveState>({ state: 'idle' });
  const ended = new AbortController();
  const left = [...(options.left ?? [])];
  /** What another tab left behind, while it is shown. */
  let shown: LeftBehind | undefined;
  let base: Draft | undefined;
  let making: AutosaveMemory['making'];
  let mine: DraftContent | undefined;
  let unheard: readonly JsonObject[] = [];
  let onDevice: OnDevice = 'none';
  let failures = 0;
  let timer: AbortController | undefined;
  let running: Promise<AutosaveState> | undefined;

  // A save unheard of may stand on the gateway, so what was typed back to the last known answers is not saved either.
  const unsaved = () => mine !== undefined && !(base && !unheard.length && sameJson(contentOf(base), mine));

  function waits(): boolean {
    const now = state.read();
    return now.state === 'conflict' || (now.state === 'not-saved' && /signed-out|gone/.test(now.reason));
  }

  const tellNotSaved = (reason: NotSavedReason) =>
    state.set({ state: 'not-saved', reason, device: onDevice });

  /** What is unsaved goes to the device at once, and leaves it when the gateway has it. */
  function keep(): void {
    if (!device || !mine || ended.signal.aborted) return;
    const memory: AutosaveMemory = {
      mine,
      unheard: unheard.slice(-unheardOnDevice),
      ...(base && { base }),
      ...(making && { making }),
    };
    void device.keep(memory, !unsaved()).then((kept) => {
      onDevice = kept ? 'kept' : 'failed';
      const now = state.read();
      if (now.state === 'not-saved' && now.device !== onDevice) tellNotSaved(now.reason);
    });
  }

  /** Goes on from what a device kept. */
  function recall(from: AutosaveMemory): void {
    ({ mine, base, unheard, making } = { base: undefined, making: undefined, ...structuredClone(from) });
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

  async function attempt(isSecond = false): Promise<AutosaveState> {
    if (ended.signal.aborted || waits() || !mine || !unsaved()) return state.read();
    if (!base) making ??= { content: mine, idempotencyKey: randomToken() };
    const wanted = mine;
    const sent = making?.content ?? wanted;
    const before = unheard;
    unheard = [...before.filter((answers) => !sameJson(answers, sent.answers)), sent.answers];
    unheard = unheard.slice(-unheardKept);
    state.set({ state: 'saving' });
    keep();
    try {
      const outcome = await send(sent);
      unheard = before;
      settle(outcome, sent, wanted);
      keep();
      // An earlier save was heard of at last; what was to be saved goes after it.
      if (state.read().state === 'saving' && !isSecond) return await attempt(true);
    } catch (error) {
      if (ended.signal.aborted) return state.read();
      failures += 1;
      tellNotSaved(error instanceof PanjareError && error.code === 'network' ? 'offline' : 'fault');
    }
    return state.read();
  }

  function send(content: DraftContent): Promise<SaveOutcome> {
    const { signal } = ended;
    if (base) return drafts.save(base.id, base.revision, patch(contentOf(base), content), { signal });
    const request: DraftRequest = { service, version, ...content };
    return drafts.create(request, { signal, ...(making && { idempotencyKey: making.idempotencyKey }) });
  }

  function settle(outcome: SaveOutcome, sent: DraftContent, wanted: DraftContent) {
    // Somebody else may be there when it is tried again.
    making = undefined;
    switch (outcome.state) {
      case 'saved':
        return saved(outcome.draft, sameJson(sent, wanted));
      case 'conflict':
        return meet(outcome.theirs, wanted, [sent.answers]);
      case 'signed-out':
      case 'gone':
        return tellNotSaved(outcome.state);
    }
  }

  /** What was to be saved may be newer than what the gateway turns out to have: that is not said to be saved. */
  function saved(draft: Draft, isAll: boolean) {
    base = draft;
    failures = 0;
    unheard = [];
    if (!isAll) return;
    state.set({ state: 'saved', at: draft.savedAt });
    showLeft();
  }

  /** Theirs is no conflict where it holds nothing we have not seen: our own save unheard of, or only another page. */
  function meet(theirs: Draft, wanted: DraftContent | undefined, known: readonly JsonObject[]) {
    const seen = [...known, ...unheard, ...(base ? [base.answers] : [])];
    if (seen.some((answers) => sameJson(answers, theirs.answers)))
      return saved(theirs, sameJson(contentOf(theirs), wanted));
    state.set({ state: 'conflict', theirs, mine: mine ?? contentOf(theirs) });
  }

  /** The next version that another tab left behind on this device; one that says the same is none. */
  function showLeft() {
    for (let next = left[0]; next && base && !shown; next = left[0]) {
      left.shift();
      const theirs = next.memory.mine;
      if (sameJson(theirs.answers, mine?.answers)) {
        next.drop();
        continue;
      }
      shown = next;
      const draft = { ...base, ...theirs, savedAt: next.at };
      state.set({ state: 'conflict', theirs: draft, mine: mine ?? theirs });
    }
  }

  if (options.memory) recall(options.memory);
  else if (options.draft) {
    base = options.draft;
    mine = contentOf(base);
  }
  if (options.memory && !base && options.draft) {
    const sent = making?.content.answers;
    making = undefined;
    meet(options.draft, mine, sent ? [sent] : []);
  }
  keep();
  if (!waits() && unsaved()) schedule(0);
  else if (!waits()) showLeft();

  return {
    state,
    draft: () => base,

    change(content) {
      mine = structuredClone(content);
      keep();
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

    async resolve(choice) {
      const now = state.read();
      if (now.state !== 'conflict') return mine ?? { answers: {}, page: '' };
      if (shown) {
        // It is kept in this tab's own place from now on, or is not wanted.
        if (choice === 'theirs') ({ mine, unheard } = shown.memory);
        keep();
        shown.drop();
        shown = undefined;
      } else {
        base = now.theirs;
        unheard = [];
        if (choice === 'theirs') mine = contentOf(base);
        keep();
      }
      state.set({ state: 'saved', at: base?.savedAt ?? now.theirs.savedAt });
      await save();
      if (!waits()) showLeft();
      return mine ?? { answers: {}, page: '' };
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
