import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { PermitOffice } from '../cases/testing/permit-office.ts';
import { openOffice, readCase, send, submissionOf, until } from '../cases/testing/permit-office.ts';
import { permit, permitAnswers } from '../cases/testing/permit.ts';
import { PlainVisitor } from '../testing/plain-visitor.ts';
import { readJson } from '../testing/read-json.ts';
import type { CitizenBrowser } from '../testing/test-gateway.ts';
import { testDatabases } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';
import { syntheticPdf, TusClient } from './testing/tus-client.ts';

for (const database of testDatabases) {
  describe(`a file that is sent by a mandate (${database.kind})`, () => {
    const file = syntheticPdf(2000);
    let office: PermitOffice;
    let giver: CitizenBrowser;
    let holder: CitizenBrowser;
    let stranger: CitizenBrowser;
    let mandate: string;
    before(async () => {
      office = await openOffice(database);
      giver = await office.signIn();
      holder = await office.signIn(citizens.omid);
      stranger = await office.signIn(citizens.parvin);
      mandate = (
        await readJson(
          giver.call('/mandates', 'POST', {
            nationalId: citizens.omid.national_id,
            name: 'امید',
            services: [permit.ref],
            until: new Date(office.clock.now().getTime() + 30 * 86_400_000).toISOString(),
          }),
        )
      ).id;
    });
    after(() => office.close());

    async function upload(by: CitizenBrowser, place: { [key: string]: string }): Promise<string> {
      const tus = new TusClient(office.url, by);
      const { id } = await readJson(tus.create(file.length, { filename: 'نقشه.pdf', ...place }));
      assert.equal((await tus.append(id, 0, file)).status, 204);
      return id;
    }

    const read = async (by: CitizenBrowser, id: string): Promise<number> =>
      (await by.call(`/uploads/${id}`)).status;

    it('is read by its sender and, once it is sent in, by whose case it is; by nobody else', async () => {
      const body = { service: permit.ref, version: 1, answers: permitAnswers, page: 'building', mandate };
      const draft = (await readJson(holder.call('/drafts', 'POST', body))).id;
      const plan = await upload(holder, { draft, at: '/plan' });
      assert.deepEqual([await read(holder, plan), await read(giver, plan)], [200, 404], 'a draft is its own');

      const sent = await send(holder, {
        ...(await submissionOf({ ...permitAnswers, plan })),
        mandate,
        draft,
      });
      assert.equal(sent.status, 201, await sent.clone().text());
      const { case: made } = await readJson(sent);
      const told = await readJson(giver.call(`/uploads/${plan}`));
      assert.deepEqual([told.name, told.for], ['نقشه.pdf', { case: made.id, at: '/plan' }]);
      assert.deepEqual(
        [await read(holder, plan), await read(stranger, plan)],
        [200, 404],
        'nobody else is let in by it',
      );
      const theirs = new TusClient(office.url, giver);
      assert.deepEqual(
        [(await theirs.head(plan)).status, (await theirs.end(plan)).status],
        [404, 404],
        'to read of it is not to send it',
      );

      await until(async () => (await readCase(giver, made.id)).state === 'in-progress');
      const desk = await office.desk('fire');
      const [asked] = await desk.inquiries();
      const ask = [{ id: 'section', label: { fa: 'مقطع' }, kind: 'file' }];
      await desk.answer(asked?.id ?? '', { outcome: 'needs-more', message: { fa: 'مقطع؟' }, ask } as never);
      const section = await upload(giver, { case: made.id, inquiry: 'fire', item: 'section' });
      assert.equal(await read(holder, section), 404, 'what the giver sends is not the holder’s to read');
      const items = [{ id: 'section', file: section }];
      const reply = await giver.call(`/cases/${made.id}/replies`, 'POST', { inquiry: 'fire', items });
      assert.equal(reply.status, 200);
      assert.equal(await read(holder, section), 404, 'nor once it is part of the case');

      const page = `/forms/${permit.ref}/cases/${made.id}`;
      const links = async (by: CitizenBrowser): Promise<string[]> => {
        const { html } = await new PlainVisitor(by, office.url).open(page);
        for (const { name } of [citizens.mina, citizens.omid])
          assert.match(html, new RegExp(`<dd>${name}</dd>`, 'u'), 'both are named');
        return [...html.matchAll(/href="[^"]*\/files\/([^"]+)"/gu)].map(([, id]) => id ?? '');
      };
      assert.deepEqual(await links(giver), [plan, section], 'whose case it is may save what was sent');
      assert.deepEqual(await links(holder), [plan]);
      const saved = async (by: CitizenBrowser, id: string): Promise<Response> =>
        by.request(`${office.url}${page}/files/${id}`, { headers: { 'sec-fetch-site': 'same-origin' } });
      const bytes = await saved(giver, plan);
      assert.match(bytes.headers.get('content-disposition') ?? '', /^attachment;/u);
      assert.ok(Buffer.from(await bytes.arrayBuffer()).equals(file));
      assert.deepEqual(
        [(await saved(holder, section)).status, (await saved(stranger, plan)).status],
        [404, 404],
      );

      assert.equal((await giver.call(`/mandates/${mandate}`, 'DELETE')).status, 200);
      const late = await readJson(holder.call(`/uploads/${plan}`));
      assert.equal(late.code, 'mandate-ended', 'a file is read as long as its case');
      assert.equal((await saved(holder, plan)).status, 403);
      assert.deepEqual([await read(giver, plan), await read(giver, section)], [200, 200]);
    });
  });
}
