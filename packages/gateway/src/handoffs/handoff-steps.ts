import type { Actor, CaseState, Handoff, HandoffPlan, Id } from '@panjare/contract';
import { resumption } from '../cases/case-clock.ts';
import type { CaseFile } from '../cases/case.ts';
import type { Circumstances } from '../cases/command.ts';
import type { Happening, WordsId } from '../cases/recorded-event.ts';

/** The hand-off a case is in, or was in last, as its events leave it. */
export interface HandoffFile {
  readonly id: string;
  readonly plan: Id;
  readonly agency: Id;
  readonly state: Handoff['state'];
  readonly clock: Handoff['clock'];
  /** The agency's note, with which it gave the case back. */
  readonly words?: WordsId;
}

/** One step of a hand-off. The words of its plan are read from the definition. */
export interface HandoffHappening {
  type: `handoff.${Handoff['state']}`;
  handoff: string;
  plan: Id;
  agency: Id;
  clock: Handoff['clock'];
  words?: WordsId;
}

/** What is asked of a case about a hand-off. */
export interface HandoffCommand {
  kind: 'handoff';
  step: Handoff['state'];
  handoff: string;
  plan: HandoffPlan;
  words?: WordsId;
}

/** What writes events one after another; `file` is the case the last one left. */
export interface HandoffPen {
  readonly file: CaseFile;
  readonly circumstances: Circumstances;
  record(happening: Happening, actor?: Actor): void;
}

/** From which states a step may be taken; an offer begins anew. */
const from: { readonly [step in Handoff['state']]: readonly Handoff['state'][] } = {
  offered: ['declined', 'expired', 'returned'],
  redeemed: ['offered'],
  accepted: ['redeemed'],
  declined: ['offered', 'redeemed', 'accepted'],
  expired: ['offered', 'redeemed'],
  returned: ['accepted'],
};

const atWork: readonly CaseState[] = ['received', 'in-progress', 'needs-you', 'appealed'];
const system: Actor = { kind: 'system' };

/** The hand-off after an event. */
export function handedOff({ type, handoff, plan, agency, clock, words }: HandoffHappening): HandoffFile {
  const state = type.slice('handoff.'.length) as Handoff['state'];
  return { id: handoff, plan, agency, clock, state, ...(words === undefined ? {} : { words }) };
}

/** Who holds the case: the other agency from its acceptance to its return, before and after that its own. */
export function holderOf({ handoff }: CaseFile, own: Id): Id {
  return handoff?.state === 'accepted' ? handoff.agency : own;
}

/** Takes a step; false where the case or the hand-off does not allow it. A new offer ends one still pending. */
export function handOff(pen: HandoffPen, { step, handoff, plan, words }: HandoffCommand): boolean {
  const { handoff: current, state } = pen.file;
  const isLive = atWork.includes(state);
  if (!isLive && (step === 'offered' || step === 'redeemed' || step === 'accepted')) return false;
  if (step === 'offered') {
    if (current?.state === 'accepted') return false;
    if (current !== undefined && from.expired.includes(current.state))
      pen.record({ ...about(current), type: 'handoff.expired' }, system);
  } else if (current?.id !== handoff || !from[step].includes(current.state)) return false;
  const { id, agency, clock } = plan;
  const said = words === undefined ? {} : { words };
  pen.record({ type: `handoff.${step}`, handoff, plan: id, agency, clock, ...said });
  if (step === 'accepted' && plan.clock === 'pauses' && pen.file.clock.pausedSince === undefined)
    pen.record({ type: 'clock.paused' }, system);
  if (current?.state === 'accepted' && isLive) resume(pen);
  return true;
}

/** The case came back: its clock goes on, unless the citizen is waited for. */
function resume(pen: HandoffPen): void {
  const { clock, inquiries } = pen.file;
  const { now, calendars } = pen.circumstances;
  if (clock.pausedSince === undefined || inquiries.some(({ state }) => state === 'asked')) return;
  pen.record({ type: 'clock.resumed', ...resumption(clock, clock.pausedSince, now, calendars) }, system);
}

/** Whether the clock stands still for a hand-off, whatever the citizen answers meanwhile. */
export function standsForHandoff({ handoff }: CaseFile): boolean {
  return handoff?.state === 'accepted' && handoff.clock === 'pauses';
}

function about({ id, plan, agency, clock }: HandoffFile): Omit<HandoffHappening, 'type'> {
  return { handoff: id, plan, agency, clock };
}
