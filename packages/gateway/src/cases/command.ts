import type { Actor, Id, InquiryPlan, Instant } from '@panjare/contract';
import type { HandoffCommand } from '../handoffs/handoff-steps.ts';
import type { Calendars } from './case-clock.ts';
import type { WordsId } from './recorded-event.ts';

/** What is asked of a case. Words are kept beside, in erasable rows. */
export type Command =
  /** Sends what is ready; changes nothing where nothing is. */
  | { kind: 'work' }
  | { kind: 'see'; inquiry: Id }
  | { kind: 'answer'; inquiry: Id; answer: 'approved' | 'conditional'; words?: WordsId; digest: string }
  | { kind: 'refuse'; inquiry: Id; words: WordsId; appealDays?: number; digest: string }
  | { kind: 'ask'; inquiry: Id; words: WordsId; digest: string }
  | { kind: 'reply'; inquiry: Id; words: WordsId }
  /** Time went by. */
  | { kind: 'tick' }
  | { kind: 'appeal'; words: WordsId }
  | { kind: 'close' }
  | { kind: 'reopen'; words?: WordsId }
  | { kind: 'withdraw' }
  | HandoffCommand;

/** What a decision needs beside the case. */
export interface Circumstances {
  readonly now: Instant;
  readonly actor: Actor;
  readonly plans: readonly InquiryPlan[];
  readonly calendars: Calendars;
  /** What was asked for and written is erased: there is nothing left to look at again. */
  readonly isErased?: boolean;
}

/** Days a decided case waits for the citizen's word before it closes by itself. */
export const closingDays = 30;
