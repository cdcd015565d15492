import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import type { AgencyInquiry, AgencyToken, DataUseList, Problem } from '@panjare/contract';
import { agencies, assertion, requestToken } from '../cases/testing/agencies.ts';
import { openOffice, readCase, submitPermit, until } from '../cases/testing/permit-office.ts';
import type { PermitOffice } from '../cases/testing/permit-office.ts';
import { readJson } from '../testing/read-json.ts';
import { testDatabases } from '../testing/test-gateway.ts';
import type { CitizenBrowser } from '../testing/test-gateway.ts';

for (const database of testDatabases) {
  describe(`an agency, on ${database.kind}`, () => {
    let office: PermitOffice;
    let browser: CitizenBrowser;
    let notices: { inquiry: string; key: string | undefined }[] = [];
    let refusals = 0;
    const inbox = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        refusals -= 1;
        if (refusals < 0) {
          const { inquiry } = JSON.parse(body) as { inquiry: string };
          notices.push({ inquiry, key: request.headers['idempotency-key'] as string | undefined });
        }
        response.writeHead(refusals < 0 ? 204 : 503).end();
      });
    });

    before(async () => {
      await new Promise<void>((resolve) => inbox.listen(0, '127.0.0.1', resolve));
      const address = inbox.address();
      const notifyUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/notice`;
      const told = agencies.map((agency) =>
        agency.id === 'fire-agency' ? { ...agency, notifyUrl } : agency,
      );
      office = await openOffice(database, { agencies: told });
      browser = await office.signIn();
    });
    after(async () => {
      await office.close();
      inbox.close();
    });

    test('proves itself with its key, for the gateway or its token endpoint, and gets what it asked for', async () => {
      for (const audience of [office.url, `${office.url}/agency/token`]) {
        const response = await requestToken(office.url, await assertion('fire-agency', audience), {
          scope: 'inquiries:read unknown',
        });
        assert.equal(response.status, 200);
        const token = (await response.json()) as AgencyToken;
        assert.deepEqual([token.token_type, token.scope], ['Bearer', 'inquiries:read']);
      }
    });

    test('is refused with a used, foreign, long-lived or misdirected assertion', async () => {
      const used = await assertion('fire-agency', office.url);
      assert.equal((await requestToken(office.url, used)).status, 200);
      for (const refused of [
        used,
        await assertion('fire-agency', office.url, { key: 'post-agency' }),
        await assertion('fire-agency', office.url, { expires: 7200 }),
        await assertion('fire-agency', 'https://other.example.ir'),
        await assertion('fire-agency', office.url, { expires: -3600 }),
        'nonsense',
      ]) {
        assert.equal((await requestToken(office.url, refused)).status, 401);
      }
      const resource = { resource: 'https://other.example.ir' };
      assert.equal(
        (await requestToken(office.url, await assertion('fire-agency', office.url), resource)).status,
        401,
      );
    });

    test('is refused what its scope does not name, and without a token everything', async () => {
      const response = await requestToken(office.url, await assertion('fire-agency', office.url), {
        scope: 'inquiries:read',
      });
      const { access_token } = (await response.json()) as AgencyToken;
      const headers = { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' };
      const body = JSON.stringify({ outcome: 'approved' });
      const path = `${office.url}/agency/inquiries/${randomUUID()}/answer`;
      const refused = await fetch(path, { method: 'POST', headers, body });
      assert.deepEqual([refused.status, (await readJson(refused)).code], [403, 'insufficient-scope']);
      assert.equal((await fetch(`${office.url}/agency/inquiries`)).status, 401);
    });

    test('sees the answers it needs and no others, and the citizen sees that it looked', async () => {
      const { case: made } = await submitPermit(office, browser);
      const fire = await office.desk('fire');
      const inquiry = (await fire.inquiries()).find((one) => one.case === made.id);
      assert.deepEqual(inquiry?.data, { area: 120 });
      await fire.inquiries();
      const { events } = (await (await browser.call(`/cases/${made.id}/events`)).json()) as {
        events: { type: string }[];
      };
      assert.equal(events.filter(({ type }) => type === 'inquiry.seen').length, 1);
      const { uses } = (await (await browser.call('/data-uses')).json()) as DataUseList;
      const use = uses.find((one) => one.case === made.id);
      assert.deepEqual([use?.agency, use?.facts], ['fire-agency', ['/area']]);
    });

    test('answers once: the same again changes nothing, another answer comes too late', async () => {
      const { case: made } = await submitPermit(office, browser);
      const fire = await office.desk('fire');
      const inquiry = (await fire.inquiries()).find((one) => one.case === made.id);
      const id = inquiry?.id ?? '';
      const both = await Promise.all([
        fire.answer(id, { outcome: 'approved' }),
        fire.answer(id, { outcome: 'approved' }),
      ]);
      assert.deepEqual(
        both.map(({ status }) => status),
        [200, 200],
      );
      assert.equal(((await both[0]?.json()) as AgencyInquiry).state, 'answered');
      const position = (await readCase(browser, made.id)).position;
      assert.equal((await fire.answer(id, { outcome: 'approved' })).status, 200);
      const late = await fire.answer(id, { outcome: 'refused', reason: { fa: 'نه' } });
      assert.deepEqual([late.status, ((await late.json()) as Problem).code], [409, 'not-now']);
      assert.equal((await readCase(browser, made.id)).position, position);
    });

    test('does not find the inquiries of another agency', async () => {
      const { case: made } = await submitPermit(office, browser);
      const inquiry = (await (await office.desk('post')).inquiries()).find((one) => one.case === made.id);
      const response = await (await office.desk('fire')).answer(inquiry?.id ?? '', { outcome: 'approved' });
      assert.equal(response.status, 404);
    });

    test('is told of a new inquiry by its id alone, again and again until it takes the notice', async () => {
      await until(
        async () =>
          (
            await office.gateway.database
              .selectFrom('inquiry')
              .select('id')
              .where('agency', '=', 'fire-agency')
              .where('state', '=', 'open')
              .where('notified_for', 'is', null)
              .execute()
          ).length === 0,
      );
      notices = [];
      refusals = 1;
      const { case: made } = await submitPermit(office, browser);
      await until(() => notices.length > 0);
      const inquiry = (await (await office.desk('fire')).inquiries()).find((one) => one.case === made.id);
      assert.deepEqual(
        notices.map((notice) => notice.inquiry),
        [inquiry?.id],
      );
      assert.match(notices[0]?.key ?? '', /^[A-Za-z0-9_-]{43}$/u);
    });

    test('is told when the citizen takes the request back, and its answer then comes too late', async () => {
      const { case: made } = await submitPermit(office, browser);
      const fire = await office.desk('fire');
      await until(() => notices.length > 0);
      const inquiry = (await fire.inquiries()).find((one) => one.case === made.id);
      const of = () => notices.filter((notice) => notice.inquiry === inquiry?.id);
      await until(() => of().length === 1);
      assert.equal((await browser.call(`/cases/${made.id}/withdrawal`, 'POST')).status, 200);
      await until(() => of().length === 2);
      assert.equal(new Set(of().map(({ key }) => key)).size, 2);
      const late = await fire.answer(inquiry?.id ?? '', { outcome: 'approved' });
      assert.deepEqual([late.status, ((await late.json()) as Problem).code], [409, 'not-now']);
      const other = notices.length;
      assert.equal((await browser.call(`/cases/${made.id}/withdrawal`, 'POST')).status, 200);
      assert.equal(notices.length, other, 'what is withdrawn is not withdrawn again');
    });
  });
}
