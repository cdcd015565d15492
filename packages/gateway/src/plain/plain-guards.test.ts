import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { assertInert, begin, lamp, startPlainStage, toReview } from '../testing/plain-stage.ts';
import type { PlainStage } from '../testing/plain-stage.ts';
import type { PlainPageRead } from '../testing/plain-visitor.ts';
import { PlainVisitor } from '../testing/plain-visitor.ts';
import type { TestGateway } from '../testing/test-gateway.ts';
import { pageOrigin, startAddress, testDatabases } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';

for (const database of testDatabases) {
  describe(`plain pages, attacked (${database.kind})`, () => {
    let stage: PlainStage;
    let gateway: TestGateway;
    let mina: PlainVisitor;
    before(async () => {
      stage = await startPlainStage(database);
      ({ gateway, mina } = stage);
    });
    after(() => stage.close());

    it('carry nothing out for a form that is not of this session or of another origin', async () => {
      const first = await begin(mina);
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
      const review = await toReview(mina);
      const unsent = await mina.send(review, { 'consent:truth': 'yes', token: 'y' });
      assert.match(unsent.html, /فرستادن درخواست/u);
      assert.equal(unsent.url, review.url);
    });

    it('are nobody else’s: drafts, reviews, cases and receipts of another person are not found', async () => {
      const review = await toReview(mina);
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

    it('ask for a surer sign-in where the service wants one, and send the same once it is there', async () => {
      const own = await gateway.signIn(citizens.omid);
      const omid = new PlainVisitor(own, gateway.url);
      const second = await omid.send(await begin(omid), { ...lamp, '/lamps': '3' });
      const review = await omid.send(second, { '/kind': 'park', '/urgent': 'false' });
      const signIn = gateway.gateway.services.current('city/plain-trial')?.signIn;
      assert.ok(signIn);
      signIn.acr = 'test:card';
      const asked = await omid.send(review, { 'consent:truth': 'yes' });
      assert.equal(asked.status, 403);
      assertInert(asked);
      assert.match(asked.html, /ورود مطمئن‌تری لازم است/u);
      assert.match(asked.html, /\/session\/start\?[^"]*acr=test%3Acard/u);
      gateway.issuer.next = { does: 'sign-in', citizen: citizens.omid, acr: 'test:card' };
      await own.navigate(startAddress(gateway.url, { acr: 'test:card' }), pageOrigin);
      const looked = await omid.send(asked);
      assert.equal(looked.url, review.url, 'the form was of the session before: it is shown once more');
      assert.match((await omid.send(looked, { 'consent:truth': 'yes' })).url, /\/receipt$/u);
      delete signIn.acr;
    });

    it('take hostile names and sizes for what they are', async () => {
      const first = await begin(mina);
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

function tokenOf({ html }: PlainPageRead): string {
  return /name="token" value="([^"]+)"/u.exec(html)?.[1] ?? '';
}
