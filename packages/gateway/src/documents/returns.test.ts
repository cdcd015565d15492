import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Presentation } from '@panjare/contract';
import { testDatabases } from '../testing/test-gateway.ts';
import type { CitizenBrowser } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';
import { cardType, openDocumentStage } from './testing/document-stage.ts';
import type { DocumentStage } from './testing/document-stage.ts';
import { answer, comeBack, digitsAt, open, otherThan, reasonOf, type } from './testing/walk.ts';

for (const database of testDatabases) {
  describe(`who sits at the screen, on ${database.kind}`, () => {
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
  });
}
