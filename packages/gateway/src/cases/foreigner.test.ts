import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Case, Problem, ServiceDefinition, Submission, SubmissionAccepted } from '@panjare/contract';
import { compile, shownHash } from '@panjare/form';
import { PlainVisitor } from '../testing/plain-visitor.ts';
import { startTestGateway, testDatabases } from '../testing/test-gateway.ts';
import type { CitizenBrowser, TestGateway } from '../testing/test-gateway.ts';
import type { SyntheticCitizen } from '../testing/test-issuer.ts';
import { testService } from '../testing/test-service.ts';
import { send } from './testing/permit-office.ts';

/** Nobody real: a passport, no national id, a telephone of another country. */
const karam: SyntheticCitizen = { sub: 'test-karam', name: 'کرم آزمایشی', phone_number: '+447700900141' };

/** Locks who the citizen is to the civil register. */
const service: ServiceDefinition = {
  ...testService,
  ref: 'city/residence',
  data: {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: {
      name: { type: 'string', title: 'نام' },
      nationalId: { type: 'string', title: 'کد ملی', format: 'national-id' },
      passport: { type: 'string', title: 'شمارهٔ گذرنامه' },
      birthDate: { type: 'string', title: 'تاریخ تولد', format: 'date' },
      phone: { type: 'string', title: 'تلفن' },
    },
    required: ['name', 'birthDate', 'phone'],
    additionalProperties: false,
  },
  pages: [
    {
      id: 'who',
      title: { fa: 'شما' },
      items: [
        { kind: 'field', at: '/name' },
        { kind: 'field', at: '/nationalId', widget: 'national-id' },
        { kind: 'field', at: '/passport' },
        { kind: 'field', at: '/birthDate', widget: 'date' },
        { kind: 'field', at: '/phone', widget: 'mobile' },
      ],
    },
  ],
  prefill: [
    { to: '/name', from: 'civil.givenName', policy: 'locked' },
    { to: '/nationalId', from: 'civil.nationalId', policy: 'locked' },
    { to: '/birthDate', from: 'civil.birthDate', policy: 'locked' },
  ],
};
const answers = {
  name: 'Karam',
  passport: 'SY0000417',
  birthDate: '1990-03-15',
  phone: '+447700900142',
};
const sheet = `/forms/${service.ref}`;

for (const database of testDatabases) {
  describe(`a foreigner, where a register locks who one is (${database.kind})`, () => {
    const asked: string[] = [];
    const civil = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end(JSON.stringify({ nationalId: '0013542419', givenName: 'مینا', birthDate: '1990-03-21' }));
    });
    let gateway: TestGateway;
    let browser: CitizenBrowser;
    before(async () => {
      await new Promise<void>((resolve) => civil.listen(0, '127.0.0.1', resolve));
      const { port } = civil.address() as AddressInfo;
      gateway = await startTestGateway({
        database,
        services: [service],
        registers: { civil: { url: `http://127.0.0.1:${port}`, secret: 'civil' } },
      });
      browser = await gateway.signIn(karam);
    });
    after(async () => {
      await gateway.close();
      await new Promise((resolve) => civil.close(resolve));
    });

    async function submissionOf(given: Submission['answers']): Promise<Submission> {
      const { ref, version } = service;
      const texts = await shownHash(compile(service), given, 'fa');
      const shown = { service: ref, version, locale: 'fa' as const, texts };
      return { service: ref, version, answers: given, shown, consents: [] };
    }
    const track = (trackingCode: string, secondFactor: string): Promise<Response> =>
      fetch(`${gateway.url}/track`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'panjare-client': 'test/1' },
        body: JSON.stringify({ trackingCode, secondFactor }),
      });

    it('writes them by hand, and is taken at their word: no register is asked', async () => {
      const response = await send(browser, await submissionOf(answers));
      assert.equal(response.status, 201, await response.clone().text());
      const { case: made } = (await response.json()) as SubmissionAccepted;
      assert.deepEqual(
        made.parties.map(({ role, name }) => [role, name]),
        [['applicant', karam.name]],
      );
      assert.deepEqual(asked, []);
      assert.deepEqual(((await (await browser.call('/data-uses')).json()) as { uses: unknown[] }).uses, []);
    });

    it('cannot send in the national id of another as their own, and learns it at the field', async () => {
      const response = await send(browser, await submissionOf({ ...answers, nationalId: '0013542419' }));
      assert.equal(response.status, 422);
      const { code, issues } = (await response.json()) as Problem;
      assert.equal(code, 'invalid-answers');
      assert.deepEqual(issues, [{ path: '/nationalId', code: 'no-national-id', params: {} }]);
      assert.deepEqual(asked, []);
    });

    it('follows the case with a telephone of another country, however written, or the passport', async () => {
      const response = await send(browser, await submissionOf(answers));
      const { case: made } = (await response.json()) as SubmissionAccepted;
      for (const factor of [
        '+447700900141',
        '۰۰۴۴ ۷۷۰۰ ۹۰۰ ۱۴۱',
        '+44 (7700) 900-141',
        '0044 7700 900142',
        'sy 0000417',
      ]) {
        const found = await track(made.trackingCode, factor);
        assert.equal(found.status, 200, factor);
        assert.equal(((await found.json()) as Case).id, made.id);
      }
      for (const factor of ['07700900141', '1990-03-15', '+447700900143'])
        assert.equal((await track(made.trackingCode, factor)).status, 404, factor);
    });

    it('does it without script too, and is told why nothing is filled in', async () => {
      const visitor = new PlainVisitor(browser, gateway.url);
      const start = await visitor.open(`${sheet}/start`);
      const page = await visitor.send(start, {}, { action: `${sheet}/start` });
      assert.match(page.html, /شما کد ملی ندارید/u);
      assert.doesNotMatch(page.html, /class="locked"|پاسخ ندادند/u);
      const typed = {
        '/name': answers.name,
        '/passport': answers.passport,
        'day:/birthDate': '۲۴',
        'month:/birthDate': '۱۲',
        'year:/birthDate': '۱۳۶۸',
        '/phone': '۰۰۴۴ ۷۷۰۰ ۹۰۰۱۴۲',
      };
      const borrowed = await visitor.send(
        await visitor.send(page, { ...typed, '/nationalId': '۰۰۱۳۵۴۲۴۱۹' }),
      );
      assert.match(borrowed.html, /بدون کد ملی وارد شده‌اید/u);
      assert.match(borrowed.html, /Karam/u);
      const review = await visitor.send(page, { ...typed, '/nationalId': '' });
      assert.match(review.html, /name="submission"[^>]*\+447700900142/u, review.html);
      assert.match((await visitor.send(review)).html, /درخواست شما ثبت شد/u);
    });
  });
}
