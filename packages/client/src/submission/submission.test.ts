import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { SubmitOutcome } from '../cases/cases.ts';
import { PanjareError, type FaultCode } from '../fault/panjare-error.ts';
import { manualClock } from '../testing/manual-clock.ts';
import type { SubmissionMemory, Submitting } from './submission-state.ts';
import { createSubmission } from './submission.ts';

interface Answers {
  floors: number;
}

const terms = {
  version: 1,
  shown: { service: 'city/building-completion', version: 1, locale: 'fa', texts: 'x'.repeat(43) },
} as const;

function setUp(answers: (SubmitOutcome | FaultCode)[], memory?: SubmissionMemory<Answers>) {
  const clock = manualClock();
  const sent: Submitting<Answers>[] = [];
  const kept: (SubmissionMemory<Answers> | undefined)[] = [];
  let keys = 0;
  const submission = createSubmission<Answers>({
    clock,
    memory,
    makeKey: () => `key-${(keys += 1)}`,
    random: () => 1,
    keep: async (known) => {
      kept.push(structuredClone(known));
      return true;
    },
    async send(submitting) {
      sent.push(submitting);
      const answer = answers.shift() ?? 'internal';
      if (typeof answer === 'string') throw new PanjareError(answer);
      return answer;
    },
  });
  const states: string[] = [];
  submission.state.subscribe((now) => {
    const name = 'reason' in now ? `${now.state}: ${now.reason}` : now.state;
    if (states.at(-1) !== name) states.push(name);
  });
  const told = () => sent.map(({ idempotencyKey, answers: { floors } }) => `${idempotencyKey}: ${floors}`);
  return { submission, clock, sent, states, kept, told };
}

const accepted = { state: 'accepted', case: {}, receipt: { jws: 'a.b.c' } } as SubmitOutcome;

