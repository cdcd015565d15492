import type {
  AgencyInquiry,
  DataUseList,
  JsonObject,
  Submission,
  SubmissionAccepted,
} from '@panjare/contract';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { agencies, assertion, requestToken } from '../cases/testing/agencies.ts';
import type { PermitOffice } from '../cases/testing/permit-office.ts';
import { openOffice, readCase, send, submissionOf, until } from '../cases/testing/permit-office.ts';
import { permit, permitAnswers } from '../cases/testing/permit.ts';
import { atOnce } from '../testing/at-once.ts';
import { readJson } from '../testing/read-json.ts';
import type { CitizenBrowser } from '../testing/test-gateway.ts';
import { pageOrigin, testDatabases } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';
import { syntheticPdf, TusClient } from './testing/tus-client.ts';

const service = {
  ...permit,
  handoffs: [
    {
      id: 'review',
      agency: 'heritage-agency',
      title: { fa: 'بررسی میراث' },
      why: { fa: 'نقشه باید دیده شود.' },
      passes: ['/plan'],
      clock: 'runs' as const,
    },
  ],
};

for (const database of testDatabases) {
  describe(`a file that is sent in (${database.kind})`, () => {
    let office: PermitOffice;
    let mina: CitizenBrowser;
    let tus: TusClient;
    const file = syntheticPdf(300_000);
    before(async () => {
      office = await openOffice(database, {
        services: [service],
        agencies: agencies.map((agency) =>
          agency.id === 'heritage-agency' ? { ...agency, landing: 'http://127.0.0.1:4400/landing' } : agency,
        ),
      });
      mina = await office.signIn();
      tus = new TusClient(office.url, mina);
    });
    after(() => office.close());

    async function newDraft(browser = mina): Promise<string> {
      const body = { service: 'city/permit', version: 1, answers: permitAnswers, page: 'building' };
      return (await readJson(browser.call('/drafts', 'POST', body))).id;
    }

    async function upload(metadata: { [key: string]: string }, bytes = file, client = tus): Promise<string> {
      const made = await readJson(client.create(file.length, { filename: 'نقشهٔ ساختمان.pdf', ...metadata }));
      assert.equal((await client.append(made.id, 0, bytes)).status, 204);
      return made.id;
    }

    async function submission(plan: JsonObject[string], draft?: string): Promise<Submission> {
      const made = await submissionOf({ ...permitAnswers, plan });
      return draft === undefined ? made : { ...made, draft };
    }

    async function submit(plan: string, draft: string): Promise<SubmissionAccepted> {
      const response = await send(mina, await submission(plan, draft));
      assert.equal(response.status, 201, await response.clone().text());
      const accepted = (await response.json()) as SubmissionAccepted;
      await until(async () => (await readCase(mina, accepted.case.id)).state === 'in-progress');
      return accepted;
    }

    async function read(agency: string, id: string, scope?: string): Promise<Response> {
      const proof = await assertion(`${agency}-agency`, office.url, { now: office.clock.now() });
      const token = await requestToken(office.url, proof, scope === undefined ? {} : { scope });
      const { access_token } = await readJson(token);
      return fetch(`${office.url}/agency/uploads/${id}`, {
        headers: { authorization: `Bearer ${access_token}` },
      });
    }

    /** Rows of the citizen's list about files that were opened, the newest first. */
    async function opened(caseId: string): Promise<[string, string, string | undefined, string][]> {
      const { uses } = (await readJson(mina.call(`/data-uses?case=${caseId}`))) as DataUseList;
      return uses.flatMap(({ agency, purpose, facts, titles, ground }) =>
        facts[0]?.startsWith('files')
          ? [[agency, purpose, titles?.[0]?.fa, ground.fa] as [string, string, string | undefined, string]]
          : [],
      );
    }

    it('becomes part of the case, and is read by the agencies that may see it and no other', async () => {
      const draft = await newDraft();
      const [sent, left] = [await upload({ draft, at: '/plan' }), await upload({ draft, at: '/plan' })];
      const { case: made } = await submit(sent, draft);
      const told = await readJson(mina.call(`/uploads/${sent}`));
      assert.deepEqual(told.for, { case: made.id, at: '/plan' });
      assert.equal((await tus.head(left)).status, 404, 'what was not sent in goes with the draft');
      assert.equal((await tus.end(sent)).status, 409, 'it is part of a case');
      const answer = await read('engineers', sent);
      assert.equal(answer.status, 200);
      assert.deepEqual(
        ['content-type', 'content-length', 'content-disposition', 'x-content-type-options'].map((name) =>
          answer.headers.get(name),
        ),
        [
          'application/pdf',
          String(file.length),
          `attachment; filename*=UTF-8''${encodeURIComponent('نقشهٔ ساختمان.pdf')}`,
          'nosniff',
        ],
      );
      assert.ok(Buffer.from(await answer.arrayBuffer()).equals(file));
      for (const agency of ['fire', 'heritage', 'post', 'final'])
        assert.equal((await read(agency, sent)).status, 404, agency);
      await Promise.all([1, 2, 3].map(() => read('engineers', sent)));
      assert.deepEqual(
        await opened(made.id),
        [
          [
            'engineers-agency',
            'inquiry',
            'فایل «نقشه»',
            'باز کردن فایلی که با درخواست «پروانهٔ ساخت» فرستاده شد',
          ],
        ],
        'the citizen sees who opened it, once however often',
      );
      const narrow = await read('engineers', sent, 'inquiries:answer');
      assert.deepEqual([narrow.status, (await readJson(narrow)).code], [403, 'insufficient-scope']);
      assert.equal((await fetch(`${office.url}/agency/uploads/${sent}`)).status, 401);
      assert.equal((await read('engineers', 'guess')).status, 404);
    });

    it('is a finished upload of the same person, for the same field of the same draft, once', async () => {
      const draft = await newDraft();
      const half = await readJson(tus.create(file.length, { draft, at: '/plan' }));
      await tus.append(half.id, 0, file.subarray(0, 1000));
      const omid = await office.signIn(citizens.omid);
      const theirs = await newDraft(omid);
      const other = await upload({ draft: theirs, at: '/plan' }, file, new TusClient(office.url, omid));
      const elsewhere = await upload({ draft: await newDraft(), at: '/plan' });
      const own = await upload({ draft, at: '/plan' });
      for (const [plan, from] of [
        [half.id, draft],
        [other, draft],
        [other, theirs],
        [elsewhere, draft],
        [own, undefined],
        ['نقشه را فرستادم', draft],
        ['00000000-0000-7000-8000-000000000000', draft],
      ]) {
        const refused = await send(mina, await submission(plan, from));
        const problem = await readJson(refused);
        assert.deepEqual([refused.status, problem.code], [422, 'invalid-answers'], plan);
        assert.deepEqual(problem.issues, [{ path: '/plan', code: 'upload', params: {} }]);
      }
      assert.equal((await readJson(mina.call('/cases'))).cases.length, 1);
      const both = await Promise.all([submission(own, draft), submission(own, draft)]);
      const answers = await atOnce(office.gateway.database, () => both.map((one) => send(mina, one)));
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, 422]);
    });

    it('passes on in a hand-off under its name, once the other agency has accepted', async () => {
      const draft = await newDraft();
      const sent = await upload({ draft, at: '/plan' });
      const { case: made } = await submit(sent, draft);
      const offer = { case: made.id, plan: 'review', returnTo: `${pageOrigin}/case` };
      const { handoff, previewUrl } = await readJson(mina.call('/handoffs', 'POST', offer));
      const preview = await (await mina.request(previewUrl)).text();
      assert.ok(preview.includes('نقشهٔ ساختمان.pdf') && !preview.includes(sent));
      const consent = await mina.request(`${office.url}/handoffs/${handoff.id}/consent`, {
        method: 'POST',
        headers: { origin: office.url },
        body: new URLSearchParams({ agreed: 'yes' }),
      });
      const ticket = /name="ticket"\s+value="([^"]+)"/u.exec(await consent.text())?.[1] ?? '';
      const desk = await office.desk('heritage');
      await desk.call('/agency/handoffs/redeem', { ticket });
      assert.equal((await read('heritage', sent)).status, 404);
      const accepted = await desk.call('/agency/handoffs/accept', {
        id: handoff.id,
        subject: citizens.mina.national_id,
      });
      assert.deepEqual((await readJson(accepted)).data, { plan: sent });
      assert.equal((await read('heritage', sent)).status, 200);
      assert.equal((await read('heritage', sent, 'inquiries:read')).status, 404);
      assert.deepEqual(
        (await opened(made.id)).map(([agency, purpose]) => [agency, purpose]),
        [['heritage-agency', 'handoff']],
      );
      await desk.call('/agency/handoffs/return', { id: handoff.id, result: 'done' });
      assert.equal((await read('heritage', sent)).status, 404, 'nor after it has given the case back');
    });

    it('answers what an agency asked for, once it is all here', async () => {
      const draft = await newDraft();
      const { case: made } = await submit(await upload({ draft, at: '/plan' }), draft);
      const desk = await office.desk('fire');
      const [asked] = (await desk.inquiries()).filter(({ case: of }: AgencyInquiry) => of === made.id);
      assert.ok(asked);
      const ask = [{ id: 'section', label: { fa: 'مقطع' }, kind: 'file' }];
      await desk.answer(asked.id, { outcome: 'needs-more', message: { fa: 'مقطع؟' }, ask } as never);
      const place = { case: made.id, inquiry: 'fire', item: 'section' };
      for (const wrong of [{ item: 'other' }, { inquiry: 'engineers' }, { case: draft }])
        assert.equal((await tus.create(file.length, { ...place, ...wrong })).status, 404);
      const half = await readJson(tus.create(file.length, place));
      const reply = (given: string): Promise<Response> => {
        const body = { inquiry: 'fire', items: [{ id: 'section', file: given }] };
        return mina.call(`/cases/${made.id}/replies`, 'POST', body);
      };
      assert.equal((await reply(half.id)).status, 422);
      assert.equal((await reply('somewhere')).status, 422);
      const sent = await upload(place);
      assert.equal((await read('fire', sent)).status, 404, 'not before it was sent in');
      assert.equal((await reply(sent)).status, 200);
      assert.equal((await reply(sent)).status, 200, 'the same reply sent again counts once');
      assert.ok(Buffer.from(await (await read('fire', sent)).arrayBuffer()).equals(file));
      assert.equal((await read('engineers', sent)).status, 404);
      assert.deepEqual(
        (await opened(made.id)).map(([agency, , title]) => [agency, title]),
        [['fire-agency', 'فایل‌های پاسخی که به پرسش این دستگاه داده‌اید']],
      );
    });
  });
}
