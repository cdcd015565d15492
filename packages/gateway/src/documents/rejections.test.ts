import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createHmac } from 'node:crypto';
import type { PresentationRejected } from '@panjare/contract';
import { exportSPKI, generateKeyPair, importJWK, exportJWK } from 'jose';
import type { CryptoKey } from 'jose';
import type { CitizenBrowser } from '../testing/test-gateway.ts';
import { disclosureOf } from './testing/conceal.ts';
import { minaCard, openDocumentStage } from './testing/document-stage.ts';
import type { DocumentStage } from './testing/document-stage.ts';
import type { IssueChanges } from './testing/document-office.ts';
import type { PresentChanges } from './testing/hand-made-wallet.ts';
import { answer, open, reasonOf } from './testing/walk.ts';

describe('a document is not accepted', () => {
  let stage: DocumentStage;
  let mina: CitizenBrowser;

  before(async () => {
    stage = await openDocumentStage({ kind: 'memory' });
    mina = await stage.signIn();
  });
  after(() => stage.close());

  async function rejected(
    reason: PresentationRejected['reason'],
    shown: PresentChanges = {},
    issued: IssueChanges = {},
  ): Promise<void> {
    const opened = await open(stage, mina);
    const back = await answer(stage, opened, shown, issued);
    assert.ok(!back.includes('panjare-response'), back);
    assert.equal(await reasonOf(stage, mina, opened), reason);
    const { handle: _, ...row } = await stage.gateway.database
      .selectFrom('presentation')
      .select(['handle', 'claims', 'asked', 'response_code'])
      .where('handle', '=', opened.request.state)
      .executeTakeFirstOrThrow();
    assert.deepEqual(row, { claims: null, asked: null, response_code: null });
  }
  const now = () => Math.floor(Date.now() / 1000);
  const keys = () => generateKeyPair('ES256', { extractable: true });
  /** Replaces the issuer's JWT by one with other header and signature. */
  const resigned =
    (header: object, sign: (input: string) => string) =>
    (sdJwt: string): string => {
      const [jwt = '', ...rest] = sdJwt.split('~');
      const input = `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${jwt.split('.')[1]}`;
      return [`${input}.${sign(input)}`, ...rest].join('~');
    };

  test('whose key binding was stripped', () => rejected('holder', { stripped: true }));
  test('whose key binding another key signed', async () =>
    rejected('holder', { bindingKey: (await keys()).privateKey }));
  test('whose key binding is of another type', () => rejected('holder', { bindingHeader: { typ: 'JWT' } }));
  test('whose key binding is of something else that was shown', async () => {
    await rejected('holder', { binding: { sd_hash: 'A'.repeat(43) } });
    const [, family = ''] = [...(await stage.issue()).disclosures.values()];
    // A disclosure of its own is taken away after signing.
    await rejected('holder', {
      rewrite: (text) => text.split('~').toSpliced(1, 1).join('~'),
    });
    assert.notEqual(family, '');
  });
  test('that names no key of its owner, or a symmetric one', async () => {
    await rejected('holder', {}, { payload: { cnf: undefined } });
    await rejected('holder', {}, { payload: { cnf: { jwk: { kty: 'oct', k: 'AAAA' } } } });
    await rejected('holder', {}, { payload: { cnf: { kid: 'x' } } });
  });
  test('that was shown to somebody else', () =>
    rejected('audience', { binding: { aud: 'x509_hash:somebody-else' } }));
  test('that was shown for another request, too long ago, or not yet', async () => {
    await rejected('stale', { binding: { nonce: 'another-nonce-than-ours' } });
    await rejected('stale', { binding: { iat: now() - 600 } });
    await rejected('stale', { binding: { iat: now() + 600 } });
    await rejected('stale', { binding: { iat: undefined } });
    await rejected('stale', { binding: { exp: now() - 1 } });
  });
  test('whose issuer is not on the list, or not for this kind', async () => {
    await rejected('issuer', {}, { payload: { iss: 'https://stranger.example' } });
    await rejected('issuer', {}, { payload: { iss: undefined } });
    const { types } = stage.registry.config;
    const before = types.splice(0, types.length, 'degree');
    await rejected('issuer');
    types.splice(0, types.length, ...before);
  });
  test('that somebody else signed in the issuer’s name', async () => {
    const { privateKey } = await keys();
    await rejected('signature', {}, { key: privateKey });
    await rejected('signature', {}, { key: privateKey, header: { kid: 'unknown' } });
  });
  test('that nobody signed, or that the public key “signed” as if it were a secret', async () => {
    await rejected('signature', { rewrite: resigned({ alg: 'none', typ: 'dc+sd-jwt' }, () => 'AA') });
    const spki = await exportSPKI((await importJWK(stage.registry.publicJwk, 'ES256')) as CryptoKey);
    const hmac = (input: string) => createHmac('sha256', spki).update(input).digest('base64url');
    await rejected('signature', {
      rewrite: resigned({ alg: 'HS256', typ: 'dc+sd-jwt', kid: 'office' }, hmac),
    });
  });
  test('that brings its own key, or the address of one', async () => {
    const { privateKey, publicKey } = await keys();
    const jwk = JSON.stringify(await exportJWK(publicKey));
    await rejected('signature', {}, { key: privateKey, header: { jwk, jku: `${stage.registry.url}/jwks` } });
  });
  test('that is signed for another use', () => rejected('signature', {}, { header: { typ: 'JWT' } }));
  test('whose disclosures were changed, added or made up', async () => {
    await rejected('signature', {
      rewrite: (text) => text.replace('~', `~${disclosureOf('given_name', 'دیگری')}~`),
    });
    await rejected('signature', { rewrite: () => 'rubbish' });
    await rejected('signature', {}, { payload: { _sd_alg: 'md5' } });
  });
  test('that holds back what its issuer says of it', async () => {
    const hidden = await stage.issue({}, { ...minaCard, exp: '1', given_name: 'مینا' });
    const opened = await open(stage, mina);
    const { exp: _, ...payload } = JSON.parse(
      Buffer.from(hidden.jwt.split('.')[1] ?? '', 'base64url').toString(),
    ) as { [name: string]: never };
    const document = await stage.issue({ payload: { ...payload, exp: undefined } });
    for (const [name, encoded] of hidden.disclosures) document.disclosures.set(name, encoded);
    const claims = ['given_name', 'family_name', 'national_id', 'exp'];
    await stage.wallet.answer(opened.request, await stage.wallet.show(opened.request, document, { claims }));
    assert.equal(await reasonOf(stage, mina, opened), 'signature');
  });
  test('of another kind', () => rejected('type', {}, { payload: { vct: 'urn:test:library-card' } }));
  test('that is over, or not yet', async () => {
    await rejected('document-expired', {}, { payload: { exp: now() - 1 } });
    await rejected('document-expired', {}, { payload: { nbf: now() + 3600 } });
    await rejected('document-expired', {}, { payload: { iat: now() + 3600 } });
    await rejected('document-expired', {}, { payload: { exp: 'never' } });
  });
  test('of another person, or of nobody', async () => {
    const opened = await open(stage, mina);
    const card = await stage.issue({}, { ...minaCard, national_id: '3240175800' });
    await stage.wallet.answer(opened.request, await stage.wallet.show(opened.request, card));
    assert.equal(await reasonOf(stage, mina, opened), 'holder');
    await rejected('claims', { claims: ['given_name', 'family_name'] });
  });
  test('without a claim that was asked for', () =>
    rejected('claims', { claims: ['given_name', 'national_id'] }));
  test('two at once where one was asked for', async () => {
    const opened = await open(stage, mina);
    const card = await stage.wallet.show(opened.request, await stage.issue());
    await stage.wallet.answer(opened.request, [card, card]);
    assert.equal(await reasonOf(stage, mina, opened), 'type');
  });
  test('that its issuer took back or suspended', async () => {
    // Lists are kept for a while: each place of the one that is fetched says something else.
    stage.registry.statuses = [0, 0, 1, 2, 3];
    stage.clock.ahead += 31_000;
    const at = (idx: number) => ({
      payload: { status: { status_list: { idx, uri: `${stage.registry.url}/status/1` } } },
    });
    const fresh = () => ({ binding: { iat: Math.floor((Date.now() + stage.clock.ahead) / 1000) } });
    for (const idx of [2, 3, 4]) await rejected('revoked', fresh(), at(idx));
    stage.clock.ahead = 0;
  });
  test('that does not say where its status is, or says what nobody configured', async () => {
    const status = (uri: string, idx: number | string = 1) => ({
      payload: { status: { status_list: { idx, uri } } },
    });
    const { url } = stage.registry;
    const fetched = stage.registry.fetched;
    await rejected('status-unreachable', {}, { payload: { status: undefined } });
    await rejected('status-unreachable', {}, status(`${url}/status/1`, 'one'));
    for (const uri of [
      'https://stranger.example/status/1',
      `${url}/statuses/1`,
      `${url}/status/../jwks`,
      `${url}/status/%2e%2e/jwks`,
      `${url}@stranger.example/status/1`,
      `${url.replace('//', '//x@')}/status/1`,
      `${url}/status\\1`,
      'file:///etc/passwd',
      '',
    ])
      await rejected('status-unreachable', {}, status(uri));
    assert.equal(stage.registry.fetched, fetched);
    await rejected('status-unreachable', {}, status(`${url}/status/1`, 5_000_000));
  });
});

