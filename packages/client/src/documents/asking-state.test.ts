import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Presentation } from '@panjare/contract';

import { learn, type AskingState } from './asking-state.ts';

const basics = { id: 'id-1', document: 'driving-licence', device: 'other' } as const;
const expiresAt = '2026-11-22T10:05:00.000Z';
const waiting: Presentation = {
  ...{ ...basics, state: 'waiting', expiresAt },
  requestUri: 'https://gateway.example/x',
  walletUrl: 'https://wallet.example/x',
};
const opened: Presentation = { ...basics, state: 'opened', expiresAt };
const presented: Presentation = { ...basics, state: 'presented', expiresAt, attemptsLeft: 2 };
const after = (...told: Presentation[]) =>
  told.reduce<AskingState | undefined>((known, one) => learn(known, one, Date.parse), undefined);

describe('what is learnt of a document asked for', () => {
  it('is taken back by no answer that comes late', () => {
    assert.equal(after(opened, waiting)?.state, 'opened');
    assert.equal(after(presented, opened)?.state, 'presented');
    assert.equal(after({ ...basics, state: 'refused' }, presented)?.state, 'refused');
    assert.deepEqual(after(presented, { ...presented, attemptsLeft: 3 }), after(presented));
  });

  it('may skip steps', () => {
    assert.equal(after(waiting, presented)?.state, 'presented');
    assert.equal(after(waiting, { ...basics, state: 'rejected', reason: 'revoked' })?.state, 'rejected');
  });
});
