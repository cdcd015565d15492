import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { DataUseList, Presentation, Problem } from '@panjare/contract';
import { exportJWK, generateKeyPair } from 'jose';
import { atOnce } from '../testing/at-once.ts';
import { testDatabases } from '../testing/test-gateway.ts';
import type { CitizenBrowser } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';
import { cardType, lamp, openDocumentStage, returnTo } from './testing/document-stage.ts';
import type { DocumentStage } from './testing/document-stage.ts';
import { post } from './testing/hand-made-wallet.ts';
import type { ReadRequest } from './testing/hand-made-wallet.ts';
import {
  answer,
  comeBack,
  digitsAt,
  open,
  otherThan,
  present,
  reasonOf,
  responseCode,
  type,
} from './testing/walk.ts';

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
    const documentUses = async () => {
      const { uses } = (await (await mina.call('/data-uses')).json()) as DataUseList;
      return uses.filter(({ source }) => source === cardType.id);
    };

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

    test('who reads the database finds neither id, key, code nor claims', async () => {
      const opened = await open(stage, mina, 'other');
      const asked = await row(opened.request.state);
      const code = responseCode(await answer(stage, opened));
      const presented = await row(opened.request.state);
      const text = JSON.stringify([asked, presented]);
      for (const secret of [opened.waiting.id, code, 'مینا', '0013542419', '"d"'])
        assert.ok(!text.includes(secret));
      assert.equal(presented.asked, null);
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

    test('started in one browser and returned in another: refused in both, and nothing learnt', async () => {
      const opened = await open(stage, mina);
      const back = await answer(stage, opened);
      const victim = await stage.signIn();
      const told = (await (await comeBack(victim, opened.waiting.id, back)).json()) as Presentation;
      assert.deepEqual(told, {
        id: opened.waiting.id,
        document: cardType.id,
        device: 'same',
        state: 'rejected',
        reason: 'other-browser',
      });
      assert.equal(await reasonOf(stage, mina, opened), 'other-browser');
      await comeBack(mina, opened.waiting.id, back);
      assert.equal(await reasonOf(stage, mina, opened), 'other-browser');
      assert.equal((await row(opened.request.state)).claims, null);
    });

    test('a return without its code, with that of another request, or for another device settles nothing', async () => {
      const [one, other] = [await open(stage, mina), await open(stage, mina)];
      const [, backOther] = [await answer(stage, one), await answer(stage, other)];
      const returned = await comeBack(mina, one.waiting.id, backOther);
      assert.equal(((await returned.json()) as Presentation).state, 'presented');
      const stranger = await stage.signIn(citizens.omid);
      assert.equal((await comeBack(stranger, one.waiting.id, backOther)).status, 404);
      const phone = await open(stage, mina, 'other');
      const shown = await answer(stage, phone);
      const tried = await comeBack(mina, phone.waiting.id, shown);
      assert.equal(((await tried.json()) as Presentation).state, 'presented');
    });

    test('a passive relay stops at the code: the digits are on the phone, and three wrong ones end it', async () => {
      const opened = await open(stage, mina, 'other');
      const shown = await answer(stage, opened);
      const digits = await digitsAt(shown);
      for (const [by, left] of [
        [1, 2],
        [2, 1],
      ] as const) {
        const told = (await (
          await type(mina, opened.waiting.id, otherThan(digits, by))
        ).json()) as Presentation;
        assert.ok(told.state === 'presented' && told.attemptsLeft === left);
      }
      await type(mina, opened.waiting.id, otherThan(digits, 3));
      assert.equal(await reasonOf(stage, mina, opened), 'code');
      await type(mina, opened.waiting.id, digits);
      assert.equal(await reasonOf(stage, mina, opened), 'code');
      assert.equal((await row(opened.request.state)).claims, null);
      assert.equal((await fetch(shown)).status, 404);
    });

    test('an active phish that is told the digits too gets nowhere with another’s document', async () => {
      // Omid shows Mina his own request and asks her for the digits: her card is not his.
      const omid = await stage.signIn(citizens.omid);
      const waiting = await stage.start(omid);
      const request = await stage.wallet.read(waiting.walletUrl);
      await stage.wallet.answer(request, await stage.wallet.show(request, await stage.issue()));
      assert.equal(await reasonOf(stage, omid, { waiting, request }), 'holder');
    });

    test('the page on the phone names who asks, runs nothing, and is kept by nobody', async () => {
      const shown = await answer(stage, await open(stage, mina, 'other'));
      const response = await fetch(shown);
      const page = await response.text();
      assert.match(page, /<html lang="fa" dir="rtl">/u);
      assert.match(page, /final-agency «کارت ملی» شما را برای «چراغ کوچه» خواسته است/u);
      assert.match(page, /<bdi dir="ltr">[۰-۹]{6}<\/bdi>/u);
      assert.ok(!page.includes('<script') && !page.includes('مینا'));
      assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'/u);
      assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
      assert.equal(response.headers.get('cache-control'), 'no-store');
      const word = await fetch(`${stage.url}/presentations/shown`, { headers: { 'accept-language': 'en' } });
      assert.match(await word.text(), /Your answer has arrived/u);
    });

    test('of fifty answers at once one is taken', async () => {
      const opened = await open(stage, mina);
      const sdJwt = await stage.wallet.show(opened.request, await stage.issue());
      const statuses = await atOnce(stage.gateway.database, () =>
        Array.from({ length: 50 }, async () => (await stage.wallet.answer(opened.request, sdJwt)).status),
      );
      assert.equal(statuses.filter((status) => status === 200).length, 1);
      assert.ok(statuses.every((status) => status === 200 || status === 410));
    });

    test('of fifty right codes at once one counts; of fifty guesses at once three', async () => {
      const opened = await open(stage, mina, 'other');
      const digits = await digitsAt(await answer(stage, opened));
      const before = (await documentUses()).length;
      const told = await atOnce(stage.gateway.database, () =>
        Array.from({ length: 50 }, async () => (await type(mina, opened.waiting.id, digits)).json()),
      );
      assert.equal(new Set(told.map((one) => (one as { verifiedAt: string }).verifiedAt)).size, 1);
      assert.equal((await documentUses()).length, before + 1);

      const guessed = await open(stage, mina, 'other');
      const right = await digitsAt(await answer(stage, guessed));
      const guesses = Array.from({ length: 50 }, (_, by) => (by < 10 ? otherThan(right, by + 1) : right));
      await atOnce(stage.gateway.database, () =>
        guesses.slice(0, 10).map(async (guess) => (await type(mina, guessed.waiting.id, guess)).status),
      );
      assert.equal(await reasonOf(stage, mina, guessed), 'code');
      for (const guess of guesses.slice(10, 12)) await type(mina, guessed.waiting.id, guess);
      assert.equal(await reasonOf(stage, mina, guessed), 'code');
    });

    test('of fifty returns at once one counts', async () => {
      const opened = await open(stage, mina);
      const back = await answer(stage, opened);
      const before = (await documentUses()).length;
      await atOnce(stage.gateway.database, () =>
        Array.from({ length: 50 }, async () => (await comeBack(mina, opened.waiting.id, back)).status),
      );
      assert.equal(await reasonOf(stage, mina, opened), 'verified');
      assert.equal((await documentUses()).length, before + 1);
    });

    test('the citizen sees that it was read, what of it, and for what', async () => {
      await present(stage, mina);
      const [use] = await documentUses();
      assert.equal(use?.purpose, 'document');
      assert.deepEqual(use?.facts, ['given_name', 'family_name']);
      assert.match(use?.ground.fa ?? '', /چراغ کوچه/u);
    });

    test('it is forgotten when it is given up, when its time is over, and with its session', async () => {
      const ended = await present(stage, mina);
      assert.equal((await mina.call(`/presentations/${ended}`, 'DELETE')).status, 204);
      assert.equal((await mina.call(`/presentations/${ended}`)).status, 404);
      assert.equal((await mina.call(`/presentations/${ended}`, 'DELETE')).status, 404);

      const kept = await present(stage, mina);
      stage.clock.ahead += 86_401_000;
      assert.equal((await stage.read(mina, kept)).state, 'expired');
      await stage.sweep();
      const sealed = () =>
        stage.gateway.database
          .selectFrom('presentation')
          .select('id')
          .where('claims', 'is not', null)
          .execute();
      assert.equal((await sealed()).length, 0);
      stage.clock.ahead = 0;

      const guest = await stage.signIn(citizens.mina);
      await present(stage, guest);
      assert.equal((await sealed()).length, 1);
      await guest.call('/session', 'DELETE');
      await stage.sweep();
      assert.equal((await sealed()).length, 0);

      await present(stage, await stage.signIn(citizens.mina, 'shared'));
      assert.equal((await sealed()).length, 1);
      stage.clock.ahead += 301_000;
      await stage.sweep();
      assert.equal((await sealed()).length, 0);
      stage.clock.ahead = 0;
    });

    test('a citizen has no more than twenty open', async () => {
      const omid = await stage.signIn({ ...citizens.omid, sub: 'test-omid-many' });
      for (let count = 0; count < 20; count += 1) await stage.start(omid);
      await assert.rejects(stage.start(omid), /rate-limited/u);
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
