import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { assertInert, begin, lamp, sheet, startPlainStage, toReview } from '../testing/plain-stage.ts';
import type { PlainStage } from '../testing/plain-stage.ts';
import type { PlainPageRead } from '../testing/plain-visitor.ts';
import { PlainVisitor } from '../testing/plain-visitor.ts';
import { readJson } from '../testing/read-json.ts';
import type { CitizenBrowser, TestGateway } from '../testing/test-gateway.ts';
import { testDatabases } from '../testing/test-gateway.ts';

for (const database of testDatabases) {
  describe(`plain pages (${database.kind})`, () => {
    let stage: PlainStage;
    let gateway: TestGateway;
    let mina: PlainVisitor;
    before(async () => {
      stage = await startPlainStage(database);
      ({ gateway, mina } = stage);
    });
    after(() => stage.close());

    it('show the sheet and the questions to anybody, and load nothing but a style sheet of ours', async () => {
      const visitor = new PlainVisitor(browserWithoutSession(), gateway.url);
      for (const path of ['/forms/', '/forms', sheet, `${sheet}/pages/lamp`, `${sheet}/pages/more`]) {
        const page = await visitor.open(path);
        assert.equal(page.status, 200, path);
        assertInert(page);
        assert.match(page.headers.get('cache-control') ?? '', /^public/u);
        assert.equal(page.headers.get('set-cookie'), null);
      }
      const { html } = await visitor.open(sheet);
      assert.match(html, /رایگان/u);
      assert.match(html, /۵ روز/u);
      const style = /href="(\/forms\/style-[^"]+)"/u.exec(html)?.[1] ?? '';
      const served = await visitor.open(style);
      assert.match(served.headers.get('content-type') ?? '', /^text\/css/u);
      assert.match(served.headers.get('cache-control') ?? '', /immutable/u);
      assert.equal((await visitor.open(`${sheet}-that-is-not`)).status, 404);
      assert.equal((await visitor.open(`${sheet}/pages/none`)).status, 404);
      const nowhere = await visitor.open('/forms/a/b/c/d/e/f');
      assert.deepEqual(
        [nowhere.status, nowhere.headers.get('content-type')],
        [404, 'text/html; charset=utf-8'],
      );
    });

    it('ask to sign in, by a navigation of their own where the cookie could not come along', async () => {
      const visitor = new PlainVisitor(browserWithoutSession(), gateway.url);
      const foreign = await visitor.open(`${sheet}/start`, { 'sec-fetch-site': 'cross-site' });
      assert.match(
        foreign.html,
        /http-equiv="refresh" content="0; url=\/forms\/city\/plain-trial\/start\?again=1"/u,
      );
      const page = await visitor.open(`${sheet}/start`);
      assert.equal(page.status, 401);
      assert.match(
        page.html,
        new RegExp(`/session/start\\?return_to=${encodeURIComponent(gateway.url)}`, 'u'),
      );
    });

    it('lead from the first page to receipt, status and the list of cases', async () => {
      const first = await begin(mina);
      assertInert(first);
      assert.equal(first.headers.get('cache-control'), 'no-store');
      assert.match(first.html, /از ثبت احوال/u);
      assert.match(first.html, /۰۰۱۳۵۴۲۴۱۹/u);
      assert.doesNotMatch(first.html, /name="\/nationalId"/u, 'a locked fact is shown, not asked');
      const second = await mina.send(first, { ...lamp, '/lamps': '۳' });
      assert.match(second.url, /\/pages\/more$/u, second.html);
      const review = await mina.send(second, { '/kind': 'park', '/urgent': 'false' });
      assert.match(review.url, /\/review$/u);
      assertInert(review);
      assert.match(review.html, /۷ اردیبهشت ۱۴۰۴/u);
      // Paper has nothing to press.
      assert.match(review.html, /<p class="screen">\s*<a [^>]*>ویرایش/u);
      const refused = await mina.send(review);
      assert.match(refused.html, /همهٔ پذیرش‌ها/u);
      const receipt = await mina.send(review, { 'consent:truth': 'yes' });
      assert.match(receipt.url, /\/receipt$/u, receipt.html);
      assertInert(receipt);
      const { cases } = await readJson(stage.browser.call('/cases'));
      assert.match(receipt.html, new RegExp(cases[0].trackingCode, 'u'));
      const status = await mina.open(receipt.url.replace('/receipt', ''));
      assertInert(status);
      assert.match(status.html, /پروندهٔ شما در|رسید و برای دستگاه‌ها/u);
      assert.match((await mina.open('/forms/cases')).html, new RegExp(cases[0].trackingCode, 'u'));
      const again = await mina.send(review, { 'consent:truth': 'yes' });
      assert.equal(again.url, receipt.url, 'pressed twice, it is the same case');
      const { cases: after } = await readJson(stage.browser.call('/cases'));
      assert.equal(after.length, cases.length);
      const edited = await mina.send(review, { 'consent:truth': 'yes', submission: altered(review) });
      assert.equal(edited.url, '/forms/cases', 'a draft becomes one case');
    });

    it('say what to mend, with links to the fields, and keep what was typed', async () => {
      const page = await mina.send(await begin(mina), {
        '/name': '',
        'day:/since': '31',
        'month:/since': '۷',
        'year:/since': '1404',
        '/lamps': 'سه <b>تا</b>',
      });
      assert.match(page.url, /\?check=1$/u, 'told by an address, so that “back” never asks to send again');
      assertInert(page);
      assert.match(page.html, /<title>اشکال: /u);
      for (const id of ['f-name', 'f-since', 'f-lamps']) {
        assert.match(page.html, new RegExp(`href="#${id}"`, 'u'));
        assert.match(page.html, new RegExp(`id="${id}"[^>]*aria-describedby="[^"]*${id}-error`, 'u'));
        assert.match(page.html, new RegExp(`id="${id}-error"`, 'u'));
      }
      assert.match(page.html, /value="سه &lt;b&gt;تا&lt;\/b&gt;"/u);
      assert.match(page.html, /value="31"|value="۳۱"/u);
      const few = await mina.send(page, { ...lamp, '/lamps': '۱٬۲۰۰' });
      assert.match(few.html, /کمتر از ۱۰۰ چراغ/u);
      const confirmed = await mina.send(page, { ...lamp, '/lamps': '5', 'confirm:/name': null });
      assert.match(confirmed.html, /بگویید «نام» درست است/u);
    });

    it('show what an answer opens after an update, and where the person goes on without one', async () => {
      const second = await mina.send(await begin(mina), { ...lamp, '/lamps': '3' });
      assert.doesNotMatch(second.html, /name="\/why"/u);
      const opened = await mina.send(second, { '/kind': 'park', '/urgent': 'true', do: 'update' });
      assert.match(opened.html, /name="\/why"/u);
      assert.match(opened.html, /value="true"\s+checked/u);
      const straight = await mina.send(second, { '/kind': 'park', '/urgent': 'true' });
      assert.match(straight.html, /پرسش‌های تازه‌ای باز کرد/u);
      const review = await mina.send(straight, { '/why': 'خط اول\r\n<script>alert(3)</script>' });
      assert.match(review.url, /\/review$/u, review.html);
      assertInert(review);
      assert.match(review.html, /&lt;script&gt;alert\(3\)/u);
    });

    it('add and remove rows, and keep what the others hold', async () => {
      const second = await mina.send(await begin(mina), { ...lamp, '/lamps': '3' });
      const one = await mina.send(second, { do: 'add /posts' });
      const two = await mina.send(one, { '/posts/0/number': '۱۱', do: 'add /posts' });
      const three = await mina.send(two, { '/posts/1/number': '22', do: 'add /posts' });
      assert.doesNotMatch(three.html, /value="add \/posts"/u, 'three are the most');
      const left = await mina.send(three, { '/posts/2/number': '33', do: 'remove /posts/1' });
      assert.match(left.html, /name="\/posts\/0\/number"\s+value="۱۱"/u);
      assert.match(left.html, /name="\/posts\/1\/number"\s+value="۳۳"/u);
      assert.doesNotMatch(left.html, /name="\/posts\/2\/number"/u);
      // The person goes back in the browser and sends the page that had three rows: what it shows is what counts.
      const back = await mina.send(three, { '/posts/2/number': '44', do: 'update' });
      assert.match(back.html, /name="\/posts\/2\/number"\s+value="۴۴"/u);
    });

    it('go back and on again by the browser’s own button without losing or doubling anything', async () => {
      const first = await begin(mina);
      const second = await mina.send(first, { ...lamp, '/lamps': '3' });
      await mina.send(second, { '/kind': 'park', '/urgent': 'false' });
      const again = await mina.send(first, { ...lamp, '/lamps': '4' });
      assert.match(again.url, /\/pages\/more$/u);
      const review = await mina.send(again, {});
      assert.match(review.html, /بوستان/u, 'the other page is as it was');
      const before = await mina.send(await mina.open(again.url), { do: 'back' });
      assert.match(before.html, /name="\/lamps"\s+value="۴"/u);
    });

    it('withdraw a case, and sign out', async () => {
      const visitor = new PlainVisitor(await gateway.signIn(), gateway.url);
      const receipt = await visitor.send(await toReview(visitor), { 'consent:truth': 'yes' });
      const path = receipt.url.replace('/receipt', '');
      const status = await visitor.open(path);
      const gone = await visitor.send(status, {}, { action: path });
      assert.match(gone.html, /پس گرفته‌اید/u);
      const out = await visitor.send(gone, {}, { action: '/forms/sign-out' });
      assert.match(out.html, /خارج شدید/u);
      assert.equal((await visitor.open(path)).status, 401);
    });

    it('take files with a page, say why one is refused, and send them with the case', async () => {
      const files = '/forms/city/plain-files';
      const pdf = (name: string, length = 20): File => new File(['%PDF-1.7\n'.padEnd(length, ' ')], name);
      const page = await mina.send(await mina.open(`${files}/start`), {}, { action: `${files}/start` });
      assert.match(page.html, /enctype="multipart\/form-data"/u);
      const missing = await mina.sendFiles(page, {});
      assert.match(missing.html, /«نقشه» را وارد کنید/u);
      const large = await mina.sendFiles(page, { 'file:/plan': [pdf('plan.pdf', 2000)] });
      assert.equal(large.status, 422);
      assert.match(large.html, /فایل بزرگ است/u);
      const odd = await mina.sendFiles(page, { 'file:/plan': [new File(['<script>'], 'plan.pdf')] });
      assert.match(odd.html, /این نوع فایل پذیرفته نیست/u);
      const review = await mina.sendFiles(page, {
        'file:/plan': [pdf('نقشهٔ <b>.pdf')],
        'file:/photos': [pdf('یک.pdf'), pdf('دو.pdf')],
      });
      assert.match(review.url, /\/review$/u, review.html);
      assertInert(review);
      assert.match(review.html, /نقشهٔ &lt;b&gt;\.pdf[\s\S]*یک\.pdf، دو\.pdf/u);
      const receipt = await mina.send(review);
      assert.match(receipt.url, /\/receipt$/u, receipt.html);
      const stranger = await fetch(`${gateway.url}${page.url}`, { method: 'POST', body: new FormData() });
      assert.equal(stranger.status, 401);
    });

    it('speak English where that is asked for', async () => {
      const page = await mina.open(`${sheet}/start`, { 'accept-language': 'en' });
      assert.match(page.html, /<html lang="en" dir="ltr">/u);
      assert.match(page.html, /Sign out/u);
    });
  });
}

function browserWithoutSession(): CitizenBrowser {
  return {
    request: (url: string, init: RequestInit) => fetch(url, { ...init, redirect: 'manual' }),
  } as never;
}

function altered({ html }: PlainPageRead): string {
  const text = /name="submission" value="([^"]+)"/u.exec(html)?.[1] ?? '';
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replace('"lamps":3', '"lamps":7');
}