describe('a submission', () => {
  it('waits where the network is gone, and is sent by itself, under the key that it had', async () => {
    const { submission, clock, states, told } = setUp(['network', 'network', accepted]);
    const first = await submission.submit({ floors: 4 }, terms);
    assert.deepEqual(first.state, 'waiting');
    await clock.advance(10_000);
    assert.deepEqual(told(), ['key-1: 4', 'key-1: 4', 'key-1: 4']);
    assert.deepEqual(states, ['idle', 'submitting', 'waiting: offline', 'accepted']);
  });

  it('is tried less and less often, and at once on a hint that the network is back', async () => {
    const { submission, clock, sent } = setUp(Array<FaultCode>(30).fill('network'));
    await submission.submit({ floors: 4 }, terms);
    await clock.advance(600_000);
    const inTenMinutes = sent.length;
    assert.ok(inTenMinutes > 15 && inTenMinutes < 30, `${inTenMinutes} tries`);
    await submission.resume();
    assert.equal(sent.length, inTenMinutes + 1);
  });

  it('waits for a sign-in where the session is over, and sends nothing before it', async () => {
    const { submission, clock, states, told } = setUp([{ state: 'signed-out' }, accepted]);
    await submission.submit({ floors: 4 }, terms);
    await clock.advance(600_000);
    assert.deepEqual(told(), ['key-1: 4']);
    await submission.resume();
    assert.deepEqual(told(), ['key-1: 4', 'key-1: 4']);
    assert.deepEqual(states, ['idle', 'submitting', 'waiting: signed-out', 'accepted']);
  });

  it('waits for a surer sign-in, says which, and goes on under the key that it had', async () => {
    const { submission, clock, states, told } = setUp([{ state: 'step-up', acr: 'card' }, accepted]);
    const waits = await submission.submit({ floors: 4 }, terms);
    assert.ok(waits.state === 'waiting' && waits.acr === 'card');
    await clock.advance(600_000);
    assert.deepEqual(told(), ['key-1: 4']);
    await submission.resume();
    assert.deepEqual(told(), ['key-1: 4', 'key-1: 4']);
    assert.deepEqual(states, ['idle', 'submitting', 'waiting: step-up', 'accepted']);
  });

  it('takes a new key with changed answers, and with changed terms, once the old one is answered', async () => {
    const { submission, told } = setUp([
      { state: 'invalid', issues: [] },
      { state: 'conflict', currentVersion: 2 },
      accepted,
    ]);
    await submission.submit({ floors: 4 }, terms);
    await submission.submit({ floors: 3 }, terms);
    await submission.submit({ floors: 3 }, { ...terms, version: 2 });
    assert.deepEqual(told(), ['key-1: 4', 'key-2: 3', 'key-3: 3']);
  });

  it('sends what was meant at the click, whatever becomes of the object after it', async () => {
    const { submission, clock, told } = setUp(['network', accepted]);
    const answers = { floors: 4 };
    const first = submission.submit(answers, terms);
    answers.floors = 5;
    await first;
    await clock.advance(5000);
    assert.deepEqual(told(), ['key-1: 4', 'key-1: 4']);
  });

  it('called off, is not sent any more', async () => {
    const { submission, clock, states, told } = setUp(['network', accepted]);
    await submission.submit({ floors: 4 }, terms);
    submission.callOff();
    await clock.advance(600_000);
    assert.deepEqual(told(), ['key-1: 4']);
    assert.deepEqual(states.at(-1), 'idle');
    assert.equal(submission.waiting(), undefined);
  });

  it('called off and changed, keeps its key: the one called off may have arrived', async () => {
    const { submission, told } = setUp(['network', accepted]);
    await submission.submit({ floors: 4 }, terms);
    submission.callOff();
    const state = await submission.submit({ floors: 5 }, terms);
    assert.deepEqual(told(), ['key-1: 4', 'key-1: 5']);
    assert.ok(state.state === 'accepted' && !state.earlier);
  });

  it('finds out that the one called off had arrived, and makes no second case', async () => {
    const { submission, told } = setUp(['network', 'network', 'key-reused', 'key-reused', accepted]);
    await submission.submit({ floors: 4 }, terms);
    submission.callOff();
    await submission.submit({ floors: 5 }, terms);
    submission.callOff();
    const state = await submission.submit({ floors: 6 }, terms);
    assert.deepEqual(told(), ['key-1: 4', 'key-1: 5', 'key-1: 6', 'key-1: 5', 'key-1: 4']);
    assert.ok(state.state === 'accepted' && state.earlier);
  });

  it('is sent once however often it is clicked', async () => {
    const { submission, sent } = setUp([accepted]);
    const clicks = await Promise.all([1, 2, 3].map(() => submission.submit({ floors: 4 }, terms)));
    const again = await submission.submit({ floors: 4 }, terms);
    assert.deepEqual(
      [...clicks, again].map(({ state }) => state),
      Array(4).fill('accepted'),
    );
    assert.equal(sent.length, 1);
  });

  it('is kept on the device before it leaves, goes on from there, and leaves it when it is answered', async () => {
    const lost = setUp(['network']);
    await lost.submission.submit({ floors: 4 }, terms);
    lost.submission.stop();
    const memory = lost.kept.at(-1);
    assert.deepEqual(memory?.waiting, { answers: { floors: 4 }, terms });
    const { submission, states, told, kept } = setUp([accepted], memory);
    assert.deepEqual(states, ['waiting: offline']);
    await submission.resume();
    assert.deepEqual(told(), ['key-1: 4']);
    assert.equal(kept.at(-1), undefined);
  });

  it('knows after a reload too that one called off may have arrived', async () => {
    const before = setUp(['network']);
    await before.submission.submit({ floors: 4 }, terms);
    before.submission.callOff();
    const { submission, states, told } = setUp(['key-reused', accepted], before.kept.at(-1));
    assert.deepEqual(states, ['idle']);
    await submission.submit({ floors: 5 }, terms);
    assert.deepEqual(told(), ['key-1: 5', 'key-1: 4']);
  });

  it('sends nothing once stopped', async () => {
    const { submission, clock, sent } = setUp(['network', accepted]);
    await submission.submit({ floors: 4 }, terms);
    submission.stop();
    await clock.advance(600_000);
    assert.equal(sent.length, 1);
  });

  for (const [code, reason] of [
    ['network', 'offline'],
    ['over-capacity', 'fault'],
    ['internal', 'fault'],
  ] as const) {
    it(`that failed with ${code} waits`, async () => {
      const { submission } = setUp([code]);
      assert.deepEqual(await submission.submit({ floors: 4 }, terms), {
        state: 'waiting',
        reason,
        device: 'kept',
      });
    });
  }

  for (const code of ['key-reused', 'contract-breach', 'origin-refused'] as const) {
    it(`that failed with ${code} is not tried by itself`, async () => {
      const { submission, clock, sent } = setUp([code]);
      const state = await submission.submit({ floors: 4 }, terms);
      await clock.advance(600_000);
      assert.ok(state.state === 'failed');
      assert.deepEqual([state.error.code, sent.length], [code, 1]);
    });
  }
});
