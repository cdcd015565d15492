import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PinAttempts } from './pin-attempts.ts';
import { WalletSessions } from './wallet-sessions.ts';

test('a session that was closed is over, whoever kept its cookie', () => {
  const sessions = new WalletSessions(() => 0);
  const session = sessions.open('9990000018');
  assert.equal(sessions.of(session.id)?.owner, '9990000018');
  sessions.close(session);
  assert.equal(sessions.of(session.id), undefined);
});

test('a session ends a quarter of an hour after it was last used', () => {
  let now = 0;
  const sessions = new WalletSessions(() => now);
  const { id } = sessions.open('9990000018');
  for (let times = 0; times < 3; times++) {
    now += 15 * 60_000;
    assert.ok(sessions.of(id), 'used in time');
  }
  now += 15 * 60_000 + 1;
  assert.equal(sessions.of(id), undefined);
});

test('a form token belongs to one cookie', () => {
  const sessions = new WalletSessions(() => 0);
  const token = sessions.formToken('one');
  assert.ok(sessions.isFormToken('one', token));
  assert.ok(!sessions.isFormToken('other', token));
  assert.ok(!sessions.isFormToken(undefined, token));
  assert.ok(!sessions.isFormToken('one', `${token}A`));
});

test('a locked wallet opens after a minute, and the count begins anew', () => {
  let now = 0;
  const attempts = new PinAttempts(() => now);
  for (let times = 0; times < 5; times++) attempts.try('somebody', '0000');
  assert.deepEqual(attempts.try('somebody', '1234'), { state: 'locked', seconds: 60 });
  now += 60_000;
  assert.deepEqual(attempts.try('somebody', '0000'), { state: 'wrong', left: 4 });
  assert.deepEqual(attempts.try('somebody', '1234'), { state: 'right' });
  assert.deepEqual(attempts.try('somebody', '0000'), { state: 'wrong', left: 4 });
});
