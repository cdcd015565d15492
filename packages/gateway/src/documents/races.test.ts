import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { DataUseList } from '@panjare/contract';
import { atOnce } from '../testing/at-once.ts';
import { testDatabases } from '../testing/test-gateway.ts';
import type { CitizenBrowser } from '../testing/test-gateway.ts';
import { cardType, openDocumentStage } from './testing/document-stage.ts';
import type { DocumentStage } from './testing/document-stage.ts';
import { answer, comeBack, digitsAt, open, otherThan, reasonOf, type } from './testing/walk.ts';

for (const database of testDatabases) {
  describe(`what comes all at once, on ${database.kind}`, () => {
    let stage: DocumentStage;
    let mina: CitizenBrowser;

    before(async () => {
      stage = await openDocumentStage(database);
      mina = await stage.signIn();
    });
    after(() => stage.close());

    const documentUses = async () => {
      const { uses } = (await (await mina.call('/data-uses')).json()) as DataUseList;
      return uses.filter(({ source }) => source === cardType.id);
    };

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
  });
}
