import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type {
  AgencyAnswer,
  Case,
  CaseEvent,
  CaseEvents,
  NoticeList,
  Problem,
  Timeliness,
} from '@panjare/contract';
import { testDatabases } from '../testing/test-gateway.ts';
import type { CitizenBrowser } from '../testing/test-gateway.ts';
import { openOffice, readCase, submitPermit, until } from './testing/permit-office.ts';
import type { PermitOffice } from './testing/permit-office.ts';

for (const database of testDatabases) {
  describe(`the road of a case, on ${database.kind}`, () => {
    let office: PermitOffice;
    let browser: CitizenBrowser;

    before(async () => {
      office = await openOffice(database);
      browser = await office.signIn();
    });
    after(() => office.close());

    const post = (id: string, path: string, body?: unknown) =>
      browser.call(`/cases/${id}/${path}`, 'POST', body);
    const posted = async (id: string, path: string, body?: unknown) => {
      const response = await post(id, path, body);
      assert.equal(response.status, 200, await response.clone().text());
      return (await response.json()) as Case;
    };
    const answer = async (made: { id: string }, inquiry: string, said: AgencyAnswer) => {
      const desk = await office.desk(inquiry);
      const found = (await desk.inquiries()).find((one) => one.case === made.id);
      const response = await desk.answer(found?.id ?? '', said);
      assert.equal(response.status, 200, await response.clone().text());
    };
    const approve = async (made: { id: string }, ...inquiries: string[]) => {
      for (const inquiry of inquiries) await answer(made, inquiry, { outcome: 'approved' });
    };
    const silent = async () =>
      ((await (await fetch(`${office.url}/timeliness`)).json()) as Timeliness).silentCases;

    test('every agency approves: granted; the citizen says done: closed', async () => {
      const { case: made } = await submitPermit(office, browser);
      await approve(made, 'engineers', 'fire', 'post', 'final');
      const decided = await readCase(browser, made.id);
      assert.deepEqual([decided.state, decided.outcome?.kind], ['decided', 'granted']);
      assert.equal((await posted(made.id, 'closing', { verdict: 'done' })).state, 'closed');
      assert.equal((await posted(made.id, 'closing', { verdict: 'done' })).state, 'closed');
    });

    test('one approves on a condition: granted in part, with the condition to read', async () => {
      const { case: made } = await submitPermit(office, browser);
      await answer(made, 'fire', { outcome: 'conditional', reason: { fa: 'پلهٔ اضطراری بسازید.' } });
      await approve(made, 'engineers', 'post', 'final');
      const decided = await readCase(browser, made.id);
      assert.equal(decided.outcome?.kind, 'partly-granted');
      assert.equal(decided.inquiries.find(({ id }) => id === 'fire')?.reason?.fa, 'پلهٔ اضطراری بسازید.');
    });

    test('an agency asks for more: the clock stands still until the reply, which the agency then reads', async () => {
      const { case: made } = await submitPermit(office, browser);
      const items = [{ id: 'plan', label: { fa: 'نقشه' }, kind: 'text' as const }];
      await answer(made, 'fire', { outcome: 'needs-more', message: { fa: 'نقشه کم است.' }, ask: items });
      const asked = await readCase(browser, made.id);
      assert.equal(asked.state, 'needs-you');
      assert.deepEqual(asked.ask?.items, items);
      assert.ok(asked.clock.pausedSince !== undefined);
      await office.wait(5);
      assert.equal(await silent(), 0);
      const waiting = await readCase(browser, made.id);
      assert.equal(waiting.clock.spentDays, 0);
      assert.equal(waiting.clock.pausedDays, 5);

      const missing = await post(made.id, 'replies', { inquiry: 'fire', items: [] });
      assert.equal(missing.status, 422);
      const reply = { inquiry: 'fire', items: [{ id: 'plan', text: 'نقشهٔ تازه' }] };
      const replied = await posted(made.id, 'replies', reply);
      assert.equal(replied.state, 'in-progress');
      assert.equal(
        (await posted(made.id, 'replies', reply)).position,
        replied.position,
        'sent twice, counted once',
      );
      const read = (await (await office.desk('fire')).inquiries()).find((one) => one.case === made.id);
      assert.deepEqual(read?.replies, reply.items);
    });

    test('an agency refuses: decided with reason, law and appeal; the appeal opens it again with its words', async () => {
      const { case: made } = await submitPermit(office, browser);
      const appeal = { days: 10, how: { fa: 'در همین صفحه' } };
      await answer(made, 'engineers', {
        outcome: 'refused',
        reason: { fa: 'سازه ناایمن است.' },
        basis: { fa: 'ماده ۱۰۰' },
        appeal,
      });
      const refused = await readCase(browser, made.id);
      assert.equal(refused.state, 'decided');
      assert.equal(refused.outcome?.reason.fa, 'سازه ناایمن است.');
      assert.equal(refused.outcome?.basis?.fa, 'ماده ۱۰۰');
      assert.equal(refused.outcome?.appeal?.how.fa, 'در همین صفحه');
      assert.ok(
        refused.inquiries.every(({ id, state }) => state === (id === 'engineers' ? 'answered' : 'cancelled')),
      );
      assert.equal((await post(made.id, 'closing', { verdict: 'reopen' })).status, 409);

      const appealed = await posted(made.id, 'appeal', { reason: 'مهندس دیگری آن را درست می‌داند.' });
      assert.equal(appealed.state, 'appealed');
      assert.equal(appealed.outcome, undefined);
      const read = (await (await office.desk('engineers')).inquiries()).find((one) => one.case === made.id);
      assert.equal(read?.appeal, 'مهندس دیگری آن را درست می‌داند.');
      await approve(made, 'engineers', 'fire', 'post', 'final');
      assert.equal((await readCase(browser, made.id)).outcome?.kind, 'granted');
      assert.equal((await post(made.id, 'appeal', { reason: 'باز هم' })).status, 409);
    });

    test('agencies fall silent: one consents by it, the others are told of higher up; nobody is left alone', async () => {
      const { case: made } = await submitPermit(office, browser);
      await office.wait(2.1);
      const consented = await readCase(browser, made.id);
      assert.equal(consented.inquiries.find(({ id }) => id === 'post')?.answer, 'approved');
      await office.wait(2);
      const late = (await readCase(browser, made.id)).inquiries.find(({ id }) => id === 'fire');
      assert.equal(late?.escalatedTo?.fa, 'معاون شهردار');
      await office.wait(20);
      const { events } = (await (await browser.call(`/cases/${made.id}/events`)).json()) as CaseEvents;
      const types = events.map(({ type, inquiry }) => `${type} ${inquiry ?? ''}`);
      for (const once of ['clock.passed fire', 'case.escalated fire', 'clock.passed ']) {
        assert.equal(types.filter((type) => type === once).length, 1, once);
      }
      assert.equal(await silent(), 0);
    });

    test('not done after all: it goes back to the agency that decided', async () => {
      const { case: made } = await submitPermit(office, browser);
      await approve(made, 'engineers', 'fire', 'post', 'final');
      const reopened = await posted(made.id, 'closing', { verdict: 'reopen', reason: 'هنوز نیامده' });
      assert.equal(reopened.state, 'in-progress');
      assert.equal(reopened.inquiries.find(({ id }) => id === 'final')?.state, 'open');
      const read = (await (await office.desk('final')).inquiries()).find((one) => one.case === made.id);
      assert.equal(read?.appeal, 'هنوز نیامده');
      await approve(made, 'final');
    });

    test('the citizen finds a question and a decision in the inbox, once each', async () => {
      const { case: made } = await submitPermit(office, browser);
      const items = [{ id: 'plan', label: { fa: 'نقشه' }, kind: 'text' as const }];
      await answer(made, 'fire', { outcome: 'needs-more', message: { fa: 'نقشه کم است.' }, ask: items });
      await posted(made.id, 'replies', { inquiry: 'fire', items: [{ id: 'plan', text: 'نقشه' }] });
      await answer(made, 'fire', { outcome: 'refused', reason: { fa: 'نه' } });
      const { notices } = (await (await browser.call('/notices')).json()) as NoticeList;
      const own = notices
        .filter((notice) => notice.case === made.id)
        .map(({ agency, subject }) => [agency, subject.en]);
      assert.deepEqual(own, [
        ['fire-agency', 'Your request has been decided'],
        ['fire-agency', 'Your answer is needed'],
      ]);
    });

    test('withdrawn: it takes no answer any more', async () => {
      const { case: made } = await submitPermit(office, browser);
      const fire = await office.desk('fire');
      const inquiry = (await fire.inquiries()).find((one) => one.case === made.id);
      assert.equal((await posted(made.id, 'withdrawal')).state, 'withdrawn');
      const late = await fire.answer(inquiry?.id ?? '', { outcome: 'approved' });
      assert.deepEqual([late.status, ((await late.json()) as Problem).code], [409, 'not-now']);
    });

    test('its events stream as they happen, and from where the reader left off', async () => {
      const { case: made } = await submitPermit(office, browser);
      const stream = new AbortController();
      const heard: CaseEvent[] = [];
      const response = await browser.call(`/cases/${made.id}/events`, 'GET', undefined, {
        accept: 'text/event-stream',
      });
      assert.equal(response.headers.get('content-type'), 'text/event-stream');
      assert.ok(response.headers.get('access-control-allow-origin'));
      const reading = listen(response, stream.signal, (event) => heard.push(event));
      await until(() => heard.length >= 4);
      await approve(made, 'engineers');
      await until(() => heard.some(({ type }) => type === 'inquiry.answered'));
      stream.abort();
      await reading;
      assert.deepEqual(
        heard.map(({ position }) => position),
        heard.map((_, index) => index + 1),
      );

      const resumed = await browser.call(`/cases/${made.id}/events`, 'GET', undefined, {
        accept: 'text/event-stream',
        'last-event-id': '3',
      });
      const rest: CaseEvent[] = [];
      const again = new AbortController();
      const rereading = listen(resumed, again.signal, (event) => rest.push(event));
      await until(() => rest.length === heard.length - 3);
      again.abort();
      await rereading;
      assert.deepEqual(rest, heard.slice(3));
      const page = (await (await browser.call(`/cases/${made.id}/events?after=3`)).json()) as CaseEvents;
      assert.deepEqual(page.events, rest);
    });

    test('can be tracked with its code and the mobile of the applicant; a wrong one of either sounds the same', async () => {
      const { case: made } = await submitPermit(office, browser);
      const track = (trackingCode: string, secondFactor: string) =>
        fetch(`${office.url}/track`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'panjare-client': 'test/1' },
          body: JSON.stringify({ trackingCode, secondFactor }),
        });
      const typed = made.trackingCode.toLowerCase().replace('-', ' ');
      const found = await track(typed, '۰۹۱۲ ۰۰۰ ۰۰۰۰');
      assert.equal(found.status, 200);
      const tracked = (await found.json()) as Case;
      assert.deepEqual([tracked.id, tracked.parties], [made.id, []]);
      const wrongFactor = await track(made.trackingCode, '09121111111');
      const wrongCode = await track('00000-00000', '09120000000');
      assert.deepEqual([wrongFactor.status, wrongCode.status], [404, 404]);
      assert.equal(await wrongFactor.text(), await wrongCode.text());
      for (let tries = 0; tries < 10; tries += 1) await track(made.trackingCode, '09121111111');
      assert.equal((await track(made.trackingCode, '09120000000')).status, 429);
    });
  });
}

async function listen(
  response: Response,
  signal: AbortSignal,
  hear: (event: CaseEvent) => void,
): Promise<void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  signal.addEventListener('abort', () => void reader?.cancel());
  let text = '';
  for (;;) {
    const chunk = await reader?.read();
    if (chunk === undefined || chunk.done) return;
    text += chunk.value;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^data: (.*)$/mu.exec(block)?.[1];
      if (data !== undefined) hear(JSON.parse(data) as CaseEvent);
    }
  }
}
