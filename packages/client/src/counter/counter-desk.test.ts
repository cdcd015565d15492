import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { CounterApproval, CounterWaiting } from '@panjare/contract';

import type { CounterAsked, CounterRoom } from './counter.ts';
import type { SessionStanding, SignInState } from '../session/session.ts';
import { PanjareError } from '../fault/panjare-error.ts';
import { changeable } from '../observable/observable.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { createCounterDesk } from './counter-desk.ts';

const waiting: CounterWaiting = {
  state: 'waiting',
  id: 'approval-1',
  by: 'issuer',
  bindingMessage: '4821',
  expiresAt: '2026-11-22T10:03:00Z',
  interval: 5,
};
const operator = {
  state: 'signed-in',
  subject: 'operator',
  name: 'پروین پیشخوان‌دار',
  device: 'counter',
  idleUntil: '2026-11-22T11:00:00Z',
  absoluteUntil: '2026-11-22T18:00:00Z',
  operator: 'پروین پیشخوان‌دار',
  unserved: true,
} as const;
const { unserved: _, ...served } = { ...operator, subject: 'citizen', name: 'سارا نمونه' };

function setUp({
  asked = { state: 'waiting', approval: waiting } as CounterAsked,
  looks = [] as (CounterApproval | Error)[],
} = {}) {
  const clock = manualClock();
  const session = changeable<SignInState>({ state: 'signed-in', session: operator });
  const calls: string[] = [];
  const said: { confirm: CounterApproval } = { confirm: waiting };
  const room: CounterRoom = {
    ask: async () => asked,
    read: async (id) => {
      calls.push(`read ${id}`);
      const next = looks.shift() ?? waiting;
      if (next instanceof Error) throw next;
      return next;
    },
    confirm: async (_id, code) => {
      calls.push(`confirm ${code}`);
      return said.confirm;
    },
    leave: async () => {
      calls.push('leave');
      session.set({ state: 'signed-in', session: operator });
      return session.read();
    },
    desk: () => assert.fail('It is made here.'),
  };
  const standing: SessionStanding = {
    state: session,
    refresh: async () => {
      calls.push('refresh');
      session.set({ state: 'signed-in', session: served });
      return session.read();
    },
  };
  const end = new AbortController();
  const desk = createCounterDesk({ room, session: standing, clock, now: clock.now }, end.signal);
  const states: string[] = [];
  desk.state.subscribe((now) => states.push(now.state));
  return { clock, session, calls, said, desk, states, end };
}

describe('the operator’s desk', () => {
  it('waits for the citizen at the issuer’s pace, and then serves them', async () => {
    const { desk, clock, states, calls } = setUp({ looks: [waiting, { state: 'approved', id: waiting.id }] });
    const done = desk.ask('0013542419');
    await clock.advance(5_000);
    assert.deepEqual(calls, ['read approval-1']);
    await clock.advance(5_000);
    await done;
    assert.deepEqual(calls, ['read approval-1', 'read approval-1', 'refresh']);
    assert.deepEqual([...new Set(states)], ['free', 'asking', 'waiting', 'beginning']);
    assert.deepEqual(desk.state.read(), { state: 'free' });
  });

  it('says why nobody is served', async () => {
    for (const why of ['unknown', 'own', 'too-often'] as const) {
      const { desk } = setUp({ asked: { state: why } });
      await desk.ask('0013542419');
      assert.deepEqual(desk.state.read(), { state: 'free', why });
    }
    for (const why of ['refused', 'expired'] as const) {
      const { desk, clock } = setUp({ looks: [{ state: why, id: waiting.id }] });
      const done = desk.ask('0013542419');
      await clock.advance(5_000);
      await done;
      assert.deepEqual(desk.state.read(), { state: 'free', why });
    }
  });

  it('asks again where the gateway does not answer, and gives up on a fault that stays', async () => {
    const { desk, clock } = setUp({
      looks: [new PanjareError('network'), { state: 'approved', id: waiting.id }],
    });
    const done = desk.ask('0013542419');
    await clock.advance(10_000);
    await done;
    assert.deepEqual(desk.state.read(), { state: 'free' });
    const broken = setUp({ looks: [new PanjareError('not-found')] });
    const over = broken.desk.ask('0013542419');
    await broken.clock.advance(5_000);
    await over;
    assert.deepEqual(broken.desk.state.read(), { state: 'free', why: { fault: 'not-found' } });
  });

  it('takes the code that the citizen reads out, and tells a wrong one', async () => {
    const byCode: CounterWaiting = { ...waiting, by: 'code', attemptsLeft: 3 };
    const { desk, clock, said, calls } = setUp({
      asked: { state: 'waiting', approval: byCode },
      looks: [{ ...byCode, attemptsLeft: 2 }],
    });
    void desk.ask('0013542419');
    await clock.advance(0);
    said.confirm = { ...byCode, attemptsLeft: 2 };
    await desk.confirm('111111');
    const wrong = desk.state.read();
    assert.ok(wrong.state === 'waiting' && wrong.wrong && wrong.approval.attemptsLeft === 2);
    await clock.advance(5_000);
    assert.deepEqual(desk.state.read(), wrong, 'a look does not take back what was said of the code');
    said.confirm = { state: 'refused', id: waiting.id };
    await desk.confirm('333333');
    assert.deepEqual(desk.state.read(), { state: 'free', why: 'wrong-code' });
    void desk.ask('0013542419');
    await clock.advance(0);
    said.confirm = { state: 'approved', id: waiting.id };
    await desk.confirm('222222');
    assert.ok(calls.includes('refresh'));
  });

  it('waits no more once it is given up', async () => {
    const { desk, clock, calls } = setUp();
    void desk.ask('0013542419');
    await clock.advance(0);
    desk.giveUp();
    await clock.advance(20_000);
    assert.deepEqual([desk.state.read(), calls], [{ state: 'free' }, []]);
  });

  it('goes on as the operator’s once the citizen’s time has run out', async () => {
    const { session, calls, clock, desk } = setUp();
    session.set({ state: 'signed-in', session: served });
    session.set({ state: 'ended', reason: 'idle' });
    await clock.advance(0);
    assert.deepEqual(calls, ['leave']);
    assert.deepEqual(desk.state.read(), { state: 'free', why: 'left' });
  });

  it('leaves the operator signed out whose own time has run out', async () => {
    const { session, calls, clock } = setUp();
    session.set({ state: 'ended', reason: 'idle' });
    await clock.advance(0);
    assert.deepEqual(calls, []);
  });
});
