import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { DataUseList } from '@panjare/contract';
import { testDatabases } from '../testing/test-gateway.ts';
import type { CitizenBrowser } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';
import { cardType, openDocumentStage } from './testing/document-stage.ts';
import type { DocumentStage } from './testing/document-stage.ts';
import { answer, open, present, responseCode } from './testing/walk.ts';

for (const database of testDatabases) {
  describe(`what was shown is kept no longer than it must be, on ${database.kind}`, () => {
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

    test('the citizen sees that it was read, what of it, and for what', async () => {
      await present(stage, mina);
      const [use] = await documentUses();
      assert.equal(use?.purpose, 'document');
      assert.deepEqual(use?.facts, ['given_name', 'family_name', 'national_id']);
      assert.match(use?.titles?.[2]?.fa ?? '', /فقط سنجیده شد/u);
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
  });
}
