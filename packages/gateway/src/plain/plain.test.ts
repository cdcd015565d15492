import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { hostile, plainFiles, plainService } from '../testing/plain-service.ts';
import type { PlainPageRead } from '../testing/plain-visitor.ts';
import { PlainVisitor } from '../testing/plain-visitor.ts';
import { readJson } from '../testing/read-json.ts';
import type { CitizenBrowser, TestGateway } from '../testing/test-gateway.ts';
import { pageOrigin, startTestGateway, testDatabases } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';

const sheet = '/forms/city/plain-trial';

for (const database of testDatabases) {
  describe(`plain pages (${database.kind})`, () => {
    const civil = createServer((_request, response) => {
      response.end(JSON.stringify({ nationalId: '0013542419', givenName: 'مینا' }));
    });
    let gateway: TestGateway;
    let browser: CitizenBrowser;
    let mina: PlainVisitor;

    before(async () => {
      await new Promise<void>((resolve) => civil.listen(0, '127.0.0.1', resolve));
      const { port } = civil.address() as AddressInfo;
      gateway = await startTestGateway({
        database,
        services: [plainService, plainFiles],
        registers: { civil: { url: `http://127.0.0.1:${port}`, secret: 'civil-secret' } },
      });
      browser = await gateway.signIn();
      mina = new PlainVisitor(browser, gateway.url);
    });
    after(async () => {
      await gateway.close();
      await new Promise((resolve) => civil.close(resolve));
    });

    /** A new draft, on its first page. */
    async function begin(visitor = mina): Promise<PlainPageRead> {
      return visitor.send(await visitor.open(`${sheet}/start`), {}, { action: `${sheet}/start` });
    }
    const lamp = {
      '/name': 'مینا',
      'confirm:/name': 'yes',
      'day:/since': '۷',
      'month:/since': '٢',
      'year:/since': '1404',
      '/lamps': '۱٬۲۰',
    };

    async function toReview(visitor = mina): Promise<PlainPageRead> {
      const first = await begin(visitor);
      const second = await visitor.send(first, { ...lamp, '/lamps': '٣' });
      return visitor.send(second, { '/kind': 'park', '/urgent': 'false' });
    }

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
      const first = await begin();
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
      const refused = await mina.send(review);
      assert.equal(refused.status, 422);
      assert.match(refused.html, /همهٔ پذیرش‌ها/u);
      const receipt = await mina.send(review, { 'consent:truth': 'yes' });
      assert.match(receipt.url, /\/receipt$/u, receipt.html);
      assertInert(receipt);
      const { cases } = await readJson(browser.call('/cases'));
      assert.match(receipt.html, new RegExp(cases[0].trackingCode, 'u'));
      const status = await mina.open(receipt.url.replace('/receipt', ''));
      assertInert(status);
      assert.match(status.html, /پروندهٔ شما در|رسید و برای دستگاه‌ها/u);
      assert.match((await mina.open('/forms/cases')).html, new RegExp(cases[0].trackingCode, 'u'));
      const again = await mina.send(review, { 'consent:truth': 'yes' });
      assert.equal(again.url, receipt.url, 'pressed twice, it is the same case');
      const { cases: after } = await readJson(browser.call('/cases'));
      assert.equal(after.length, cases.length);
      const edited = await mina.send(review, { 'consent:truth': 'yes', submission: altered(review) });
      assert.equal(edited.url, '/forms/cases', 'a draft becomes one case');
    });

    it('say what to mend, with links to the fields, and keep what was typed', async () => {
      const page = await mina.send(await begin(), {
        '/name': '',
        'day:/since': '31',
        'month:/since': '۷',
        'year:/since': '1404',
        '/lamps': 'سه <b>تا</b>',
      });
      assert.equal(page.status, 422);
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
      assert.equal(confirmed.status, 422);
      assert.match(confirmed.html, /بگویید «نام» درست است/u);
    });

    it('show what an answer opens after an update, and where the person goes on without one', async () => {
      const second = await mina.send(await begin(), { ...lamp, '/lamps': '3' });
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
      const second = await mina.send(await begin(), { ...lamp, '/lamps': '3' });
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
      const first = await begin();
      const second = await mina.send(first, { ...lamp, '/lamps': '3' });
      await mina.send(second, { '/kind': 'park', '/urgent': 'false' });
      const again = await mina.send(first, { ...lamp, '/lamps': '4' });
      assert.match(again.url, /\/pages\/more$/u);
      const review = await mina.send(again, {});
      assert.match(review.html, /بوستان/u, 'the other page is as it was');
      const before = await mina.send(await mina.open(again.url), { do: 'back' });
      assert.match(before.html, /name="\/lamps"\s+value="۴"/u);
    });

    it('carry nothing out for a form that is not of this session or of another origin', async () => {
      const first = await begin();
      const values = { ...lamp, '/lamps': '9' };
      const forged = await mina.send(first, { ...values, token: 'x'.repeat(43) });
      assert.equal(forged.status, 403);
      assert.match(forged.html, /هنوز ذخیره نشده/u);
      assert.doesNotMatch((await mina.open(first.url)).html, /value="۹"/u, 'nothing was saved');
      assert.match((await mina.send(forged, {})).url, /\/pages\/more$/u, 'sent again from here, it is');
      for (const headers of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
      ]) {
        const refused = await mina.send(first, values, { headers });
        assert.equal(refused.status, 403, JSON.stringify(headers));
        assertInert(refused);
      }
      const read = await mina.open(first.url, { origin: pageOrigin, 'sec-fetch-site': 'same-site' });
      assert.equal(read.status, 403, 'scripts of registered pages have the API');
      const other = new PlainVisitor(await gateway.signIn(citizens.omid), gateway.url);
      const own = await begin(other);
      const stolen = await other.send(own, { token: tokenOf(first) });
      assert.equal(stolen.status, 403, 'a token is worth nothing in another session');
      const review = await toReview();
      const unsent = await mina.send(review, { 'consent:truth': 'yes', token: 'y' });
      assert.match(unsent.html, /فرستادن درخواست/u);
      assert.equal(unsent.url, review.url);
    });

    it('are nobody else’s: drafts, reviews, cases and receipts of another person are not found', async () => {
      const review = await toReview();
      const omid = new PlainVisitor(await gateway.signIn(citizens.omid), gateway.url);
      for (const path of [review.url, review.url.replace('/review', '/pages/lamp')]) {
        assert.equal((await omid.open(path)).status, 404, path);
        const own = await begin(omid);
        const values = new URLSearchParams({ token: tokenOf(own), do: 'continue', '/name': 'دزد' });
        assert.equal((await omid.post(path, values)).status, path.endsWith('review') ? 400 : 404);
      }
      const receipt = await mina.send(review, { 'consent:truth': 'yes' });
      assert.equal((await omid.open(receipt.url)).status, 404);
      assert.equal((await omid.open(receipt.url.replace('/receipt', ''))).status, 404);
      const elsewhere = review.url.replace('plain-trial', 'lamp-repair');
      assert.equal((await mina.open(elsewhere)).status, 404);
    });

    it('lose nothing when the session ends in the middle of a page', async () => {
      const own = await gateway.signIn(citizens.omid);
      const omid = new PlainVisitor(own, gateway.url);
      const first = await begin(omid);
      const session = own.cookies(gateway.url).get('__Host-session') ?? '';
      own.cookies(gateway.url).delete('__Host-session');
      const unsent = await omid.send(first, { ...lamp, '/lamps': '8' });
      assert.equal(unsent.status, 401);
      assert.equal(unsent.headers.get('cache-control'), 'no-store');
      assertInert(unsent);
      const renewed = await gateway.signIn(citizens.omid);
      const token = renewed.cookies(gateway.url).get('__Host-session') ?? '';
      assert.notEqual(token, session);
      own.cookies(gateway.url).set('__Host-session', token);
      const looked = await omid.send(unsent);
      assert.match(looked.html, /name="\/lamps"\s+value="۸"/u, 'it is all there, to be looked at');
      assert.match((await omid.send(looked, {})).url, /\/pages\/more$/u);
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

    it('take hostile names and sizes for what they are', async () => {
      const first = await begin();
      const asked = ['/name', '/__proto__/x', '/constructor', '/nothing', '/kind', 'x', '/nationalId'].join(
        '\n',
      );
      const page = await mina.send(first, {
        ...lamp,
        asked,
        'rows:/posts': '999999999',
        '/kind': 'park',
        '/nationalId': '1111111111',
        '/nothing': 'x',
      });
      assert.equal(page.status, 200);
      assert.doesNotMatch(page.html, /۱۱۱۱۱۱۱۱۱۱/u);
      assert.equal(({} as { x?: unknown }).x, undefined);
      const long = await mina.send(first, { ...lamp, '/name': 'م'.repeat(30_000) });
      assert.equal(long.status, 413);
      const values = new URLSearchParams({ token: tokenOf(first), submission: '{"__proto__":{}}' });
      assert.equal((await mina.post(`${first.url.replace(/pages.*/u, 'review')}`, values)).status, 400);
    });
  });
}

