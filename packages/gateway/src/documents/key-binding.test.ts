import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '@panjare/contract';
import { compactVerify, importJWK } from 'jose';
import examples from './fixtures/openid4vp-examples.json' with { type: 'json' };
import { checkKeyBinding } from './key-binding.ts';
import { parseSdJwt } from './sd-jwt/parse-sd-jwt.ts';

const parsed = parseSdJwt(examples.presentation);
const payload = JSON.parse(Buffer.from(parsed.jwt.split('.')[1] ?? '', 'base64url').toString()) as JsonObject;
const { aud: audience, nonce, iat } = examples.keyBinding;
const now = new Date(iat * 1000);

test('the key binding of the example of OpenID4VP 1.0 holds, for whom and when it was made', async () => {
  await checkKeyBinding(parsed, payload, { audience, nonce, now });
  for (const [binding, reason] of [
    [{ audience: 'https://other.example', nonce, now }, 'audience'],
    [{ audience, nonce: '1234567891', now }, 'stale'],
    [{ audience, nonce, now: new Date(now.getTime() + 301_000) }, 'stale'],
    [{ audience, nonce, now: new Date(now.getTime() - 61_000) }, 'stale'],
  ] as const)
    await assert.rejects(checkKeyBinding(parsed, payload, binding), { name: 'Rejection', reason });
});

test('and not for what was not shown with it', async () => {
  const binding = { audience, nonce, now };
  const other = { ...parsed, presented: `${parsed.jwt}~` };
  await assert.rejects(checkKeyBinding(other, payload, binding), { reason: 'holder' });
  const issued = parseSdJwt(examples.issued);
  assert.equal(issued.keyBinding, undefined);
  await assert.rejects(checkKeyBinding(issued, payload, binding), { reason: 'holder' });
});

test('its issuer’s signature is of the sample key of RFC 9901 appendix A', async () => {
  const key = await importJWK(
    {
      kty: 'EC',
      crv: 'P-256',
      x: 'b28d4MwZMjw8-00CG4xfnn9SLMVMM19SlqZpVb_uNtQ',
      y: 'Xv5zWwuoaTgdS6hV43yI6gBwTnjukmFQQnJ_kCxzqk8',
    },
    'ES256',
  );
  const { protectedHeader } = await compactVerify(parsed.jwt, key);
  assert.equal(protectedHeader.typ, 'dc+sd-jwt');
});
