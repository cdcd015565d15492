import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Problem } from '@panjare/contract';
import { exportJWK, generateKeyPair } from 'jose';
import { testDatabases } from '../testing/test-gateway.ts';
import type { CitizenBrowser } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';
import { cardType, lamp, openDocumentStage, returnTo } from './testing/document-stage.ts';
import type { DocumentStage } from './testing/document-stage.ts';
import { post } from './testing/hand-made-wallet.ts';
import type { ReadRequest } from './testing/hand-made-wallet.ts';
import { open, reasonOf, type } from './testing/walk.ts';

for (const database of testDatabases) {
  describe(`who knows too much, on ${database.kind}`, () => {
    let stage: DocumentStage;
    let mina: CitizenBrowser;

    before(async () => {
      stage = await openDocumentStage(database);
      mina = await stage.signIn();
    });
    after(() => stage.close());

    const row = (handle: string) =>
      stage.gateway.database
        .selectFrom('presentation')
        .selectAll()
        .where('handle', '=', handle)
        .executeTakeFirstOrThrow();

    test('all that the code on the screen holds gives no status', async () => {
      const { waiting, request } = await open(stage, mina);
      const known = [
        request.state,
        request.nonce,
        request.client_id,
        waiting.requestUri.split('/').at(-1) ?? '',
      ];
      assert.ok(!waiting.walletUrl.includes(waiting.id) && !JSON.stringify(request).includes(waiting.id));
      const omid = await stage.signIn(citizens.omid);
      for (const id of known)
        for (const browser of [mina, omid])
          assert.equal((await browser.call(`/presentations/${encodeURIComponent(id)}`)).status, 404);
      assert.equal((await fetch(`${stage.url}/presentations/${waiting.id}`)).status, 401);
      const shown = await fetch(`${stage.url}/presentations/shown?response_code=${request.state}`);
      assert.equal(shown.status, 404);
    });

    test('nor does the private id, to another citizen or to another session of the same one', async () => {
      const { waiting } = await open(stage, mina);
      for (const browser of [await stage.signIn(citizens.omid), await stage.signIn()]) {
        assert.equal((await browser.call(`/presentations/${waiting.id}`)).status, 404);
        assert.equal((await browser.call(`/presentations/${waiting.id}`, 'DELETE')).status, 404);
        assert.equal((await type(browser, waiting.id, '000000')).status, 404);
      }
      assert.equal((await stage.read(mina, waiting.id)).state, 'opened');
    });

    test('a request says what the definition says, whatever the page would like to say', async () => {
      const asking = (more: object) =>
        mina.call('/presentations', 'POST', {
          service: lamp.ref,
          version: lamp.version,
          document: cardType.id,
          device: 'other',
          ...more,
        });
      for (const more of [{ nonce: 'mine' }, { claims: ['card_serial'] }, { state: 'mine' }])
        assert.equal((await asking(more)).status, 400);
      for (const more of [{ document: 'degree' }, { version: 9 }, { service: 'city/permit' }])
        assert.equal((await asking(more)).status, 404);
      const [one, other] = [await open(stage, mina), await open(stage, mina)];
      assert.notEqual(one.request.nonce, other.request.nonce);
      assert.ok(Buffer.from(one.request.nonce, 'base64url').length >= 16);
      assert.deepEqual(
        one.request.dcql_query.credentials[0]?.claims.map(({ path }) => path.join('.')),
        ['given_name', 'family_name', 'national_id'],
      );
      assert.equal(one.request.asker.fa, 'final-agency');
      assert.equal(one.request.purpose.fa, 'تا بدانیم چه کسی چراغ می‌خواهد');
      const keys = [one, other].map(({ request }) => request.client_metadata.jwks.keys[0]);
      assert.notDeepEqual(keys[0], keys[1]);
      assert.ok(keys.every((key) => key !== undefined && !('d' in key)));
    });

    test('a way back leads to a registered page, and to the one that asks', async () => {
      for (const address of [
        undefined,
        'https://evil.example/',
        '//evil.example',
        'javascript:alert(1)',
        'http://localhost:4200@evil.example/',
        'http://localhost:42000/',
        'http://127.0.0.1:4201/',
      ]) {
        const body = {
          service: lamp.ref,
          version: 1,
          document: cardType.id,
          device: 'same',
          returnTo: address,
        };
        const response = await mina.call('/presentations', 'POST', body);
        assert.equal(response.status, 400, address);
      }
    });

    test('a wallet may fetch a request twice, and by POST gets its own nonce back', async () => {
      const { walletUrl } = await stage.start(mina);
      const first = await stage.wallet.read(walletUrl);
      const second = await stage.wallet.read(walletUrl, 'a-nonce-of-the-wallet');
      assert.equal(second.wallet_nonce, 'a-nonce-of-the-wallet');
      const { wallet_nonce: _, iat: __, ...rest } = second;
      const { iat: ___, ...before } = first;
      assert.deepEqual(rest, before);
    });

    test('a response is taken once', async () => {
      const opened = await open(stage, mina);
      const sdJwt = await stage.wallet.show(opened.request, await stage.issue());
      const first = await stage.wallet.answer(opened.request, sdJwt);
      assert.equal(first.status, 200);
      assert.equal((await stage.wallet.answer(opened.request, sdJwt)).status, 410);
      assert.equal((await stage.wallet.refuse(opened.request)).status, 410);
      assert.equal((await fetch(opened.waiting.requestUri)).status, 410);
      const next = await open(stage, mina);
      assert.equal((await stage.wallet.answer(next.request, sdJwt)).status, 200);
      assert.equal(await reasonOf(stage, mina, next), 'stale');
    });

    test('what is not encrypted to the request’s own key changes nothing', async () => {
      const { waiting, request } = await open(stage, mina);
      const { request: other } = await open(stage, mina);
      const sdJwt = await stage.wallet.show(request, await stage.issue());
      const vp_token = { [cardType.id]: [sdJwt] };
      const { publicKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256' });
      const strange: ReadRequest = {
        ...request,
        client_metadata: { ...request.client_metadata, jwks: { keys: [await exportJWK(publicKey)] } },
      };
      for (const response of [
        await stage.wallet.encrypt(other, { vp_token, state: request.state }),
        await stage.wallet.encrypt(strange, { vp_token, state: request.state }),
        await stage.wallet.encrypt(request, { vp_token, state: other.state }),
        await stage.wallet.encrypt(request, { vp_token }),
        await stage.wallet.encrypt(request, { vp_token: { degree: [sdJwt] }, state: request.state }),
        await stage.wallet.encrypt(request, { vp_token: sdJwt, state: request.state }),
        'a.b.c.d.e',
        '',
      ])
        assert.equal((await post(request.response_uri, { response })).status, 400);
      assert.equal(
        (await post(request.response_uri, { error: 'access_denied', state: other.state })).status,
        400,
      );
      assert.equal((await post(request.response_uri, { error: 'access_denied' })).status, 400);
      // In the clear, as some other profile would send it.
      const vp = JSON.stringify(vp_token);
      assert.equal((await post(request.response_uri, { vp_token: vp, state: request.state })).status, 400);
      assert.equal((await stage.read(mina, waiting.id)).state, 'opened');
      assert.equal((await stage.wallet.answer(request, sdJwt)).status, 200);
    });

    test('what is no handle, code or id gets a plain answer', async () => {
      for (const text of ['%00', '%F0%9F%98%80', 'x'.repeat(43), `..%2f${'a'.repeat(39)}`, '%ED%A0%80'])
        for (const path of [`requests/${text}`, `responses/${text}`, `shown?response_code=${text}`, text])
          for (const method of ['GET', 'POST']) {
            const { status } = await fetch(`${stage.url}/presentations/${path}`, { method });
            assert.ok(status >= 400 && status < 500, `${method} ${path}: ${status}`);
          }
      const twice = await fetch(`${stage.url}/presentations/shown?response_code=a&response_code=b`);
      assert.equal(twice.status, 200);
    });

    test('bodies beyond any measure are not read', async () => {
      const { waiting, request } = await open(stage, mina);
      assert.equal((await post(request.response_uri, { response: 'x'.repeat(600 * 1024) })).status, 413);
      assert.equal((await post(waiting.requestUri, { wallet_nonce: 'x'.repeat(20_000) })).status, 413);
    });

    test('a wallet that fetched nothing cannot answer; nor can it when time is over', async () => {
      const waiting = await stage.start(mina);
      const uri = waiting.requestUri.replace('requests', 'responses');
      const state = waiting.requestUri.split('/').at(-1) ?? '';
      assert.equal((await post(uri, { error: 'access_denied', state })).status, 410);
      const opened = await open(stage, mina);
      stage.clock.ahead += 301_000;
      const sdJwt = await stage.wallet.show(opened.request, await stage.issue());
      assert.equal((await stage.wallet.answer(opened.request, sdJwt)).status, 410);
      assert.equal((await fetch(opened.waiting.requestUri)).status, 410);
      assert.equal((await stage.read(mina, opened.waiting.id)).state, 'expired');
      await stage.sweep();
      assert.equal((await stage.read(mina, opened.waiting.id)).state, 'expired');
      assert.equal((await row(opened.request.state)).asked, null);
      stage.clock.ahead = 0;
    });

    test('the person says no', async () => {
      const opened = await open(stage, mina);
      const response = await stage.wallet.refuse(opened.request);
      assert.deepEqual(await response.json(), { redirect_uri: returnTo });
      assert.equal(await reasonOf(stage, mina, opened), 'refused');
    });

    test('nobody without a national id is asked for a document that must be theirs', async () => {
      const { national_id: _, ...nobody } = citizens.omid;
      const omid = await stage.signIn({ ...nobody, sub: 'test-no-id' } as typeof citizens.omid);
      const response = await omid.call('/presentations', 'POST', {
        service: lamp.ref,
        version: lamp.version,
        document: cardType.id,
        device: 'other',
      });
      assert.equal(((await response.json()) as Problem).code, 'step-up-needed');
    });
  });
}
