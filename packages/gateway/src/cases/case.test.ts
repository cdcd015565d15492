import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InquiryPlan } from '@panjare/contract';
import fc from 'fast-check';
import { fold } from './case.ts';
import type { CaseFile } from './case.ts';
import { readClock } from './case-clock.ts';
import type { Circumstances, Command } from './command.ts';
import { watch } from './deadlines.ts';
import { decide } from './decide.ts';
import type { RecordedEvent } from './recorded-event.ts';

const days = (count: number) => ({ days: count, kind: 'working', source: 'example' }) as const;
const plan = (id: string, more: Partial<InquiryPlan> = {}): InquiryPlan => ({
  id,
  agency: `${id}-agency`,
  sees: 'all',
  deadline: days(3),
  silence: 'escalate',
  escalation: [
    { afterDays: 1, to: { fa: 'رئیس اداره' } },
    { afterDays: 3, to: { fa: 'استانداری' } },
  ],
  ...more,
});
const plans = [
  plan('fire'),
  plan('tax'),
  plan('post', { silence: 'consent' }),
  plan('final', { after: ['fire', 'tax'] }),
];
const calendars = new Map([['default', { weekend: [4, 5], holidays: new Set<string>() }]]);

/** A case in the hands of a test: it turns the time itself. */
class Desk {
  now = Date.parse('2026-11-21T06:00:00.000Z');
  events: RecordedEvent[] = [];

  constructor() {
    const committed = days(10);
    const received = { type: 'case.received', planned: plans.map(({ id }) => id), committed } as const;
    const at = new Date(this.now).toISOString();
    this.events.push({
      ...received,
      dueAt: '2026-12-05T06:00:00.000Z',
      position: 1,
      at,
      actor: { kind: 'citizen' },
    });
  }

  get file(): CaseFile {
    return fold(this.events);
  }

  get circumstances(): Circumstances {
    return { now: new Date(this.now).toISOString(), actor: { kind: 'system' }, plans, calendars };
  }

  run(command: Command): boolean {
    const decision = decide(this.file, command, this.circumstances);
    if (decision.kind === 'events') {
      this.events.push(...decision.events);
      assert.deepEqual(fold(this.events), decision.file);
    }
    return decision.kind === 'events';
  }

  state(inquiry: string): string | undefined {
    return this.file.inquiries.find(({ id }) => id === inquiry)?.state;
  }

  wait(waited: number): void {
    this.now += waited * 86_400_000;
    this.run({ kind: 'tick' });
  }

  approve(...inquiries: string[]): void {
    for (const inquiry of inquiries)
      assert.ok(this.run({ kind: 'answer', inquiry, answer: 'approved', digest: 'a' }));
  }
}

function atWork(): Desk {
  const desk = new Desk();
  desk.run({ kind: 'work' });
  return desk;
}

test('inquiries without predecessors go out at once, the others when these said yes', () => {
  const desk = atWork();
  assert.equal(desk.file.state, 'in-progress');
  assert.deepEqual(
    ['fire', 'tax', 'post', 'final'].map((id) => desk.state(id)),
    ['open', 'open', 'open', 'planned'],
  );
  desk.approve('fire');
  assert.equal(desk.state('final'), 'planned');
  desk.approve('tax');
  assert.equal(desk.state('final'), 'open');
});

test('all approved grants; one condition grants in part', () => {
  const granted = atWork();
  granted.approve('fire', 'tax', 'post', 'final');
  assert.equal(granted.file.outcome?.kind, 'granted');
  const partly = atWork();
  partly.run({ kind: 'answer', inquiry: 'fire', answer: 'conditional', words: 'w', digest: 'c' });
  partly.approve('tax', 'post', 'final');
  assert.equal(partly.file.outcome?.kind, 'partly-granted');
});

test('a refusal decides the case and cancels the rest; an appeal sends all of them anew', () => {
  const desk = atWork();
  desk.run({ kind: 'refuse', inquiry: 'tax', words: 'why', appealDays: 10, digest: 'r' });
  assert.equal(desk.file.outcome?.kind, 'refused');
  assert.deepEqual(
    ['fire', 'tax', 'post', 'final'].map((id) => desk.state(id)),
    ['cancelled', 'answered', 'cancelled', 'cancelled'],
  );
  desk.wait(2);
  assert.ok(desk.run({ kind: 'appeal', words: 'because' }));
  assert.equal(desk.file.state, 'appealed');
  assert.deepEqual(
    ['fire', 'tax', 'post', 'final'].map((id) => desk.state(id)),
    ['open', 'open', 'open', 'planned'],
  );
  assert.equal(desk.file.inquiries.find(({ id }) => id === 'tax')?.appeal, 'because');
  desk.approve('fire', 'tax', 'post', 'final');
  assert.equal(desk.file.state, 'decided');
  assert.equal(desk.file.outcome?.kind, 'granted');
});

