import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { createSeal } from './seal.ts';

const key = (): string => randomBytes(32).toString('base64url');

test('what is sealed says nothing and opens again, in its own context only', () => {
  const seal = createSeal(key());
  const sealed = seal.close('a refresh token', 'session-1');
  assert.ok(!Buffer.from(sealed, 'base64url').toString('latin1').includes('refresh'));
  assert.notEqual(sealed, seal.close('a refresh token', 'session-1'));
  assert.equal(seal.open(sealed, 'session-1'), 'a refresh token');
  assert.equal(seal.open(sealed, 'session-2'), undefined);
});

test('another key, or one changed bit, opens nothing', () => {
  const seal = createSeal(key());
  const sealed = seal.close('secret', 'session');
  assert.equal(createSeal(key()).open(sealed, 'session'), undefined);
  const bytes = Buffer.from(sealed, 'base64url');
  for (const [index, byte] of bytes.entries()) {
    bytes[index] = byte ^ 1;
    assert.equal(seal.open(bytes.toString('base64url'), 'session'), undefined);
    bytes[index] = byte;
  }
  assert.equal(seal.open('', 'session'), undefined);
});

test('a key of another length is refused', () => {
  assert.throws(() => createSeal('c2hvcnQ'), /32 random bytes/);
});
