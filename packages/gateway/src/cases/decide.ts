import type { Actor, InquiryPlan, Outcome } from '@panjare/contract';
import { handOff, standsForHandoff } from '../handoffs/handoff-steps.ts';
import { apply } from './case.ts';
import type { CaseFile, InquiryFile } from './case.ts';
import { dueAt, resumption } from './case-clock.ts';
import type { Circumstances, Command } from './command.ts';
import { nextStepOf, closesAt } from './deadlines.ts';
import type { Happening, RecordedEvent } from './recorded-event.ts';

/** The events a command brings about, none where it changes nothing, or `not-now` where the case does not allow it. */
export type Decision = { kind: 'events'; events: RecordedEvent[]; file: CaseFile } | { kind: 'not-now' };

/** Decides a command. Pure: the same case, command and circumstances always give the same events. */
export function decide(file: CaseFile, command: Command, circumstances: Circumstances): Decision {
  const pen = new Pen(file, circumstances);
  return write(pen, command) ? { kind: 'events', events: pen.events, file: pen.file } : { kind: 'not-now' };
}

const system: Actor = { kind: 'system' };

/** Writes events after one another, each seeing the case the last one left. */
class Pen {
  file: CaseFile;
  readonly events: RecordedEvent[] = [];
  readonly circumstances: Circumstances;

  constructor(file: CaseFile, circumstances: Circumstances) {
    this.file = file;
    this.circumstances = circumstances;
  }

  record(happening: Happening, actor: Actor = this.circumstances.actor): void {
    const event = { ...happening, position: this.file.position + 1, at: this.circumstances.now, actor };
    this.file = apply(this.file, event);
    this.events.push(event);
  }

  inquiry(id: string): InquiryFile | undefined {
    return this.file.inquiries.find((inquiry) => inquiry.id === id);
  }

  plan(id: string): InquiryPlan {
    const plan = this.circumstances.plans.find((candidate) => candidate.id === id);
    if (plan === undefined) throw new RangeError(`No plan of inquiry ${id}.`);
    return plan;
  }

  about(id: string): { inquiry: string; agency: string } {
    return { inquiry: id, agency: this.plan(id).agency };
  }
}

function write(pen: Pen, command: Command): boolean {
  switch (command.kind) {
    case 'work':
      if (isAtWork(pen.file)) send(pen);
      return true;
    case 'see': {
      const inquiry = pen.inquiry(command.inquiry);
      if (inquiry?.state === 'open' && !inquiry.seen)
        pen.record({ type: 'inquiry.seen', ...pen.about(inquiry.id) });
      return true;
    }
    case 'answer': {
      if (!isOpen(pen, command.inquiry)) return false;
      const { kind: _, inquiry: __, ...answer } = command;
      pen.record({ type: 'inquiry.answered', ...pen.about(command.inquiry), ...answer });
      settle(pen, command.inquiry);
      return true;
    }
    case 'refuse': {
      if (!isOpen(pen, command.inquiry)) return false;
      const { words, digest } = command;
      pen.record({
        type: 'inquiry.answered',
        ...pen.about(command.inquiry),
        answer: 'refused',
        words,
        digest,
      });
      cancelRest(pen);
      decideCase(pen, 'refused', command.inquiry, command.appealDays);
      return true;
    }
    case 'ask': {
      if (!isOpen(pen, command.inquiry)) return false;
      const about = pen.about(command.inquiry);
      pen.record({ type: 'inquiry.asked', ...about, words: command.words, digest: command.digest });
      pen.record({ type: 'clock.paused', ...about }, system);
      if (pen.file.clock.pausedSince === undefined) pen.record({ type: 'clock.paused' }, system);
      return true;
    }
    case 'reply':
      return reply(pen, command.inquiry, command.words);
    case 'tick':
      tick(pen);
      return true;
    case 'appeal':
      return appeal(pen, command.words);
    case 'close':
      if (pen.file.state === 'closed') return true;
      if (pen.file.state !== 'decided') return false;
      pen.record({ type: 'case.closed' });
      return true;
    case 'reopen':
      return reopen(pen, command.words);
    case 'withdraw':
      if (pen.file.state === 'withdrawn') return true;
      if (!['received', 'in-progress', 'needs-you'].includes(pen.file.state)) return false;
      cancelRest(pen);
      pen.record({ type: 'case.withdrawn' });
      return true;
    case 'handoff':
      return handOff(pen, command);
  }
}

function isAtWork(file: CaseFile): boolean {
  return ['received', 'in-progress', 'needs-you', 'appealed'].includes(file.state);
}

function isOpen(pen: Pen, id: string): boolean {
  return isAtWork(pen.file) && pen.inquiry(id)?.state === 'open';
}

/** Sends every planned inquiry whose predecessors have all said yes. */
function send(pen: Pen): void {
  const { now, calendars } = pen.circumstances;
  for (const { id, state } of pen.file.inquiries) {
    if (state !== 'planned') continue;
    const plan = pen.plan(id);
    const waits = (plan.after ?? []).some((before) => {
      const predecessor = pen.inquiry(before);
      return (
        predecessor !== undefined && (predecessor.state !== 'answered' || predecessor.answer === 'refused')
      );
    });
    if (waits) continue;
    const due = dueAt(now, plan.deadline, calendars);
    pen.record({ type: 'inquiry.sent', ...pen.about(id), committed: plan.deadline, dueAt: due }, system);
  }
}

