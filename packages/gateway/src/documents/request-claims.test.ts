import assert from 'node:assert/strict';
import { test } from 'node:test';
import examples from './fixtures/openid4vp-examples.json' with { type: 'json' };
import { requestClaims } from './request-claims.ts';
import { createSelfSigned } from './self-signed.ts';
import { createSigner } from './signer.ts';

test('a request asks as the examples of OpenID4VP 1.0 ask: one credential, its kind, its claims by path', () => {
  const [example] = examples.queries.simple.credentials;
  assert.ok(example !== undefined);
  const flat = example.claims.filter(({ path }) => path.length === 1);
  const claims = requestClaims({
    clientId: 'x509_hash:x',
    responseUri: 'https://gateway.example/presentations/responses/h',
    state: 'h',
    nonce: 'n',
    encryptionKey: {},
    type: {
      id: example.id,
      vct: example.meta.vct_values[0] ?? '',
      title: { fa: 'مدرک' },
      claims: [],
    },
    claims: flat.map(({ path }) => path[0] ?? ''),
    why: { fa: 'چون' },
    asker: { fa: 'شهرداری' },
    operator: { fa: 'درگاه' },
    issuedAt: new Date(0),
    expiresAt: new Date(300_000),
    walletNonce: undefined,
  });
  assert.deepEqual(claims['dcql_query'], { credentials: [{ ...example, claims: flat }] });
  const metadata = claims['client_metadata'] as unknown as typeof examples.formats;
  assert.deepEqual(
    Object.keys(metadata.vp_formats_supported),
    Object.keys(examples.formats.vp_formats_supported),
  );
  for (const format of Object.values(metadata.vp_formats_supported))
    assert.deepEqual(Object.keys(format), ['sd-jwt_alg_values', 'kb-jwt_alg_values']);
  assert.deepEqual(claims['purpose'], { fa: 'چون', en: 'چون' });
  assert.equal(claims['exp'], 300);
});

test('a key that its certificate is not of is told at the start, not to the first wallet', () => {
  const [one, other] = [createSelfSigned('one', new Date()), createSelfSigned('other', new Date())];
  assert.match(createSigner(one).clientId, /^x509_hash:[\w-]{43}$/u);
  assert.throws(() => createSigner({ key: one.key, chain: other.chain }), /documents\.signing/u);
  assert.throws(() => createSigner({ key: one.key, chain: [] }), /documents\.signing/u);
});
