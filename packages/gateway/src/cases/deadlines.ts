import type { InquiryPlan, Instant } from '@panjare/contract';
import { holderOf } from '../handoffs/handoff-steps.ts';
import type { CaseFile, InquiryFile } from './case.ts';
import { calendarOf } from './case-clock.ts';
import type { Calendars } from './case-clock.ts';
import type { Circumstances } from './command.ts';
import { closingDays } from './command.ts';
import { addWorked, dayLength, everyDay } from './working-time.ts';

/** What happens next to a silent inquiry, and when. */
export type SilentStep = { kind: 'pass'; at: Instant } | { kind: 'escalate'; at: Instant; step: number };

/** The next step of an open inquiry; none where it stands still, has ended, or every step was taken. */
export function nextStepOf(
  inquiry: InquiryFile,
  plan: InquiryPlan,
  calendars: Calendars,
): SilentStep | undefined {
  const { clock } = inquiry;
  if (inquiry.state !== 'open' || clock === undefined) return undefined;
  if (!inquiry.passed) return { kind: 'pass', at: clock.dueAt };
  const next = plan.escalation[inquiry.escalated];
  if (next === undefined) return undefined;
  const at = addWorked(clock.dueAt, next.afterDays * dayLength, calendarOf(plan.deadline, calendars));
  return { kind: 'escalate', at, step: inquiry.escalated + 1 };
}

/** When a decided case closes without the citizen's word: never before an appeal's time is over. */
export function closesAt({ outcome, clock }: CaseFile): Instant {
  if (outcome === undefined) return clock.dueAt;
  const waited = addWorked(outcome.decidedAt, closingDays * dayLength, everyDay);
  return outcome.appealUntil !== undefined && outcome.appealUntil > waited ? outcome.appealUntil : waited;
}

/** Who answers for a case that has no next deadline. */
export type Owner = { kind: 'citizen' } | { kind: 'agency'; id: string };

/**
 * What keeps a case from going silent: the next instant something happens by itself, and who must act meanwhile.
 * An open case always has one of the two.
 */
export function watch(
  file: CaseFile,
  holder: string,
  circumstances: Circumstances,
): { next?: Instant; owner?: Owner } {
  switch (file.state) {
    case 'closed':
    case 'withdrawn':
      return {};
    case 'decided':
      return { next: closesAt(file), owner: { kind: 'citizen' } };
    default:
      return atWork(file, holder, circumstances);
  }
}

function atWork(
  file: CaseFile,
  holder: string,
  { plans, calendars }: Circumstances,
): { next?: Instant; owner?: Owner } {
  const steps = file.inquiries.flatMap((inquiry) => {
    const plan = plans.find(({ id }) => id === inquiry.id);
    const step = plan && nextStepOf(inquiry, plan, calendars);
    return step === undefined ? [] : [step.at];
  });
  if (!file.passed && file.clock.pausedSince === undefined) steps.push(file.clock.dueAt);
  const next = steps.toSorted()[0];
  const asked = file.inquiries.some(({ state }) => state === 'asked');
  const late = file.passed || file.inquiries.some(({ state, passed }) => state === 'open' && passed);
  const owner: Owner | undefined = asked
    ? { kind: 'citizen' }
    : late || file.handoff?.state === 'accepted'
      ? { kind: 'agency', id: holderOf(file, holder) }
      : undefined;
  return { ...(next === undefined ? {} : { next }), ...(owner === undefined ? {} : { owner }) };
}
