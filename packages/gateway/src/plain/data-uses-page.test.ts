import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { recordDataUse } from '../data-uses/record-data-use.ts';
import { PlainVisitor } from '../testing/plain-visitor.ts';
import { startTestGateway, testDatabases } from '../testing/test-gateway.ts';
import type { TestGateway } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';
import { testService } from '../testing/test-service.ts';

const path = '/forms/data-uses';

for (const database of testDatabases) {
  describe(`the plain page of data uses (${database.kind})`, () => {
    let gateway: TestGateway;
    let mina: PlainVisitor;
    before(async () => {
      gateway = await startTestGateway({
        database,
        services: [testService],
        registers: {
          civil: {
            url: 'http://127.0.0.1:9/civil',
            secret: 'secret',
            title: { fa: 'ثبت احوال آزمایشی', en: 'Sample civil registry' },
            facts: { birthDate: { fa: 'تاریخ تولد', en: 'Date of birth' } },
            correctAt: 'https://civil.example/correct',
          },
        },
      });
      mina = new PlainVisitor(await gateway.signIn(), gateway.url);
    });
    after(() => gateway.close());

    const read = (subject: string, fact = 'birthDate') =>
      recordDataUse(gateway.gateway, {
        subject,
        purpose: 'prefill',
        source: 'civil',
        facts: [fact],
        service: testService.ref,
        ground: { fa: 'پر کردن فرم', en: 'Filling in the form' },
      });

    it('says who read what, why, and where a mistake is put right; of one’s own data only', async () => {
      const empty = await mina.open(path);
      assert.match(empty.html, /هنوز هیچ دستگاهی از راه این سامانه دادهٔ شما را نخوانده است\./u);
      await read(citizens.mina.sub);
      await read(citizens.omid.sub, 'givenName');
      const { html, status, headers } = await mina.open(path);
      assert.equal(status, 200);
      assert.match(
        html,
        /این داده‌ها را از ثبت احوال آزمایشی گرفت تا در فرم «.+» بگذارد:\s*<strong>تاریخ تولد/u,
      );
      assert.match(html, /بر پایهٔ: پر کردن فرم/u);
      assert.match(html, /<a href="https:\/\/civil\.example\/correct"[^>]*>اصلاح در ثبت احوال آزمایشی/u);
      assert.doesNotMatch(html, /givenName/u, 'what was read of another is not there');
      assert.equal(headers.get('cache-control'), 'no-store');
      const english = await mina.open(path, { 'accept-language': 'en' });
      assert.match(english.html, /took this from Sample civil registry to fill in the form/u);
    });

    it('is reached from every page of whoever has signed in, and shown to nobody else', async () => {
      assert.match((await mina.open('/forms/cases')).html, new RegExp(`href="${path}"`, 'u'));
      const answer = await fetch(gateway.url + path, { headers: { 'sec-fetch-site': 'same-origin' } });
      const html = await answer.text();
      assert.match(html, /اول وارد شوید/u);
      assert.doesNotMatch(html, /ثبت احوال/u);
    });

    it('leads to older ones where there are more than a page holds', async () => {
      for (let made = 0; made < 100; made += 1) await read(citizens.mina.sub, `fact-${made}`);
      const first = await mina.open(path);
      assert.match(first.html, /fact-99</u);
      assert.doesNotMatch(first.html, /تاریخ تولد/u);
      const older = /href="(\/forms\/data-uses\?before=[0-9a-f-]{36})"/u.exec(first.html)?.[1];
      const second = await mina.open(older ?? '');
      assert.match(second.html, /تاریخ تولد/u);
      assert.doesNotMatch(second.html, /fact-99<|before=/u);
      assert.equal((await mina.open(`${path}?before=nonsense`)).status, 200);
    });
  });
}
