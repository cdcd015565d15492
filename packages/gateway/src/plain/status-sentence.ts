import type { Case, Inquiry } from '@panjare/contract';
import type { Words } from './words.ts';

/** How an agency's part stands: fill and word, never colour alone. */
export type PaneState =
  'done' | 'conditional' | 'refused' | 'now' | 'asking' | 'late' | 'future' | 'cancelled';

/** Overdue is derived: the clock runs and its end has passed. */
export function paneState({ state, answer, clock }: Inquiry, asOf: string): PaneState {
  if (state === 'planned') return 'future';
  if (state === 'asked') return 'asking';
  if (state === 'cancelled') return 'cancelled';
  if (state === 'answered') {
    if (answer === 'refused') return 'refused';
    return answer === 'conditional' ? 'conditional' : 'done';
  }
  const isLate =
    clock !== undefined && clock.pausedSince === undefined && Date.parse(asOf) > Date.parse(clock.dueAt);
  return isLate ? 'late' : 'now';
}

/** The one sentence: who has the case, until when, and what the citizen must do. */
export function statusSentence(words: Words, held: Case): string {
  const say = (key: string, values?: { [name: string]: string }): string =>
    words.say(`sentence.${key}`, values);
  switch (held.state) {
    case 'needs-you': {
      const asking = held.inquiries.find(({ id }) => id === held.ask?.inquiry);
      return say('needs-you', { agency: asking === undefined ? say('somebody') : words.pick(asking.title) });
    }
    case 'in-progress':
      return progressSentence(words, say, held);
    case 'decided':
      return held.outcome === undefined
        ? say('decided')
        : say(`outcome-${held.outcome.kind}${appealable(held) ? '-appeal' : ''}`, {
            day: held.outcome.appeal === undefined ? '' : words.day(held.outcome.appeal.until),
          });
    case 'appealed':
      return say('appealed', { day: words.day(held.clock.dueAt) });
    default:
      return say(held.state);
  }
}

function appealable({ outcome }: Case): boolean {
  return outcome?.kind === 'refused' && outcome.appeal !== undefined;
}

type Say = (key: string, values?: { [name: string]: string }) => string;

function progressSentence(words: Words, say: Say, { handoff, inquiries, asOf, clock }: Case): string {
  if (handoff?.state === 'redeemed' || handoff?.state === 'accepted')
    return say('handoff', { title: words.pick(handoff.title) });
  const late = inquiries.find((inquiry) => paneState(inquiry, asOf) === 'late');
  if (late?.clock !== undefined) {
    const values = { agency: words.pick(late.title), day: words.day(late.clock.dueAt) };
    return late.escalatedTo === undefined
      ? say('late', values)
      : say('late-told', { ...values, told: words.pick(late.escalatedTo) });
  }
  const open = inquiries.filter((inquiry) => paneState(inquiry, asOf) === 'now');
  const [first] = open;
  if (first === undefined) return say('in-progress');
  const until = open.map((inquiry) => inquiry.clock?.dueAt ?? clock.dueAt).toSorted();
  const day = words.day(until.at(-1) ?? clock.dueAt);
  if (open.length > 1) return say('at-several', { count: words.digits(open.length), day });
  return say('at-one', { agency: words.pick(first.title), day });
}
