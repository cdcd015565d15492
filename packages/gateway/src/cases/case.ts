import type { CaseState, Id, InquiryAnswer, InquiryState, Instant, Outcome } from '@panjare/contract';
import type { HandoffFile } from '../handoffs/handoff-steps.ts';
import { handedOff } from '../handoffs/handoff-steps.ts';
import type { RunningClock } from './case-clock.ts';
import type { RecordedEvent, WordsId } from './recorded-event.ts';

/** One agency's part, as its events leave it. */
export interface InquiryFile {
  readonly id: Id;
  readonly state: InquiryState;
  readonly answer?: InquiryAnswer;
  /** Words of the answer or of what is asked. */
  readonly words?: WordsId;
  readonly askedAt?: Instant;
  readonly answeredAt?: Instant;
  readonly sentAt?: Instant;
  readonly seen: boolean;
  readonly clock?: RunningClock;
  readonly passed: boolean;
  /** How many steps of the plan's escalation were taken. */
  readonly escalated: number;
  readonly freshness?: Instant;
  readonly replies: readonly WordsId[];
  /** Why the citizen appealed or reopened. */
  readonly appeal?: WordsId;
  readonly digest?: string;
}

/** A case, folded from its events. */
export interface CaseFile {
  readonly state: CaseState;
  readonly clock: RunningClock;
  readonly passed: boolean;
  readonly inquiries: readonly InquiryFile[];
  readonly outcome?: {
    readonly kind: Outcome['kind'];
    /** The inquiry that decided it. */
    readonly inquiry?: Id;
    readonly words?: WordsId;
    readonly appealUntil?: Instant;
    readonly decidedAt: Instant;
  };
  readonly handoff?: HandoffFile;
  readonly position: number;
}

/** Which states may follow which; everything else is a fault. */
export const nextStates: { readonly [state in CaseState]: readonly CaseState[] } = {
  received: ['in-progress', 'withdrawn'],
  'in-progress': ['needs-you', 'decided', 'withdrawn'],
  'needs-you': ['in-progress', 'decided', 'withdrawn'],
  decided: ['closed', 'appealed'],
  appealed: ['decided'],
  closed: ['in-progress'],
  withdrawn: [],
};

/** Folds a case's events. Throws `RangeError` on a gap, on an event before `case.received`, on a step not allowed. */
export function fold(events: readonly RecordedEvent[]): CaseFile {
  const [first, ...rest] = events;
  if (first?.type !== 'case.received' || first.position !== 1)
    throw new RangeError('A case begins by being received.');
  return rest.reduce(apply, {
    state: 'received',
    clock: { startedAt: first.at, dueAt: first.dueAt, committed: first.committed, paused: 0 },
    passed: false,
    inquiries: first.planned.map((id) => planned(id)),
    position: 1,
  });
}

/** The file after one more event. */
export function apply(file: CaseFile, event: RecordedEvent): CaseFile {
  if (event.position !== file.position + 1)
    throw new RangeError(`Event ${event.position} after ${file.position}.`);
  const next = { ...step(file, event), position: event.position };
  if (next.state !== file.state && !nextStates[file.state].includes(next.state)) {
    throw new RangeError(`A case cannot go from ${file.state} to ${next.state}.`);
  }
  return next;
}