for (const lists of ['fail', 'swell', 'run-out', 'other-address', 'unsigned', 'redirect'] as const) {
  test(`nor is one whose status list does this: ${lists}; and the next, once it answers, is`, async () => {
    const stage = await openDocumentStage({ kind: 'memory' });
    try {
      const mina = await stage.signIn();
      stage.registry.lists = lists;
      const opened = await open(stage, mina);
      await answer(stage, opened);
      assert.equal(await reasonOf(stage, mina, opened), 'status-unreachable');
      stage.registry.lists = 'work';
      const next = await open(stage, mina);
      await answer(stage, next);
      assert.equal(await reasonOf(stage, mina, next), 'presented');
      const { fetched } = stage.registry;
      const third = await open(stage, mina);
      await answer(stage, third);
      assert.equal(stage.registry.fetched, fetched, 'kept by its ttl');
    } finally {
      await stage.close();
    }
  });
}

test('nor is one whose issuer’s keys cannot be read', async () => {
  const stage = await openDocumentStage({ kind: 'memory' });
  try {
    const mina = await stage.signIn();
    const opened = await open(stage, mina);
    const card = await stage.wallet.show(opened.request, await stage.issue());
    await stage.registry.close();
    await stage.wallet.answer(opened.request, card);
    assert.equal(await reasonOf(stage, mina, opened), 'status-unreachable');
  } finally {
    await stage.close().catch(() => undefined);
  }
});
