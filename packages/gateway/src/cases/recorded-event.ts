import type {
  Actor,
  CaseEvent,
  CaseEventType,
  Duration,
  Id,
  InquiryAnswer,
  Instant,
  Outcome,
} from '@panjare/contract';
import type { HandoffHappening } from '../handoffs/handoff-steps.ts';

/** The key of an erasable row of words; events themselves hold no personal data. */
export type WordsId = string;

/** What happened, with what the picture of a case needs of it. */
export type Happening =
  | { type: 'case.received'; planned: Id[]; committed: Duration; dueAt: Instant }
  | { type: 'inquiry.sent'; inquiry: Id; agency: Id; committed: Duration; dueAt: Instant }
  | { type: 'inquiry.seen'; inquiry: Id; agency: Id }
  | { type: 'inquiry.asked'; inquiry: Id; agency: Id; words: WordsId; digest: string }
  | {
      type: 'inquiry.answered';
      inquiry: Id;
      agency: Id;
      answer: InquiryAnswer;
      words?: WordsId;
      /** Of the answer as sent, so that a repeated one is known. Absent where silence answered. */
      digest?: string;
    }
  | { type: 'inquiry.cancelled'; inquiry: Id; agency: Id }
  | { type: 'citizen.replied'; inquiry: Id; agency: Id; words: WordsId }
  /** Of one inquiry's clock where it names one, else of the case's. */
  | { type: 'clock.paused'; inquiry?: Id; agency?: Id }
  | { type: 'clock.resumed'; inquiry?: Id; agency?: Id; paused: number; dueAt: Instant }
  | { type: 'clock.passed'; inquiry?: Id; agency?: Id }
  | { type: 'case.escalated'; inquiry: Id; agency: Id; step: number }
  | { type: 'case.decided'; outcome: Outcome['kind']; inquiry?: Id; agency?: Id; appealUntil?: Instant }
  | { type: 'case.appealed'; inquiry: Id; agency: Id; words: WordsId; paused: number; dueAt: Instant }
  | { type: 'case.closed' }
  | { type: 'case.reopened'; inquiry: Id; agency: Id; words?: WordsId; paused: number; dueAt: Instant }
  | { type: 'case.withdrawn' }
  /** Names of claims, never what they said: that is in the answers, which are erased in time. */
  | { type: 'document.presented'; document: Id; issuer: string; claims: string[] }
  | HandoffHappening
  | { type: OtherEventType; inquiry?: Id; agency?: Id };

/** Recorded for the citizen to read; they leave the state of a case as it is. */
export type OtherEventType = Extract<CaseEventType, 'register.read' | 'party.signed' | `notice.${string}`>;

/** A happening in its place: 1, 2, 3 … in its case. */
export type RecordedEvent = Happening & { position: number; at: Instant; actor: Actor };

/** The event as the contract tells it. */
export function tell(event: RecordedEvent): CaseEvent {
  return {
    position: event.position,
    type: event.type,
    at: event.at,
    actor: event.actor,
    ...('inquiry' in event && event.inquiry !== undefined ? { inquiry: event.inquiry } : {}),
    ...('agency' in event && event.agency !== undefined ? { agency: event.agency } : {}),
    ...('answer' in event ? { answer: event.answer } : {}),
  };
}
