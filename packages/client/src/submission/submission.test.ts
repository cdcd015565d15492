import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { SubmitOutcome } from '../client.ts';
import { PanjareError, type FaultCode } from '../fault/panjare-error.ts';
import { createSubmission, type Submitting } from './submission.ts';

const terms = {
  version: 1,
  shown: { service: 'city/building-completion', version: 1, locale: 'fa', texts: 'x'.repeat(43) },
} as const;

function setUp(...answers: (SubmitOutcome | FaultCode)[]) {
  const sent: Submitting<{ floors: number }>[] = [];
  let keys = 0;
  const submission = createSubmission<{ floors: number }>({
    makeKey: () => `key-${(keys += 1)}`,
    async send(submitting) {
      sent.push(submitting);
      const answer = answers.shift() ?? 'internal';
      if (typeof answer === 'string') throw new PanjareError(answer);
      return answer;
    },
  });
  const states: string[] = [];
  submission.state.subscribe(({ state }) => states.push(state));
  return { submission, sent, states, keys: () => sent.map(({ idempotencyKey }) => idempotencyKey) };
}

const accepted = { state: 'accepted', case: {}, receipt: { jws: 'a.b.c' } } as SubmitOutcome;

describe('a submission', () => {
  it('keeps its key while the same answers are tried again', async () => {
    const { submission, states, keys } = setUp('network', { state: 'signed-out' }, accepted);
    await submission.submit({ floors: 4 }, terms);
    await submission.submit({ floors: 4 }, { ...terms });
    await submission.submit({ floors: 4 }, terms);
    assert.deepEqual(keys(), ['key-1', 'key-1', 'key-1']);
    assert.deepEqual(states, [
      'idle',
      'submitting',
      'failed',
      'submitting',
      'signed-out',
      'submitting',
      'accepted',
    ]);
  });

  it('takes a new key with changed answers, and with changed terms', async () => {
    const { submission, keys } = setUp(
      { state: 'invalid', issues: [] },
      { state: 'conflict', currentVersion: 2 },
      accepted,
    );
    await submission.submit({ floors: 4 }, terms);
    await submission.submit({ floors: 3 }, terms);
    await submission.submit({ floors: 3 }, { ...terms, version: 2 });
    assert.deepEqual(keys(), ['key-1', 'key-2', 'key-3']);
  });

  it('sends what was meant at the click, whatever becomes of the object after it', async () => {
    const { submission, sent } = setUp('network', accepted);
    const answers = { floors: 4 };
    const first = submission.submit(answers, terms);
    answers.floors = 5;
    await first;
    await submission.submit(answers, terms);
    assert.deepEqual(
      sent.map((submitting) => submitting.answers.floors),
      [4, 5],
    );
    assert.notEqual(sent[0]?.idempotencyKey, sent[1]?.idempotencyKey);
  });

  it('is sent once however often it is clicked', async () => {
    const { submission, sent } = setUp(accepted);
    const clicks = await Promise.all([1, 2, 3].map(() => submission.submit({ floors: 4 }, terms)));
    assert.deepEqual(await submission.submit({ floors: 4 }, terms), accepted);
    assert.deepEqual(clicks, [accepted, accepted, accepted]);
    assert.equal(sent.length, 1);
  });

  for (const [code, retryable] of [
    ['network', true],
    ['over-capacity', true],
    ['aborted', true],
    ['key-reused', false],
    ['contract-breach', false],
  ] as const) {
    it(`that failed with ${code} ${retryable ? 'may' : 'may not'} be tried again`, async () => {
      const { submission } = setUp(code);
      const state = await submission.submit({ floors: 4 }, terms);
      assert.ok(state.state === 'failed');
      assert.deepEqual([state.retryable, state.error.code], [retryable, code]);
    });
  }
});
