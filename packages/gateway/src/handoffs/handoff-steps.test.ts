import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Handoff, HandoffPlan } from '@panjare/contract';
import { fold } from '../cases/case.ts';
import type { CaseFile } from '../cases/case.ts';
import type { Circumstances, Command } from '../cases/command.ts';
import { watch } from '../cases/deadlines.ts';
import { decide } from '../cases/decide.ts';
import { holderOf } from './handoff-steps.ts';

const plan: HandoffPlan = {
  id: 'review',
  agency: 'heritage',
  title: { fa: 'بررسی' },
  why: { fa: 'برای آزمون.' },
  passes: ['/code'],
  clock: 'pauses',
};
const circumstances: Circumstances = {
  now: '2026-12-08T08:00:00.000Z',
  actor: { kind: 'citizen' },
  plans: [
    {
      id: 'decision',
      agency: 'city',
      sees: 'all',
      deadline: { days: 3, kind: 'calendar', source: 'example' },
      silence: 'escalate',
      escalation: [],
    },
  ],
  calendars: new Map(),
};
const received = decide(
  fold([
    {
      type: 'case.received',
      planned: ['decision'],
      committed: { days: 5, kind: 'calendar', source: 'example' },
      dueAt: '2026-12-12T08:00:00.000Z',
      position: 1,
      at: '2026-12-07T08:00:00.000Z',
      actor: { kind: 'citizen' },
    },
  ]),
  { kind: 'work' },
  circumstances,
);

/** The case after commands that are all allowed. */
function after(...commands: Command[]): CaseFile {
  return commands.reduce(
    (file, command) => {
      const decision = decide(file, command, circumstances);
      assert.equal(decision.kind, 'events', `${JSON.stringify(command)} is allowed`);
      return decision.kind === 'events' ? decision.file : file;
    },
    received.kind === 'events' ? received.file : assert.fail(),
  );
}

const step = (to: Handoff['state'], handoff = 'first'): Command => ({
  kind: 'handoff',
  step: to,
  handoff,
  plan,
});
const away = [step('offered'), step('redeemed'), step('accepted')];
const ask: Command = { kind: 'ask', inquiry: 'decision', words: 'w', digest: 'd' };
const reply: Command = { kind: 'reply', inquiry: 'decision', words: 'r' };

describe('the steps of a hand-off', () => {
  it('are taken in their order, and none twice', () => {
    const states: Handoff['state'][] = ['offered', 'redeemed', 'accepted', 'declined', 'expired', 'returned'];
    const allowed: { [from: string]: Handoff['state'][] } = {
      offered: ['offered', 'redeemed', 'declined', 'expired'],
      redeemed: ['offered', 'accepted', 'declined', 'expired'],
      accepted: ['declined', 'returned'],
      declined: ['offered'],
      expired: ['offered'],
      returned: ['offered'],
    };
    const roads: { [state: string]: Command[] } = {
      offered: away.slice(0, 1),
      redeemed: away.slice(0, 2),
      accepted: away,
      declined: [...away.slice(0, 1), step('declined')],
      expired: [...away.slice(0, 2), step('expired')],
      returned: [...away, step('returned')],
    };
    for (const from of states) {
      for (const to of states) {
        const command = step(to, to === 'offered' ? 'second' : 'first');
        const { kind } = decide(after(...(roads[from] ?? [])), command, circumstances);
        assert.equal(kind, allowed[from]?.includes(to) ? 'events' : 'not-now', `${from} → ${to}`);
      }
    }
  });

  it('are those of the last offer only', () => {
    const file = after(step('offered'), step('offered', 'second'));
    assert.equal(file.handoff?.id, 'second');
    assert.equal(decide(file, step('redeemed'), circumstances).kind, 'not-now');
  });

  it('move the holder with the acceptance, and back with the return', () => {
    assert.equal(holderOf(after(...away.slice(0, 2)), 'city'), 'city');
    assert.equal(holderOf(after(...away), 'city'), 'heritage');
    assert.equal(holderOf(after(...away, step('returned')), 'city'), 'city');
    assert.equal(holderOf(after(...away, step('declined')), 'city'), 'city');
  });

  it('keep the clock standing though the citizen answers meanwhile, and go on with the return', () => {
    const answered = after(ask, ...away, reply);
    assert.ok(answered.clock.pausedSince);
    assert.equal(decide(answered, step('returned'), circumstances).kind, 'events');
    assert.equal(after(ask, ...away, reply, step('returned')).clock.pausedSince, undefined);
  });

  it('leave the clock standing at the return where the citizen is still asked', () => {
    assert.ok(after(ask, ...away, step('returned')).clock.pausedSince);
    assert.equal(after(ask, ...away, step('returned'), reply).clock.pausedSince, undefined);
  });

  it('leave nobody’s case without an owner: who holds it must act', () => {
    assert.deepEqual(watch(after(...away), 'city', circumstances).owner, { kind: 'agency', id: 'heritage' });
  });

  it('end with the case: what was withdrawn is not handed over', () => {
    for (const road of [[], away.slice(0, 1), away.slice(0, 2)]) {
      const next = away[road.length];
      const withdrawn = after(...road, { kind: 'withdraw' });
      assert.equal(decide(withdrawn, next ?? assert.fail(), circumstances).kind, 'not-now');
    }
    assert.equal(after(...away, { kind: 'withdraw' }, step('returned')).state, 'withdrawn');
  });
});
