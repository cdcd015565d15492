import type { Draft, Instant, JsonObject } from '@panjare/contract';

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
  | { state: 'not-saved'; reason: NotSavedReason; device: OnDevice }
  /** Another tab or device saved first. Nothing is sent until a person has seen both and chosen. */
  | { state: 'conflict'; theirs: Draft; mine: DraftContent };

/** Why the gateway does not have it. */
export type NotSavedReason = 'offline' | 'signed-out' | 'fault' | 'gone';

/** Whether this device has what the gateway has not. `none`: nothing is kept here. */
export type OnDevice = 'kept' | 'failed' | 'none';

/** All that an autosave knows, to go on from after the page is gone. */
export interface AutosaveMemory {
  mine: DraftContent;
  /** The draft as the gateway last had it. */
  base?: Draft;
  /** Sent, with no answer heard: it may have been saved all the same. */
  unheard: readonly JsonObject[];
  /** The first save, until it is heard of: tried again as it was, it makes no second draft. */
  making?: { content: DraftContent; idempotencyKey: string };
}

/** A place on the device for one form. */
export interface AutosaveDevice {
  /** Keeps it; where all of it is saved, only as long as something else needs it. `false` where it cannot. Never rejects. */
  keep(memory: AutosaveMemory, isSaved: boolean): Promise<boolean>;
}

/** What another tab left behind on this device. */
export interface LeftBehind {
  memory: AutosaveMemory;
  /** When it was last kept. */
  at: Instant;
  /** It is kept in another way now. */
  drop(): void;
}

/** What a draft holds of a form. */
export function contentOf({ answers, page }: Draft): DraftContent {
  return { answers, page };
}