test('an appeal after its time, or without one offered, is not taken', () => {
  const late = atWork();
  late.run({ kind: 'refuse', inquiry: 'tax', words: 'why', appealDays: 5, digest: 'r' });
  late.wait(6);
  assert.equal(late.run({ kind: 'appeal', words: 'because' }), false);
  const none = atWork();
  none.run({ kind: 'refuse', inquiry: 'tax', words: 'why', digest: 'r' });
  assert.equal(none.run({ kind: 'appeal', words: 'because' }), false);
});

test('while the citizen is asked, the clocks of the inquiry and of the case stand still', () => {
  const desk = atWork();
  desk.run({ kind: 'ask', inquiry: 'fire', words: 'plan?', digest: 'q' });
  assert.equal(desk.file.state, 'needs-you');
  const before = readClock(desk.file.clock, desk.circumstances.now, calendars);
  desk.now += 3 * 86_400_000;
  const standing = readClock(desk.file.clock, desk.circumstances.now, calendars);
  assert.equal(standing.spentDays, before.spentDays);
  assert.equal(standing.pausedDays, 3);
  assert.ok(standing.dueAt > before.dueAt);
  assert.ok(desk.run({ kind: 'reply', inquiry: 'fire', words: 'here' }));
  assert.equal(desk.file.state, 'in-progress');
  assert.equal(desk.state('fire'), 'open');
  assert.equal(desk.file.clock.pausedSince, undefined);
  assert.equal(desk.file.clock.dueAt, standing.dueAt);
});

test('two agencies ask at different times: the clock of the case stands still from the first to the last reply', () => {
  const desk = atWork();
  desk.wait(1);
  desk.run({ kind: 'ask', inquiry: 'fire', words: 'plan?', digest: 'q' });
  desk.wait(1);
  desk.run({ kind: 'ask', inquiry: 'tax', words: 'deed?', digest: 'q' });
  desk.wait(1);
  desk.run({ kind: 'reply', inquiry: 'fire', words: 'here' });
  assert.equal(desk.file.state, 'needs-you');
  desk.wait(1);
  desk.run({ kind: 'reply', inquiry: 'tax', words: 'here' });
  assert.equal(desk.file.state, 'in-progress');
  // Saturday to Wednesday morning: four working days, three of them standing still.
  const { spentDays, pausedDays } = readClock(desk.file.clock, desk.circumstances.now, calendars);
  assert.deepEqual([spentDays, pausedDays], [1, 3]);
});

test('a refusal is appealed, never reopened', () => {
  const desk = atWork();
  desk.run({ kind: 'refuse', inquiry: 'tax', words: 'why', appealDays: 5, digest: 'r' });
  assert.equal(desk.run({ kind: 'reopen', words: 'again' }), false);
});

test('events with a gap, or a step that is not allowed, make no case', () => {
  const { events } = atWork();
  assert.throws(() => fold(events.filter(({ position }) => position !== 2)), RangeError);
  assert.throws(() => fold(events.slice(1)), RangeError);
  const last = {
    position: events.length + 1,
    at: '2026-11-21T06:00:00.000Z',
    actor: { kind: 'system' },
  } as const;
  assert.throws(() => fold([...events, { ...last, type: 'case.closed' }]), RangeError);
});

test('silence escalates step by step where the plan says so, and consents where it says that', () => {
  const desk = atWork();
  desk.wait(3);
  assert.equal(desk.state('post'), 'answered');
  assert.equal(desk.state('fire'), 'open');
  const fire = () => desk.file.inquiries.find(({ id }) => id === 'fire');
  assert.equal(fire()?.escalated, 0);
  desk.wait(3);
  assert.equal(fire()?.escalated, 1);
  desk.wait(5);
  assert.equal(fire()?.escalated, 2);
  const escalations = desk.events.filter(({ type }) => type === 'case.escalated');
  assert.equal(escalations.length, 4, 'two steps each for fire and tax, none told twice');
});

