import type { UploadState } from '@panjare/client';
import type { FieldIssue } from '../field/field-issue.ts';

/**
 * How one file of a field stands. `held`: it goes with its `<form>`. A file of a place is sent: `waiting → sending ⇄
 * paused → done | refused | failed`. One known only by the answer that names it is `reading → done | unfinished | gone |
 * unread`; `unfinished → sending` once the same file is chosen again.
 */
export type FileState =
  | { readonly state: 'held' }
  | Extract<UploadState, { state: 'waiting' | 'sending' | 'paused' }>
  /** `scan`: what the gateway's scanner says. */
  | { readonly state: 'done'; readonly scan: 'pending' | 'clean' | 'infected' | 'off' }
  | { readonly state: 'refused'; readonly issue: FieldIssue }
  /** `code` of a fault that waiting does not heal. */
  | { readonly state: 'failed'; readonly code: string }
  | { readonly state: 'reading' }
  /** It was begun on another visit, and its bytes are not in our hands. */
  | { readonly state: 'unfinished'; readonly sent: number }
  /** The gateway has it no more, or never had it. */
  | { readonly state: 'gone' }
  /** Nothing could be asked about it just now. */
  | { readonly state: 'unread' };

/** One file of a field. */
export interface HeldFile {
  readonly key: number;
  /** '' where it is not known. */
  readonly name: string;
  /** Bytes. */
  readonly size: number | undefined;
  /** Its bytes, where the person chose it on this visit. */
  readonly file: File | undefined;
  /** The upload, as soon as there is one. */
  readonly id: string | undefined;
  /** What the answer says until then. */
  readonly token: string;
  readonly now: FileState;
}

const UNSENT = 'unsent-';

/**
 * Stands in an answer for a file that the gateway has not heard of: a form that is sent too early is told of it, and
 * nothing is left out in silence.
 */
export function makeToken(): string {
  return UNSENT + Math.random().toString(36).slice(2);
}

/** Whether an answer names a file that was not sent. */
export function isToken(answer: string): boolean {
  return answer.startsWith(UNSENT);
}

/** What a file gives the answer; nothing where it was refused. */
export function answerOf({ now, id, token, name }: HeldFile): string | undefined {
  if (now.state === 'refused') return undefined;
  return now.state === 'held' ? name : (id ?? token);
}

/** Whether a form must wait for it. */
export function isOnItsWay({ now }: HeldFile): boolean {
  return !['done', 'held', 'reading', 'unread', 'refused'].includes(now.state);
}
