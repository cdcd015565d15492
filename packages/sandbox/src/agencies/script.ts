import type { AgencyAnswer, AgencyInquiry } from '@panjare/contract';

/** When an agency answers: so many days after it was asked, or after its deadline has passed. */
export type Moment = { afterDays: number } | { afterDeadlineDays: number };

/** One answer and its moment. */
export interface TimedAnswer {
  at: Moment;
  answer: AgencyAnswer;
}

/** What an agency does: at first, once the citizen replied, once the citizen appealed. `silent` never answers. */
export type AgencyScript = 'silent' | ActiveScript;

/** The script of an agency that answers. Left-out parts fall back on `first`. */
export interface ActiveScript {
  first: TimedAnswer;
  afterReply?: TimedAnswer;
  afterAppeal?: TimedAnswer;
}

const DAY = 86_400_000;

/** The answer that is due next on an inquiry, or nothing where the agency stays silent. */
export function nextAnswer(script: AgencyScript, inquiry: AgencyInquiry): TimedAnswer | undefined {
  if (script === 'silent') return undefined;
  if (inquiry.appeal !== undefined) return script.afterAppeal ?? script.first;
  if (inquiry.replies.length > 0) return script.afterReply ?? script.first;
  return script.first;
}

/** Days of the case's clock between being asked and answering. */
export function daysUntil(moment: Moment, inquiry: AgencyInquiry): number {
  if ('afterDays' in moment) return moment.afterDays;
  const committed = (Date.parse(inquiry.dueAt) - Date.parse(inquiry.sentAt)) / DAY;
  return Math.max(0, committed) + moment.afterDeadlineDays;
}