test('done closes; not done goes back to the agency that decided', () => {
  const desk = atWork();
  desk.approve('fire', 'tax', 'post', 'final');
  assert.ok(desk.run({ kind: 'reopen', words: 'not yet' }));
  assert.equal(desk.file.state, 'in-progress');
  assert.equal(desk.state('final'), 'open');
  desk.approve('final');
  assert.ok(desk.run({ kind: 'close' }));
  assert.equal(desk.file.state, 'closed');
  assert.ok(desk.run({ kind: 'close' }), 'said twice, done once');
});

test('a decided case closes by itself after thirty days', () => {
  const desk = atWork();
  desk.approve('fire', 'tax', 'post', 'final');
  desk.wait(29);
  assert.equal(desk.file.state, 'decided');
  desk.wait(2);
  assert.equal(desk.file.state, 'closed');
});

test('a withdrawn case takes no answer', () => {
  const desk = atWork();
  assert.ok(desk.run({ kind: 'withdraw' }));
  assert.equal(desk.run({ kind: 'answer', inquiry: 'fire', answer: 'approved', digest: 'a' }), false);
});

const inquiry = fc.constantFrom('fire', 'tax', 'post', 'final');
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Command>({ kind: 'work' }) },
  { weight: 2, arbitrary: inquiry.map((id): Command => ({ kind: 'see', inquiry: id })) },
  {
    weight: 6,
    arbitrary: inquiry.map((id): Command => ({
      kind: 'answer',
      inquiry: id,
      answer: 'approved',
      digest: 'a',
    })),
  },
  {
    weight: 1,
    arbitrary: inquiry.map((id): Command => ({
      kind: 'answer',
      inquiry: id,
      answer: 'conditional',
      words: 'w',
      digest: 'c',
    })),
  },
  {
    weight: 1,
    arbitrary: inquiry.map((id): Command => ({
      kind: 'refuse',
      inquiry: id,
      words: 'w',
      appealDays: 5,
      digest: 'r',
    })),
  },
  {
    weight: 3,
    arbitrary: inquiry.map((id): Command => ({ kind: 'ask', inquiry: id, words: 'w', digest: 'q' })),
  },
  { weight: 3, arbitrary: inquiry.map((id): Command => ({ kind: 'reply', inquiry: id, words: 'w' })) },
  { weight: 3, arbitrary: fc.constant<Command>({ kind: 'tick' }) },
  { weight: 2, arbitrary: fc.constant<Command>({ kind: 'appeal', words: 'w' }) },
  { weight: 1, arbitrary: fc.constant<Command>({ kind: 'close' }) },
  { weight: 1, arbitrary: fc.constant<Command>({ kind: 'reopen', words: 'w' }) },
  { weight: 1, arbitrary: fc.constant<Command>({ kind: 'withdraw' }) },
);

test('whatever is asked in whatever order: no state not allowed, no gap, no clock below zero, no silent case', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(command, fc.integer({ min: 0, max: 50 })), { maxLength: 60 }),
      (commands) => {
        const desk = new Desk();
        for (const [next, hours] of commands) {
          desk.now += hours * 3_600_000;
          // `fold`, within, throws on a step between states that is not allowed and on a gap.
          desk.run(next);
          const { file, circumstances } = desk;
          assert.deepEqual(
            desk.events.map(({ position }) => position),
            desk.events.map((_, index) => index + 1),
          );
          for (const clock of [file.clock, ...file.inquiries.flatMap((one) => one.clock ?? [])]) {
            const read = readClock(clock, circumstances.now, calendars);
            assert.ok(read.spentDays >= 0 && read.pausedDays >= 0 && read.dueAt >= read.startedAt);
          }
          const watched = watch(file, 'municipality', circumstances);
          const open = !['closed', 'withdrawn'].includes(file.state);
          assert.equal(watched.next !== undefined || watched.owner !== undefined, open);
          const deciding = ['decided', 'closed'].includes(file.state);
          assert.equal(file.outcome !== undefined, deciding);
          if (file.state === 'needs-you') assert.ok(file.inquiries.some(({ state }) => state === 'asked'));
          if (file.state === 'needs-you') assert.ok(file.clock.pausedSince !== undefined);
        }
      },
    ),
    { numRuns: 400 },
  );
});

test('asking the same time of a case twice changes nothing the second time', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(command, fc.integer({ min: 0, max: 90 })), { maxLength: 40 }),
      (commands) => {
        const desk = new Desk();
        for (const [next, hours] of commands) {
          desk.now += hours * 3_600_000;
          desk.run(next);
        }
        desk.run({ kind: 'tick' });
        const length = desk.events.length;
        desk.run({ kind: 'tick' });
        desk.run({ kind: 'work' });
        assert.equal(desk.events.length, length);
      },
    ),
  );
});
