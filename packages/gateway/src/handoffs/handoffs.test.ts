import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Case, HandoffAccepted, HandoffOffered, HandoffReturned, JsonObject } from '@panjare/contract';
import type { AgencyDesk } from '../cases/testing/agencies.ts';
import type { PermitOffice } from '../cases/testing/permit-office.ts';
import { readCase, submitPermit } from '../cases/testing/permit-office.ts';
import { readJson } from '../testing/read-json.ts';
import { CitizenBrowser, pageOrigin, testDatabases } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';
import { landing, offerOf, openHandoffOffice } from './testing/handoff-office.ts';

for (const database of testDatabases) {
  describe(`a hand-off to another agency's site, on ${database.kind}`, () => {
    let office: PermitOffice;
    let desk: AgencyDesk;

    before(async () => {
      office = await openHandoffOffice(database);
      desk = await office.desk('heritage');
    });
    after(() => office.close());

    /** A citizen with a case and an offer. */
    async function offer(citizen = citizens.mina) {
      const browser = await office.signIn(citizen);
      const { case: held } = await submitPermit(office, browser);
      const response = await browser.call('/handoffs', 'POST', offerOf(held.id));
      assert.equal(response.status, 201, await response.clone().text());
      const offered = (await response.json()) as HandoffOffered;
      return { browser, id: held.id, ...offered };
    }

    function decide(browser: CitizenBrowser, handoff: string, path: string, fields: JsonObject = {}) {
      return browser.request(`${office.url}/handoffs/${handoff}/${path}`, {
        method: 'POST',
        headers: { origin: office.url },
        body: new URLSearchParams(fields as { [name: string]: string }),
      });
    }

    async function ticketOf(browser: CitizenBrowser, handoff: string): Promise<string> {
      const page = await decide(browser, handoff, 'consent', { agreed: 'yes' });
      const ticket = /name="ticket"\s+value="([^"]+)"/u.exec(await page.text())?.[1];
      assert.ok(ticket);
      return ticket;
    }

    async function redeemed() {
      const offered = await offer();
      const ticket = await ticketOf(offered.browser, offered.handoff.id);
      assert.equal((await desk.call('/agency/handoffs/redeem', { ticket })).status, 200);
      return { ...offered, ticket };
    }

    const accept = (id: string, subject: string) => desk.call('/agency/handoffs/accept', { id, subject });
    const giveBack = (id: string, result: string, more: JsonObject = {}) =>
      desk.call('/agency/handoffs/return', { id, result, ...more });

    async function refusals(handoff: string): Promise<string[]> {
      const rows = await office.gateway.database
        .selectFrom('handoff_refusal')
        .select('code')
        .where('handoff_id', '=', handoff)
        .execute();
      return rows.map(({ code }) => code);
    }

    async function eventsOf(browser: CitizenBrowser, id: string): Promise<string[]> {
      const { events } = await readJson(browser.call(`/cases/${id}/events`));
      return (events as { type: string }[])
        .map(({ type }) => type)
        .filter((type) => /^(handoff|clock)\./u.test(type));
    }

    it('shows on our own page who takes over, why and exactly what passes on, with nothing ticked', async () => {
      const { browser, handoff, previewUrl } = await offer();
      assert.equal(handoff.state, 'offered');
      const page = await browser.request(previewUrl);
      const text = await page.text();
      for (const words of ['heritage-agency', 'ملک در حریم است.', 'کد نوسازی', '۱۲-۳۴۵', 'زیربنا', '۱۲۰'])
        assert.ok(text.includes(words), words);
      assert.ok(!text.includes('0912') && !text.includes('۰۹۱۲'), 'the mobile does not pass on');
      assert.ok(text.includes('زمان رسیدگی می‌ایستد'));
      assert.match(text, /<input type="checkbox" name="agreed" value="yes" \/>/u);
      assert.doesNotMatch(text, /checked|<script/u);
      const policy = page.headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'none'/u);
      assert.match(policy, /frame-ancestors 'none'/u);
      assert.equal(page.headers.get('cache-control'), 'no-store');
    });

    it('comes back with the agency’s note, once, for its citizen to read in the case', async () => {
      const { browser, handoff, id } = await redeemed();
      await accept(handoff.id, citizens.mina.national_id);
      const note = { fa: 'بنا در حریم نیست؛ مانعی ندارد.', en: 'Outside the protected zone.' };
      assert.equal((await giveBack(handoff.id, 'done', { note })).status, 200);
      assert.equal((await giveBack(handoff.id, 'done', { note: { fa: 'دیگر' } })).status, 200);
      assert.deepEqual((await readCase(browser, id)).handoff?.note, note);
      const { events } = await readJson(browser.call(`/cases/${id}/events`));
      assert.ok(!JSON.stringify(events).includes('حریم'), 'events hold no words');
      await office.gateway.database.deleteFrom('case_words').where('case_id', '=', id).execute();
      assert.match((await readCase(browser, id)).handoff?.note?.fa ?? '', /پاک شده/u);
    });

    it('is shown to nobody else, and not without a session', async () => {
      const { previewUrl, handoff } = await offer();
      const other = await office.signIn(citizens.omid);
      assert.equal((await other.request(previewUrl)).status, 404);
      assert.equal((await other.call(`/handoffs/${handoff.id}`)).status, 404);
      const stranger = new CitizenBrowser(office.url);
      const first = await (await stranger.request(previewUrl)).text();
      assert.match(first, /http-equiv="refresh" content="0; url=\/handoffs\/[^"]+\?again=1"/u);
      const second = await stranger.request(`${previewUrl}?again=1`);
      assert.equal(second.status, 401);
      assert.match(await second.text(), /\/session\/start\?return_to=/u);
    });

    it('wants the box ticked by hand, on our own page', async () => {
      const { browser, handoff } = await offer();
      const unticked = await decide(browser, handoff.id, 'consent');
      assert.equal(unticked.status, 303);
      assert.match(unticked.headers.get('location') ?? '', /\?fault=unticked$/u);
      const forged = await browser.request(`${office.url}/handoffs/${handoff.id}/consent`, {
        method: 'POST',
        headers: { origin: pageOrigin },
        body: new URLSearchParams({ agreed: 'yes' }),
      });
      assert.equal(forged.status, 404, 'the host page cannot consent in the citizen’s place');
    });

    it('gives the ticket in a form for that one agency, never in an address', async () => {
      const { browser, handoff } = await offer();
      const page = await decide(browser, handoff.id, 'consent', { agreed: 'yes' });
      assert.equal(page.status, 200);
      assert.equal(page.headers.get('location'), null);
      assert.equal(page.headers.get('referrer-policy'), 'no-referrer');
      assert.equal(page.headers.get('cache-control'), 'no-store');
      assert.match(
        page.headers.get('content-security-policy') ?? '',
        /form-action http:\/\/127\.0\.0\.1:4400;/u,
      );
      const text = await page.text();
      assert.match(text, new RegExp(`<form method="post" action="${landing}">`, 'u'));
      const ticket = /name="ticket"\s+value="([^"]+)"/u.exec(text)?.[1] ?? '';
      assert.ok(Buffer.from(ticket, 'base64url').length * 8 >= 128);
      assert.equal(text.split(ticket).length, 2, 'it stands in the page once');
      const rows = await office.gateway.database.selectFrom('handoff_ticket').select('ticket').execute();
      assert.ok(!rows.some((row) => row.ticket === ticket), 'only its hash is kept');
    });

    it('redeems once, however many try at a time, and tells an id and nothing else', async () => {
      const { browser, id, handoff } = await offer();
      const ticket = await ticketOf(browser, handoff.id);
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => desk.call('/agency/handoffs/redeem', { ticket })),
      );
      const [success, ...more] = answers.filter(({ status }) => status === 200);
      assert.ok(success);
      assert.equal(more.length, 0);
      assert.deepEqual(await readJson(success), { id: handoff.id });
      for (const answer of answers.filter((one) => one !== success))
        assert.equal((await readJson(answer)).code, 'ticket-spent');
      assert.deepEqual(await refusals(handoff.id), Array(49).fill('ticket-spent'));
      assert.deepEqual(await eventsOf(browser, id), ['handoff.offered', 'handoff.redeemed']);
      const held = await readCase(browser, id);
      assert.equal(held.holder, 'final-agency', 'until acceptance the sender holds the case');
      assert.equal(held.clock.pausedSince, undefined);
    });

    it('refuses a ticket at the wrong agency, and keeps a record of it', async () => {
      const { browser, handoff } = await offer();
      const ticket = await ticketOf(browser, handoff.id);
      const wrong = await office.desk('fire');
      const answer = await wrong.call('/agency/handoffs/redeem', { ticket });
      assert.equal(answer.status, 403);
      assert.equal((await readJson(answer)).code, 'ticket-audience');
      assert.deepEqual(await refusals(handoff.id), ['ticket-audience']);
      for (const path of ['accept', 'return']) {
        const body = { id: handoff.id, ...(path === 'accept' ? { subject: '1' } : { result: 'done' }) };
        assert.equal((await wrong.call(`/agency/handoffs/${path}`, body)).status, 404);
      }
    });

    it('refuses a ticket after a minute, one replaced by a newer, and one nobody made', async () => {
      const { browser, handoff } = await offer();
      const [old, late] = [await ticketOf(browser, handoff.id), await ticketOf(browser, handoff.id)];
      const replaced = await desk.call('/agency/handoffs/redeem', { ticket: old });
      assert.equal((await readJson(replaced)).code, 'ticket-expired');
      office.clock.ahead += 60_000;
      const expired = await desk.call('/agency/handoffs/redeem', { ticket: late });
      assert.equal(expired.status, 410);
      assert.equal((await readJson(expired)).code, 'ticket-expired');
      const invented = await desk.call('/agency/handoffs/redeem', { ticket: 'A'.repeat(43) });
      assert.equal(invented.status, 404);
    });

    it('attaches nothing where somebody else signs in at the other side', async () => {
      const { browser, id, handoff } = await redeemed();
      const answer = await accept(handoff.id, citizens.omid.national_id);
      assert.equal(answer.status, 403);
      const problem = await readJson(answer);
      assert.equal(problem.code, 'subject-mismatch');
      assert.ok(!JSON.stringify(problem).includes('12-345'));
      assert.deepEqual(await refusals(handoff.id), ['subject-mismatch']);
      await accept(handoff.id, citizens.omid.national_id);
      const notices = await office.gateway.database
        .selectFrom('notice')
        .select('subject')
        .where('case_id', '=', id)
        .execute();
      const told = notices.filter(({ subject }) => JSON.stringify(subject).includes('کس دیگری'));
      assert.equal(told.length, 1, 'the citizen is told, once');
      const held = await readCase(browser, id);
      assert.deepEqual([held.holder, held.handoff?.state], ['final-agency', 'redeemed']);
    });

    it('releases what was agreed to and moves case and clock together, once the person is the same', async () => {
      const { browser, id, handoff } = await redeemed();
      const answer = await accept(handoff.id, citizens.mina.national_id);
      assert.equal(answer.status, 200, await answer.clone().text());
      const accepted = (await answer.json()) as HandoffAccepted;
      assert.deepEqual(accepted.data, { code: '12-345', area: 120 });
      assert.equal(accepted.handoff.state, 'accepted');
      const held: Case = await readCase(browser, id);
      assert.equal(held.holder, 'heritage-agency');
      assert.ok(held.clock.pausedSince);
      assert.deepEqual(held.handoff?.passed, ['/code', '/area']);
      const again = (await (await accept(handoff.id, citizens.mina.national_id)).json()) as HandoffAccepted;
      assert.deepEqual(again.data, accepted.data, 'asked again it answers the same');
      const uses = await office.gateway.database
        .selectFrom('data_use')
        .select(['agency', 'purpose', 'source', 'facts'])
        .where('case_id', '=', id)
        .where('purpose', '=', 'handoff')
        .execute();
      assert.deepEqual(uses, [
        { agency: 'heritage-agency', purpose: 'handoff', source: 'answers', facts: ['/code', '/area'] },
      ]);
    });

    it('comes back to the registered address with state and iss, and the clock goes on', async () => {
      const { browser, id, handoff } = await redeemed();
      await accept(handoff.id, citizens.mina.national_id);
      const answer = await giveBack(handoff.id, 'done');
      assert.equal(answer.status, 200, await answer.clone().text());
      const returned = (await answer.json()) as HandoffReturned;
      const address = new URL(returned.returnTo);
      assert.equal(address.origin + address.pathname, `${pageOrigin}/service`);
      assert.deepEqual(Object.fromEntries(address.searchParams), {
        step: '2',
        state: handoff.id,
        iss: office.url,
      });
      assert.deepEqual(await readJson(giveBack(handoff.id, 'done')), returned);
      const held = await readCase(browser, id);
      assert.deepEqual([held.holder, held.handoff?.state], ['final-agency', 'returned']);
      assert.equal(held.clock.pausedSince, undefined);
      assert.deepEqual(await eventsOf(browser, id), [
        'handoff.offered',
        'handoff.redeemed',
        'handoff.accepted',
        'clock.paused',
        'handoff.returned',
        'clock.resumed',
      ]);
      assert.equal((await giveBack(handoff.id, 'declined')).status, 409);
    });

    it('stays where it is when the citizen or the agency declines', async () => {
      const { browser, id, handoff } = await offer();
      const declined = await decide(browser, handoff.id, 'decline');
      assert.equal(declined.status, 303);
      assert.ok(
        declined.headers.get('location')?.startsWith(`${pageOrigin}/service?step=2&state=${handoff.id}`),
      );
      assert.equal((await readCase(browser, id)).handoff?.state, 'declined');
      const second = await redeemed();
      assert.equal((await giveBack(second.handoff.id, 'declined')).status, 200);
      const held = await readCase(second.browser, second.id);
      assert.deepEqual([held.holder, held.handoff?.state], ['final-agency', 'declined']);
      assert.equal((await accept(second.handoff.id, citizens.mina.national_id)).status, 409);
    });

    it('expires by itself, and the case stays', async () => {
      const { browser, id, handoff, previewUrl } = await redeemed();
      office.clock.ahead += 31 * 60_000;
      desk = await office.desk('heritage');
      assert.equal((await accept(handoff.id, citizens.mina.national_id)).status, 410);
      await office.sweep();
      const held = await readCase(browser, id);
      assert.deepEqual([held.holder, held.handoff?.state], ['final-agency', 'expired']);
      assert.ok((await (await browser.request(previewUrl)).text()).includes('مهلت سپردن پرونده گذشت'));
      const row = await office.gateway.database
        .selectFrom('handoff')
        .select('national_id')
        .where('id', '=', handoff.id)
        .executeTakeFirst();
      assert.equal(row?.national_id, null, 'nothing is left to compare');
    });

    it('is offered only where the plan’s rule holds, and not while another agency holds the case', async () => {
      const { browser, id, handoff } = await redeemed();
      assert.equal(
        (await browser.call('/handoffs', 'POST', offerOf(id, { plan: 'old-quarter' }))).status,
        404,
      );
      await accept(handoff.id, citizens.mina.national_id);
      const answer = await browser.call('/handoffs', 'POST', offerOf(id));
      assert.equal((await readJson(answer)).code, 'not-now');
    });

    it('lets a new offer end the one before it', async () => {
      const { browser, id, handoff, ticket } = await redeemed();
      assert.equal((await browser.call('/handoffs', 'POST', offerOf(id))).status, 201);
      assert.equal((await browser.call(`/handoffs/${handoff.id}`)).status, 200);
      assert.equal((await readJson(browser.call(`/handoffs/${handoff.id}`))).state, 'expired');
      assert.equal((await accept(handoff.id, citizens.mina.national_id)).status, 410);
      assert.equal((await desk.call('/agency/handoffs/redeem', { ticket })).status, 409);
    });
  });
}
