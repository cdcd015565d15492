import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { CryptoKey, JWTPayload } from 'jose';
import { generateKeyPair, SignJWT } from 'jose';
import { verifyLogoutToken } from './logout-token.ts';

const now = new Date('2026-12-15T10:00:00Z');
const seconds = Math.floor(now.getTime() / 1000);
const expected = { issuer: 'https://issuer.example', audience: 'city', now };
const right = {
  iss: expected.issuer,
  aud: expected.audience,
  iat: seconds,
  jti: 'word-1',
  sub: 'somebody',
  sid: 'session-1',
  events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
};

let privateKey: CryptoKey;
let publicKey: CryptoKey;
before(async () => {
  ({ privateKey, publicKey } = await generateKeyPair('ES256'));
});

async function verify(claims: object, header: { typ?: string } = { typ: 'logout+jwt' }, key = privateKey) {
  const token = await new SignJWT(claims as JWTPayload)
    .setProtectedHeader({ alg: 'ES256', ...header })
    .sign(key);
  return verifyLogoutToken(token, async () => publicKey, expected);
}

/** The same claims without one of them. */
function without(name: keyof typeof right): object {
  return Object.fromEntries(Object.entries(right).filter(([claim]) => claim !== name));
}

describe('the issuer’s word that a session ended', () => {
  it('is taken with a subject, with a session, or with both', async () => {
    const both = { id: 'word-1', subject: 'somebody', issuerSession: 'session-1' };
    assert.deepEqual(await verify(right), both);
    assert.deepEqual(await verify(right, {}), both);
    assert.deepEqual(await verify(without('sub')), { ...both, subject: undefined });
    assert.deepEqual(await verify(without('sid')), { ...both, issuerSession: undefined });
  });

  it('is not taken from another issuer, for another client, or of another time', async () => {
    for (const changes of [
      { iss: 'https://other.example' },
      { aud: 'land' },
      { iat: seconds - 300 },
      { iat: seconds + 300 },
      { exp: seconds - 60 },
    ])
      assert.equal(await verify({ ...right, ...changes }), undefined, JSON.stringify(changes));
  });

  it('is not taken where it says nothing of an end, names nobody, or could be an ID token', async () => {
    for (const claims of [
      without('events'),
      without('jti'),
      without('iat'),
      { ...right, sub: undefined, sid: undefined },
      { ...right, events: { other: {} } },
      { ...right, events: 'http://schemas.openid.net/event/backchannel-logout' },
      { ...right, nonce: 'n' },
      { ...right, jti: '' },
    ])
      assert.equal(await verify(claims), undefined, JSON.stringify(claims));
    assert.equal(await verify(right, { typ: 'at+jwt' }), undefined);
  });

  it('is not taken by another key, unsigned, or as no token at all', async () => {
    const other = await generateKeyPair('ES256');
    assert.equal(await verify(right, {}, other.privateKey), undefined);
    const unsigned = [{ alg: 'none' }, right].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    assert.equal(
      await verifyLogoutToken(`${unsigned.join('.')}.`, async () => publicKey, expected),
      undefined,
    );
    assert.equal(await verifyLogoutToken('nonsense', async () => publicKey, expected), undefined);
  });
});