function browserWithoutSession(): CitizenBrowser {
  return {
    request: (url: string, init: RequestInit) => fetch(url, { ...init, redirect: 'manual' }),
  } as never;
}

function tokenOf({ html }: PlainPageRead): string {
  return /name="token" value="([^"]+)"/u.exec(html)?.[1] ?? '';
}

function altered({ html }: PlainPageRead): string {
  const text = /name="submission" value="([^"]+)"/u.exec(html)?.[1] ?? '';
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replace('"lamps":3', '"lamps":7');
}

/** No markup but ours, nothing loaded from elsewhere, nothing run, framed by nobody. */
function assertInert({ html, headers }: PlainPageRead): void {
  assert.doesNotMatch(html, /<script|<img|<iframe|(?:href|action)="javascript:/iu, html);
  // Quotes inside values are escaped, so whatever stands between two is a value.
  assert.doesNotMatch(html.replaceAll(/="[^"]*"/gu, '=""'), /<[a-z][^>]*\s(?:on[a-z]+|style)=/iu, html);
  assert.ok(!html.includes(hostile));
  const policy = headers.get('content-security-policy') ?? '';
  assert.match(policy, /^default-src 'none'; style-src 'self'; form-action 'self'/u);
  assert.match(policy, /frame-ancestors 'none'/u);
  assert.equal(headers.get('referrer-policy'), 'same-origin');
}
