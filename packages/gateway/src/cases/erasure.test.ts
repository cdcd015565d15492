import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { syntheticPdf, TusClient } from '../uploads/testing/tus-client.ts';
import { readJson } from '../testing/read-json.ts';
import type { CitizenBrowser } from '../testing/test-gateway.ts';
import { testDatabases } from '../testing/test-gateway.ts';
import type { PermitOffice } from './testing/permit-office.ts';
import { openOffice, readCase, send, submissionOf, submitPermit, until } from './testing/permit-office.ts';
import { permit, permitAnswers } from './testing/permit.ts';

const DAY = 86_400_000;

for (const database of testDatabases) {
  describe(`answers past their time (${database.kind})`, () => {
    let office: PermitOffice;
    let mina: CitizenBrowser;
    before(async () => {
      office = await openOffice(database);
      mina = await office.signIn();
    });
    after(() => office?.close());

    /** Only what sweeps what is erased: turning the clock on by years would sweep the session too. */
    async function erase(days: number): Promise<void> {
      office.clock.ahead += (days * DAY) / office.gateway.caseClock.speed;
      await office.gateway.sweeps.find(({ name }) => name === 'case erasures')?.run();
    }

    const rows = async (table: 'case_answers' | 'case_words' | 'upload', id: string) =>
      office.gateway.database.selectFrom(table).selectAll().where('case_id', '=', id).execute();

    async function submitWithFile(): Promise<string> {
      const body = { service: permit.ref, version: 1, answers: permitAnswers, page: 'building' };
      const draft = (await readJson(mina.call('/drafts', 'POST', body))).id;
      const tus = new TusClient(office.url, mina);
      const file = syntheticPdf(2000);
      const { id: plan } = await readJson(
        tus.create(file.length, { filename: 'plan.pdf', draft, at: '/plan' }),
      );
      await tus.append(plan, 0, file);
      const sent = await send(mina, { ...(await submissionOf({ ...permitAnswers, plan })), draft });
      const { case: made } = await readJson(sent);
      await until(async () => (await readCase(mina, made.id)).state === 'in-progress');
      return made.id;
    }

    it('are erased with every word and file of the case, and nothing else is', async () => {
      const id = await submitWithFile();
      const { case: open } = await submitPermit(office, mina);
      await office.approve('engineers', 'fire', 'post', 'final');
      await mina.call(`/cases/${id}/closing`, 'POST', { verdict: 'done' });
      assert.equal((await readCase(mina, id)).state, 'closed');

      await erase(permit.retention.answersDays - 1);
      assert.equal((await rows('case_answers', id)).length, 1);
      assert.equal((await rows('upload', id)).length, 1);

      await erase(2);
      for (const table of ['case_answers', 'case_words', 'upload'] as const)
        assert.deepEqual(await rows(table, id), [], table);
      const parts = await sql<{ count: number }>`select count(*)::int as count from upload_part`.execute(
        office.gateway.database,
      );
      assert.equal(parts.rows[0]?.count, 0);
      assert.equal((await rows('case_answers', open.id)).length, 1, 'a case that goes on keeps its own');

      const read = await readCase(mina, id);
      assert.deepEqual([read.state, read.outcome?.kind], ['closed', 'granted']);
      assert.equal((await mina.call(`/cases/${id}/receipt`)).status, 200);
      const reopened = await mina.call(`/cases/${id}/closing`, 'POST', {
        verdict: 'reopen',
        reason: 'نشد',
      });
      assert.equal(reopened.status, 409, 'there is nothing left to look at again');
    });

    it('are still followed by code and telephone', async () => {
      const { case: made } = await submitPermit(office, mina);
      await mina.call(`/cases/${made.id}/withdrawal`, 'POST');
      const track = () =>
        fetch(`${office.url}/track`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'panjare-client': 'test/1' },
          body: JSON.stringify({ trackingCode: made.trackingCode, secondFactor: '09120000001' }),
        });
      const before = (await track()).status;
      await erase(permit.retention.answersDays + 1);
      assert.deepEqual(await rows('case_answers', made.id), []);
      assert.deepEqual([before, (await track()).status], [200, 200]);
    });

    it('are kept where the citizen had the case reopened', async () => {
      const { case: made } = await submitPermit(office, mina);
      await office.approve('engineers', 'fire', 'post', 'final');
      await mina.call(`/cases/${made.id}/closing`, 'POST', { verdict: 'done' });
      const reopened = await mina.call(`/cases/${made.id}/closing`, 'POST', {
        verdict: 'reopen',
        reason: 'نشد',
      });
      assert.equal(reopened.status, 200, await reopened.clone().text());
      await erase(permit.retention.answersDays + 1);
      assert.equal((await rows('case_answers', made.id)).length, 1);
    });
  });
}