/** After a yes: the next inquiries, or the decision once all have answered. */
function settle(pen: Pen, last: string): void {
  if (pen.file.inquiries.every((inquiry) => inquiry.state === 'answered')) {
    const conditional = pen.file.inquiries.some((inquiry) => inquiry.answer === 'conditional');
    decideCase(pen, conditional ? 'partly-granted' : 'granted', last);
  } else {
    send(pen);
  }
}

function decideCase(pen: Pen, outcome: Outcome['kind'], inquiry: string, appealDays?: number): void {
  const { now, calendars } = pen.circumstances;
  const appealUntil =
    appealDays === undefined
      ? {}
      : { appealUntil: dueAt(now, { days: appealDays, kind: 'calendar', source: 'sourced' }, calendars) };
  pen.record({ type: 'case.decided', outcome, ...pen.about(inquiry), ...appealUntil });
}

function cancelRest(pen: Pen): void {
  for (const { id, state } of pen.file.inquiries) {
    if (state === 'answered' || state === 'cancelled') continue;
    pen.record({ type: 'inquiry.cancelled', ...pen.about(id) }, system);
  }
}

function reply(pen: Pen, id: string, words: string): boolean {
  const { now, calendars } = pen.circumstances;
  const inquiry = pen.inquiry(id);
  if (!isAtWork(pen.file) || inquiry?.state !== 'asked') return false;
  const about = pen.about(id);
  pen.record({ type: 'citizen.replied', ...about, words });
  const own = inquiry.clock;
  if (own?.pausedSince !== undefined) {
    pen.record(
      { type: 'clock.resumed', ...about, ...resumption(own, own.pausedSince, now, calendars) },
      system,
    );
  }
  const whole = pen.file.clock;
  const waits = pen.file.inquiries.some(({ state }) => state === 'asked') || standsForHandoff(pen.file);
  if (whole.pausedSince !== undefined && !waits) {
    pen.record({ type: 'clock.resumed', ...resumption(whole, whole.pausedSince, now, calendars) }, system);
  }
  return true;
}

/** Takes every step whose time has come: deadlines, escalations, consent by silence, the closing of a decided case. */
function tick(pen: Pen): void {
  const { now } = pen.circumstances;
  if (pen.file.state === 'decided' && closesAt(pen.file) <= now) {
    pen.record({ type: 'case.closed' }, system);
    return;
  }
  if (!isAtWork(pen.file)) return;
  send(pen);
  for (const { id } of pen.file.inquiries) silence(pen, id);
  const { clock, passed } = pen.file;
  if (isAtWork(pen.file) && !passed && clock.pausedSince === undefined && clock.dueAt <= now) {
    pen.record({ type: 'clock.passed' }, system);
  }
}

function silence(pen: Pen, id: string): void {
  const plan = pen.plan(id);
  for (;;) {
    const inquiry = pen.inquiry(id);
    const step =
      inquiry && isAtWork(pen.file) ? nextStepOf(inquiry, plan, pen.circumstances.calendars) : undefined;
    if (step === undefined || step.at > pen.circumstances.now) return;
    if (step.kind === 'escalate') {
      pen.record({ type: 'case.escalated', ...pen.about(id), step: step.step }, system);
      continue;
    }
    pen.record({ type: 'clock.passed', ...pen.about(id) }, system);
    if (plan.silence === 'consent') {
      pen.record({ type: 'inquiry.answered', ...pen.about(id), answer: 'approved' }, system);
      settle(pen, id);
    }
  }
}

function appeal(pen: Pen, words: string): boolean {
  const { outcome, state } = pen.file;
  if (state !== 'decided' || outcome?.inquiry === undefined || outcome.appealUntil === undefined)
    return false;
  if (outcome.appealUntil <= pen.circumstances.now) return false;
  pen.record({ type: 'case.appealed', ...pen.about(outcome.inquiry), words, ...restart(pen) });
  send(pen);
  return true;
}

/** A refusal is appealed, not reopened: reopening would go round the time an appeal has. */
function reopen(pen: Pen, words: string | undefined): boolean {
  const { outcome, state } = pen.file;
  if ((state !== 'decided' && state !== 'closed') || outcome?.inquiry === undefined) return false;
  if (outcome.kind === 'refused' || pen.circumstances.isErased) return false;
  if (state === 'decided') pen.record({ type: 'case.closed' });
  const reason = words === undefined ? {} : { words };
  pen.record({ type: 'case.reopened', ...pen.about(outcome.inquiry), ...reason, ...restart(pen) });
  send(pen);
  return true;
}

/** The time between decision and resumption does not count against the commitment. */
function restart(pen: Pen): { paused: number; dueAt: string } {
  const { clock } = pen.file;
  const since = clock.pausedSince ?? clock.stoppedAt ?? pen.circumstances.now;
  return resumption(clock, since, pen.circumstances.now, pen.circumstances.calendars);
}
