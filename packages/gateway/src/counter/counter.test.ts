import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import { decodeJwt } from 'jose';
import { permit } from '../cases/testing/permit.ts';
import { submissionOf } from '../cases/testing/permit-office.ts';
import { atOnce } from '../testing/at-once.ts';
import { Browser } from '../testing/browser.ts';
import { readJson } from '../testing/read-json.ts';
import type { CitizenBrowser, TestGateway } from '../testing/test-gateway.ts';
import { startAddress, startTestGateway, testDatabases } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';

const { mina, omid, parvin, jamshid } = citizens;
const counter = {
  operators: { claim: 'role', value: 'counter-operator' },
  approval: { by: 'issuer' as const },
};
const cookie = '__Host-session';

for (const database of testDatabases) {
  describe(`a counter, approved on the citizen’s own phone (${database.kind})`, () => {
    let gateway: TestGateway;
    let page: CitizenBrowser;
    before(async () => {
      gateway = await startTestGateway({ database, counter, services: [permit] });
    });
    after(() => gateway.close());
    beforeEach(async () => {
      page = await gateway.signIn(parvin, 'counter');
      // The same people are asked in many tests, and the gateway counts how often.
      await gateway.gateway.database.deleteFrom('counter_approval').execute();
    });

    const ask = (nationalId: string, by = page) => by.call('/counter/approvals', 'POST', { nationalId });
    const look = async (id: string, by = page) => {
      gateway.clock.ahead += 6_000;
      return readJson(by.call(`/counter/approvals/${id}`));
    };
    const session = () => readJson(page.call('/session'));
    const serve = async (citizen = mina) => {
      const asked = await readJson(ask(citizen.national_id));
      await gateway.issuer.phone.last.approve();
      assert.equal((await look(asked.id)).state, 'approved');
    };

    it('lets only operators sign in, and says so in clear words', async () => {
      gateway.issuer.next = { does: 'sign-in', citizen: mina };
      const browser = new Browser();
      const end = await browser.navigate(startAddress(gateway.url, { device: 'counter' }));
      assert.equal(end.status, 403);
      assert.match(await end.text(), /اینجا فقط متصدی پیشخوان وارد می‌شود/u);
      assert.equal(browser.cookies(gateway.url).has(cookie), false);
    });

    it('is a page of the gateway’s own site: another’s gets no session of a counter', async () => {
      const started = await page.call('/session/start', 'POST', {
        mode: 'popup',
        device: 'counter',
        codeChallenge: 'a'.repeat(43),
        keyThumbprint: 'b'.repeat(43),
      });
      assert.deepEqual([started.status, (await readJson(started)).code], [409, 'not-now']);
    });

    it('opens no citizen’s room to an operator who serves nobody', async () => {
      const told = await session();
      assert.deepEqual([told.operator, told.unserved, told.name], [parvin.name, true, parvin.name]);
      for (const path of ['/cases', '/drafts', '/data-uses', '/mandates', '/prefill?service=city/permit']) {
        const answer = await page.call(path);
        assert.equal(answer.status, 403, path);
        assert.equal((await readJson(answer)).code, 'citizen-needed', path);
      }
    });

    it('asks the citizen with a number that the gateway chose, and who asks', async () => {
      const asked = await readJson(ask(mina.national_id));
      assert.equal(asked.state, 'waiting');
      assert.equal(asked.by, 'issuer');
      assert.match(asked.bindingMessage, /^\d{4}$/u);
      const { bindingMessage, context, nationalId } = gateway.issuer.phone.last;
      assert.equal(bindingMessage, asked.bindingMessage);
      assert.equal(nationalId, mina.national_id);
      assert.deepEqual(JSON.parse(context), { operator: parvin.name });
      const chosen = await page.call('/counter/approvals', 'POST', {
        nationalId: mina.national_id,
        bindingMessage: '1111',
      });
      assert.equal(chosen.status, 400, 'a page cannot choose it');
    });

    it('serves the citizen once they approved, under a fresh token, with the operator named', async () => {
      const before = page.cookies(gateway.url).get(cookie);
      await serve();
      assert.notEqual(page.cookies(gateway.url).get(cookie), before);
      const told = await session();
      assert.deepEqual([told.name, told.operator, told.unserved], [mina.name, parvin.name, undefined]);
      assert.equal(told.device, 'counter');
      assert.equal((await page.call('/cases')).status, 200);
      assert.equal(
        (await page.call('/drafts/key', 'POST')).status,
        409,
        'the counter’s device keeps nothing',
      );
    });

    it('waits between questions to the issuer as long as the issuer says', async () => {
      const asked = await readJson(ask(mina.national_id));
      await gateway.issuer.phone.last.approve();
      assert.equal((await readJson(page.call(`/counter/approvals/${asked.id}`))).state, 'waiting');
      assert.equal((await look(asked.id)).state, 'approved');
    });

    it('says that the citizen refused, or did not answer in time', async () => {
      const refused = await readJson(ask(mina.national_id));
      await gateway.issuer.phone.last.refuse();
      assert.equal((await look(refused.id)).state, 'refused');
      const late = await readJson(ask(mina.national_id));
      gateway.clock.ahead += 180_000;
      assert.equal((await look(late.id)).state, 'expired');
    });

    it('does not take somebody else’s approval for the one that was asked', async () => {
      const asked = await readJson(ask(mina.national_id));
      await gateway.issuer.phone.last.approve(omid);
      assert.equal((await look(asked.id)).state, 'refused');
      assert.equal((await session()).unserved, true);
    });

    it('shows an approval to nobody but the operator who asked', async () => {
      const asked = await readJson(ask(mina.national_id));
      await gateway.issuer.phone.last.approve();
      const other = await gateway.signIn(jamshid, 'counter');
      gateway.clock.ahead += 6_000;
      assert.equal((await other.call(`/counter/approvals/${asked.id}`)).status, 404);
      const citizen = await gateway.signIn(omid);
      assert.equal((await citizen.call(`/counter/approvals/${asked.id}`)).status, 403);
      assert.equal((await new Browser().request(`${gateway.url}/counter/approvals/${asked.id}`)).status, 401);
    });

    it('makes one session of one approval, however many look at once', async () => {
      const asked = await readJson(ask(mina.national_id));
      await gateway.issuer.phone.last.approve();
      gateway.clock.ahead += 6_000;
      const token = page.cookies(gateway.url).get(cookie) ?? '';
      const answers = await atOnce(gateway.gateway.database, () =>
        Array.from({ length: 20 }, () =>
          fetch(`${gateway.url}/counter/approvals/${asked.id}`, {
            headers: { cookie: `${cookie}=${token}` },
          }),
        ),
      );
      const given = answers.filter((answer) => answer.headers.getSetCookie().length > 0);
      assert.equal(given.length, 1);
      const again = await fetch(`${gateway.url}/counter/approvals/${asked.id}`, {
        headers: { cookie: `${cookie}=${token}` },
      });
      assert.deepEqual(again.headers.getSetCookie(), []);
    });

    it('does not let an operator serve themselves, nor what is no national id, nor nobody', async () => {
      assert.equal((await readJson(ask(parvin.national_id))).code, 'subject-mismatch');
      assert.equal((await readJson(ask('0013542418'))).code, 'invalid-request');
      assert.equal((await readJson(ask('9990000018'))).code, 'not-found');
    });

    it('asks one citizen five times in ten minutes at most', async () => {
      for (let time = 0; time < 5; time += 1) assert.equal((await ask(mina.national_id)).status, 201);
      const often = await ask(mina.national_id);
      assert.equal(often.status, 429);
      assert.ok(Number(often.headers.get('retry-after')) > 0);
    });

    it('ends with the citizen, and goes on as the operator’s: the citizen’s cookie is dead', async () => {
      await serve();
      const theirs = page.cookies(gateway.url).get(cookie) ?? '';
      const left = await readJson(page.call('/counter/citizen', 'DELETE'));
      assert.deepEqual([left.unserved, left.name], [true, parvin.name]);
      assert.equal((await page.call('/cases')).status, 403);
      const answer = await fetch(`${gateway.url}/session`, { headers: { cookie: `${cookie}=${theirs}` } });
      assert.deepEqual((await readJson(answer)).state, 'ended');
      assert.ok(answer.headers.getSetCookie().every((line) => line.startsWith(`${cookie}=;`)));
      const cases = await fetch(`${gateway.url}/cases`, { headers: { cookie: `${cookie}=${theirs}` } });
      assert.equal(cases.status, 401);
    });

    it('takes leave of nobody where nobody is served, nor from who is at no counter', async () => {
      assert.equal((await readJson(page.call('/counter/citizen', 'DELETE'))).unserved, true);
      const home = await gateway.signIn(mina);
      const left = await readJson(home.call('/counter/citizen', 'DELETE'));
      assert.deepEqual([left.state, left.operator], ['signed-in', undefined]);
      assert.equal((await home.call('/cases')).status, 200);
    });

    it('ends by itself when nobody is there, and the operator goes on', async () => {
      await serve();
      gateway.clock.ahead += 11 * 60_000;
      assert.equal((await page.call('/cases')).status, 401);
      const told = await session();
      assert.deepEqual([told.state, told.unserved, told.name], ['signed-in', true, parvin.name]);
    });

    it('ends both when the operator signs out, and the citizen’s other sessions go on', async () => {
      const home = await gateway.signIn(mina);
      await serve();
      assert.equal((await readJson(page.call('/session?everywhere=true', 'DELETE'))).state, 'ended');
      assert.equal((await session()).state, 'signed-out');
      assert.equal((await readJson(home.call('/session'))).state, 'signed-in');
    });

    it('serves the next citizen apart from the one before', async () => {
      await serve();
      const submission = { ...(await submissionOf()) };
      const sent = await page.call('/cases', 'POST', submission, { 'idempotency-key': randomUUID() });
      assert.equal(sent.status, 201);
      const { case: made } = await readJson(sent);
      const live = await page.call(`/cases/${made.id}/events`, 'GET', undefined, {
        accept: 'text/event-stream',
      });
      assert.match(live.headers.get('content-type') ?? '', /json/u, 'no stream outlives the visit');
      await page.call('/counter/citizen', 'DELETE');
      await serve(omid);
      assert.deepEqual((await readJson(page.call('/cases'))).cases, []);
      assert.equal((await page.call(`/cases/${made.id}`)).status, 404);
    });

    it('names both in the case, its events, its receipt and the citizen’s data uses', async () => {
      await serve();
      const sent = await page.call('/cases', 'POST', await submissionOf(), {
        'idempotency-key': randomUUID(),
      });
      const { case: made, receipt } = await readJson(sent);
      const roles = made.parties.map(({ role, name }: { role: string; name: string }) => [role, name]);
      const both = [
        ['applicant', mina.name],
        ['operator', parvin.name],
      ];
      assert.deepEqual(roles, both);
      const claims = decodeJwt(receipt.jws);
      assert.deepEqual(claims['parties'], [
        { role: 'applicant', name: mina.name },
        { role: 'operator', name: parvin.name },
      ]);
      const home = await gateway.signIn(mina);
      const read = await readJson(home.call(`/cases/${made.id}`));
      assert.deepEqual(
        read.parties.map(({ role, name }: { role: string; name: string }) => [role, name]),
        both,
      );
      const { events } = await readJson(home.call(`/cases/${made.id}/events`));
      assert.equal(events[0].actor.kind, 'operator');
      const { uses } = await readJson(home.call('/data-uses'));
      const ofCounter = uses.filter(({ purpose }: { purpose: string }) => purpose === 'counter');
      assert.ok(ofCounter.some((use: { case?: string }) => use.case === made.id));
      assert.ok(ofCounter.every(({ ground }: { ground: { fa: string } }) => ground.fa.includes(parvin.name)));
    });
  });
}