function step(file: CaseFile, event: RecordedEvent): CaseFile {
  const at = event.at;
  switch (event.type) {
    case 'inquiry.sent':
      return withInquiry(
        { ...file, state: file.state === 'received' ? 'in-progress' : file.state },
        event.inquiry,
        (was) => ({
          ...planned(was.id),
          ...kept(was),
          state: 'open',
          sentAt: at,
          clock: { startedAt: at, dueAt: event.dueAt, committed: event.committed, paused: 0 },
        }),
      );
    case 'inquiry.seen':
      return withInquiry(file, event.inquiry, (was) => ({ ...was, seen: true, freshness: at }));
    case 'inquiry.asked':
      return withInquiry(
        { ...file, state: file.state === 'in-progress' ? 'needs-you' : file.state },
        event.inquiry,
        (was) => ({
          ...was,
          state: 'asked',
          words: event.words,
          askedAt: at,
          digest: event.digest,
          freshness: at,
        }),
      );
    case 'citizen.replied': {
      const next = withInquiry(file, event.inquiry, ({ words: _, askedAt: __, ...was }) => ({
        ...was,
        state: 'open',
        replies: [...was.replies, event.words],
      }));
      const waiting = next.inquiries.some((inquiry) => inquiry.state === 'asked');
      return file.state === 'needs-you' && !waiting ? { ...next, state: 'in-progress' } : next;
    }
    case 'inquiry.answered':
      return withInquiry(file, event.inquiry, ({ words: _, ...was }) => ({
        ...was,
        state: 'answered',
        answer: event.answer,
        answeredAt: at,
        ...(event.words === undefined ? {} : { words: event.words }),
        ...(event.digest === undefined ? {} : { digest: event.digest, freshness: at }),
        ...stopped(was, at),
      }));
    case 'inquiry.cancelled':
      return withInquiry(file, event.inquiry, ({ words: _, ...was }) => ({
        ...was,
        state: 'cancelled',
        ...stopped(was, at),
      }));
    case 'clock.paused':
      return withClock(file, event.inquiry, (clock) => ({ ...clock, pausedSince: at }));
    case 'clock.resumed':
      return withClock(file, event.inquiry, ({ pausedSince: _, ...clock }) => ({
        ...clock,
        paused: event.paused,
        dueAt: event.dueAt,
      }));
    case 'clock.passed':
      if (event.inquiry === undefined) return { ...file, passed: true };
      return withInquiry(file, event.inquiry, (was) => ({ ...was, passed: true }));
    case 'case.escalated':
      return withInquiry(file, event.inquiry, (was) => ({ ...was, escalated: event.step }));
    case 'case.decided': {
      const decider = file.inquiries.find((inquiry) => inquiry.id === event.inquiry);
      return {
        ...file,
        state: 'decided',
        clock: { ...file.clock, stoppedAt: at },
        outcome: {
          kind: event.outcome,
          decidedAt: at,
          ...(event.inquiry === undefined ? {} : { inquiry: event.inquiry }),
          ...(decider?.words === undefined ? {} : { words: decider.words }),
          ...(event.appealUntil === undefined ? {} : { appealUntil: event.appealUntil }),
        },
      };
    }
    case 'case.appealed':
    case 'case.reopened':
      return resumed(file, event);
    case 'case.closed':
      return { ...file, state: 'closed' };
    case 'case.withdrawn':
      return { ...file, state: 'withdrawn', clock: { ...file.clock, stoppedAt: at } };
    case 'handoff.offered':
    case 'handoff.redeemed':
    case 'handoff.accepted':
    case 'handoff.declined':
    case 'handoff.expired':
    case 'handoff.returned':
      return { ...file, handoff: handedOff(event) };
    case 'case.received':
      throw new RangeError('A case is received once.');
    default:
      return file;
  }
}

/** Decided work begins again: the inquiry that decided, and those its answer had cancelled. */
function resumed(
  { outcome: _, ...file }: CaseFile,
  event: Extract<RecordedEvent, { type: 'case.appealed' | 'case.reopened' }>,
): CaseFile {
  const { stoppedAt: __, pausedSince: ___, ...clock } = file.clock;
  return {
    ...file,
    state: event.type === 'case.appealed' ? 'appealed' : 'in-progress',
    clock: { ...clock, paused: event.paused, dueAt: event.dueAt },
    passed: file.passed && event.dueAt <= event.at,
    inquiries: file.inquiries.map((inquiry) => {
      if (inquiry.id === event.inquiry) {
        return {
          ...planned(inquiry.id),
          ...kept(inquiry),
          ...(event.words === undefined ? {} : { appeal: event.words }),
        };
      }
      return inquiry.state === 'cancelled' ? { ...planned(inquiry.id), ...kept(inquiry) } : inquiry;
    }),
  };
}

function planned(id: Id): InquiryFile {
  return { id, state: 'planned', seen: false, passed: false, escalated: 0, replies: [] };
}

/** What outlives a new round of the same inquiry. */
function kept(was: InquiryFile): Partial<InquiryFile> {
  return {
    replies: was.replies,
    ...(was.appeal === undefined ? {} : { appeal: was.appeal }),
    ...(was.freshness === undefined ? {} : { freshness: was.freshness }),
  };
}

function stopped(was: InquiryFile, at: Instant): Partial<InquiryFile> {
  return was.clock === undefined ? {} : { clock: { ...was.clock, stoppedAt: at } };
}

function withInquiry(file: CaseFile, id: Id, change: (was: InquiryFile) => InquiryFile): CaseFile {
  if (!file.inquiries.some((inquiry) => inquiry.id === id)) throw new RangeError(`No inquiry ${id}.`);
  return {
    ...file,
    inquiries: file.inquiries.map((inquiry) => (inquiry.id === id ? change(inquiry) : inquiry)),
  };
}

function withClock(
  file: CaseFile,
  id: Id | undefined,
  change: (clock: RunningClock) => RunningClock,
): CaseFile {
  if (id === undefined) return { ...file, clock: change(file.clock) };
  return withInquiry(file, id, (was) =>
    was.clock === undefined ? was : { ...was, clock: change(was.clock) },
  );
}
