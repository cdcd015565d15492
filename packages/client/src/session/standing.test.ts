import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { syntheticSession } from '../testing/synthetic.ts';
import { embeddingOf, originOf } from './embedding.ts';
import { nextLook, standing } from './standing.ts';

describe('where a session stands', () => {
  const session = syntheticSession(1_000_000, 2_000_000);

  it('is signed in until two minutes before its end', () => {
    assert.equal(standing(session, 879_999).state, 'signed-in');
    assert.deepEqual(standing(session, 880_000), { state: 'expiring', session, secondsLeft: 120 });
    assert.deepEqual(standing(session, 999_001), { state: 'expiring', session, secondsLeft: 1 });
  });

  it('tells of the absolute limit five minutes before, unless the idle one comes sooner', () => {
    const last = syntheticSession(1_000_000, 1_000_000);
    assert.equal(standing(last, 699_999).state, 'signed-in');
    assert.deepEqual(standing(last, 700_000), {
      state: 'expiring',
      session: last,
      secondsLeft: 300,
      limit: 'absolute',
    });
    const both = syntheticSession(800_000, 1_000_000);
    assert.deepEqual(standing(both, 700_000), { state: 'expiring', session: both, secondsLeft: 100 });
  });

  it('ends by the limit that comes first', () => {
    assert.deepEqual(standing(session, 1_000_000), { state: 'ended', reason: 'idle' });
    assert.deepEqual(standing(syntheticSession(9_000, 8_000), 8_000), { state: 'ended', reason: 'absolute' });
  });

  it('is looked at each second near its end, and at least each half minute', () => {
    assert.equal(nextLook(session, 0), 30_000);
    assert.equal(nextLook(session, 870_000), 10_000);
    assert.equal(nextLook(session, 900_000), 1000);
  });
});

describe('page and gateway', () => {
  for (const [page, gateway, expected] of [
    ['http://localhost:4200/', 'http://localhost:4100', 'same-site'],
    ['http://127.0.0.1:4201/', 'http://localhost:4100', 'third-party'],
    ['http://127.0.0.1:4201/', 'http://127.0.0.2:4100', 'third-party'],
    ['https://www.example.ir/a', 'https://gateway.example.ir', 'same-site'],
    ['http://www.example.ir/a', 'https://gateway.example.ir', 'third-party'],
    ['https://tehran.gov.ir/', 'https://gateway.gov.ir', 'third-party'],
    ['https://www.tehran.gov.ir/', 'https://gateway.tehran.gov.ir', 'same-site'],
    ['https://a.localhost/', 'https://b.localhost', 'third-party'],
    ['https://[::1]/', 'https://[::1]:81', 'same-site'],
  ] as const) {
    it(`${page} and ${gateway} are ${expected}`, () => assert.equal(embeddingOf(page, gateway), expected));
  }

  it('are refused where the gateway is no web address', () => {
    for (const wrong of ['', 'gateway', 'javascript:alert(1)', 'file:///etc']) {
      assert.throws(() => originOf(wrong), { code: 'contract-breach' });
    }
  });
});
