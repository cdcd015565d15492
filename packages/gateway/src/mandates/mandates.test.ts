import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { Submission } from '@panjare/contract';
import { compile, shownHash } from '@panjare/form';
import { permit } from '../cases/testing/permit.ts';
import { submissionOf } from '../cases/testing/permit-office.ts';
import { atOnce } from '../testing/at-once.ts';
import { readJson } from '../testing/read-json.ts';
import type { CitizenBrowser, TestGateway } from '../testing/test-gateway.ts';
import { startTestGateway, testDatabases } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';
import { testService } from '../testing/test-service.ts';
import type { Citizen } from '../session/citizen.ts';
import { applicantOf, holdMandate } from './acting-for.ts';
import { isActive, sideOf, toMandate } from './mandate-rows.ts';

const { mina, omid, parvin } = citizens;
const DAY = 86_400_000;

for (const database of testDatabases) {
  describe(`a mandate (${database.kind})`, () => {
    const asked: string[] = [];
    /** What happens while a register is asked. */
    let meanwhile: () => Promise<unknown> = async () => undefined;
    const civil = createServer((request, response) => {
      const id = (request.url ?? '').split('/').at(-1) ?? '';
      asked.push(id);
      const facts = JSON.stringify({ nationalId: id, givenName: 'مینا', birthDate: '1990-03-21' });
      void meanwhile().then(() => response.end(facts));
    });
    let gateway: TestGateway;
    let giver: CitizenBrowser;
    let holder: CitizenBrowser;
    before(async () => {
      await new Promise<void>((resolve) => civil.listen(0, '127.0.0.1', resolve));
      const url = `http://127.0.0.1:${(civil.address() as AddressInfo).port}/civil`;
      gateway = await startTestGateway({
        database,
        services: [permit, testService],
        registers: { civil: { url, secret: 'civil-secret' } },
        sessions: {
          personal: { idle: 1e8, absolute: 1e8 },
          shared: { idle: 1e8, absolute: 1e8 },
          counter: { idle: 1e8, absolute: 1e8 },
        },
        counter: {
          operators: { claim: 'role', value: 'counter-operator' },
          approval: { by: 'issuer' },
        },
      });
      giver = await gateway.signIn(mina);
      holder = await gateway.signIn(omid);
    });
    after(async () => {
      await gateway.close();
      civil.close();
    });

    const inDays = (days: number) => new Date(gateway.clock.now().getTime() + days * DAY).toISOString();
    const give = (changes: object = {}, by = giver) =>
      by.call('/mandates', 'POST', {
        nationalId: omid.national_id,
        name: 'امید',
        services: [permit.ref],
        until: inDays(30),
        ...changes,
      });
    const given = async (changes: object = {}) => (await readJson(give(changes))).id as string;
    const end = (id: string, by = giver) => readJson(by.call(`/mandates/${id}`, 'DELETE'));
    const send = (submission: Submission, by = holder) =>
      by.call('/cases', 'POST', submission, { 'idempotency-key': randomUUID() });
    const submit = async (mandate: string, by = holder) => send({ ...(await submissionOf()), mandate }, by);

    it('is seen by both, each from their side, and by nobody else', async () => {
      const id = await given();
      const seen = async (by: CitizenBrowser) =>
        (await readJson(by.call('/mandates'))).mandates.find((one: { id: string }) => one.id === id);
      const mine = await seen(giver);
      assert.deepEqual([mine.side, mine.state, mine.giver], ['giver', 'active', mina.name]);
      const theirs = await seen(holder);
      assert.deepEqual([theirs.side, theirs.holder], ['holder', omid.name]);
      assert.equal(await seen(await gateway.signIn(parvin)), undefined);
      assert.equal((await seen(giver)).holder, omid.name, 'who signed in is called by their own name');
    });

    it('is refused to oneself, to nobody, for no service of ours, and for more than a year', async () => {
      const fault = async (changes: object) => {
        const answer = await give(changes);
        assert.equal(answer.status, 400);
        return (await readJson(answer)).issues[0].path;
      };
      assert.equal(await fault({ nationalId: mina.national_id }), '/nationalId');
      assert.equal(await fault({ nationalId: '0013542418' }), '/nationalId');
      assert.equal(await fault({ name: ' ' }), '/name');
      assert.equal(await fault({ services: ['city/no-such'] }), '/services/0');
      assert.equal(await fault({ until: inDays(367) }), '/until');
      assert.equal(await fault({ until: inDays(-1) }), '/until');
    });

    it('is given by nobody through the operator of a counter', async () => {
      const page = await gateway.signIn(parvin, 'counter');
      const { id } = await readJson(
        page.call('/counter/approvals', 'POST', { nationalId: mina.national_id }),
      );
      await gateway.issuer.phone.last.approve();
      gateway.clock.ahead += 6_000;
      assert.equal((await readJson(page.call(`/counter/approvals/${id}`))).state, 'approved');
      assert.equal((await readJson(give({}, page))).code, 'not-now');
    });

    it('has registers read for the giver, who sees that, and through whom', async () => {
      const mandate = await given({ services: [testService.ref] });
      asked.length = 0;
      const answer = await holder.call(`/prefill?service=${testService.ref}&mandate=${mandate}`);
      const { facts, earlier } = await readJson(answer);
      assert.deepEqual(asked, [mina.national_id]);
      assert.ok(facts.length > 0);
      assert.equal(earlier, undefined);
      const { uses } = await readJson(giver.call('/data-uses'));
      assert.match(uses[0].ground.fa, new RegExp(`با نمایندگی ${omid.name}`, 'u'));
      const own = await readJson(holder.call('/data-uses'));
      assert.ok(own.uses.every(({ source }: { source: string }) => source !== 'civil'));
    });

    it('makes a case of the giver’s, with both named, in both lists', async () => {
      const mandate = await given();
      const sent = await submit(mandate);
      assert.equal(sent.status, 201);
      const { case: made } = await readJson(sent);
      assert.deepEqual(made.parties, [
        { role: 'applicant', subject: mina.sub, name: mina.name },
        { role: 'representative', subject: omid.sub, name: omid.name, onBehalfOf: mina.sub, mandate },
      ]);
      for (const by of [giver, holder]) {
        const { cases } = await readJson(by.call('/cases'));
        assert.ok(cases.some(({ id }: { id: string }) => id === made.id));
        assert.deepEqual((await readJson(by.call(`/cases/${made.id}`))).parties, made.parties);
      }
      await end(mandate);
      assert.equal((await readJson(holder.call(`/cases/${made.id}`))).code, 'mandate-ended');
      const { cases } = await readJson(holder.call('/cases'));
      assert.ok(cases.every(({ id }: { id: string }) => id !== made.id));
      assert.equal((await giver.call(`/cases/${made.id}`)).status, 200);
    });

    it('is no leave for other services, for others, nor after its end or its time', async () => {
      const other = await given({ services: [testService.ref] });
      assert.equal((await readJson(submit(other))).code, 'mandate-ended');
      const mandate = await given({ until: inDays(2) });
      assert.equal((await readJson(submit(mandate, await gateway.signIn(parvin)))).code, 'mandate-ended');
      assert.equal(
        (await readJson(submit(mandate, giver))).code,
        'mandate-ended',
        'a giver acts as themselves',
      );
      assert.equal((await readJson(submit('no-mandate'))).code, 'mandate-ended');
      gateway.clock.ahead += 2 * DAY;
      assert.equal((await readJson(submit(mandate))).code, 'mandate-ended');
      const { mandates } = await readJson(holder.call('/mandates'));
      assert.equal(mandates.find(({ id }: { id: string }) => id === mandate).state, 'expired');
    });

    it('is ended by either, and by nobody else', async () => {
      const [one, two] = [await given(), await given()];
      assert.deepEqual([(await end(one)).state, (await end(one, holder)).endedBy], ['ended', 'giver']);
      assert.equal((await end(two, await gateway.signIn(parvin))).code, 'not-found');
      assert.equal((await end(two, holder)).endedBy, 'holder');
    });

    it('keeps a draft made by it the holder’s own, and a submission that comes late loses nothing', async () => {
      const mandate = await given();
      const { answers } = await submissionOf();
      const page = permit.pages[0]?.id ?? '';
      const draft = await readJson(
        holder.call('/drafts', 'POST', {
          service: permit.ref,
          mandate,
          version: permit.version,
          answers,
          page,
        }),
      );
      assert.equal(draft.mandate, mandate);
      const listed = async (query: string) => (await readJson(holder.call(`/drafts${query}`))).drafts.length;
      assert.deepEqual(
        [await listed(''), await listed(`?mandate=${mandate}`)],
        [0, 1],
        'not among one’s own',
      );
      await end(mandate);
      const late = await send({ ...(await submissionOf()), mandate, draft: draft.id });
      assert.equal((await readJson(late)).code, 'mandate-ended');
      assert.deepEqual((await readJson(holder.call(`/drafts/${draft.id}`))).answers, answers);
      assert.equal((await giver.call(`/drafts/${draft.id}`)).status, 404);
    });

    it('that ends while registers are asked makes no case', async () => {
      const mandate = await given({ services: [testService.ref] });
      const answers = { name: 'مینا', birthDate: '1990-03-21', lamps: 2 };
      const texts = await shownHash(compile(testService), answers, 'fa');
      const { ref: service, version } = testService;
      const shown = { service, version, locale: 'fa' as const, texts };
      const submission = { service, version, answers, shown, consents: [], mandate };
      meanwhile = () => end(mandate);
      const late = await send(submission);
      meanwhile = async () => undefined;
      assert.equal((await readJson(late)).code, 'mandate-ended');
    });

    it('is looked at again in the transaction that makes the case', async () => {
      const mandate = await given();
      const { subject, name, national_id: nationalId } = { ...omid, subject: omid.sub };
      const citizen = { subject, name, nationalId } as Citizen;
      const applicant = await applicantOf(gateway.gateway, citizen, permit.ref, mandate);
      await end(mandate);
      const held = gateway.gateway.database
        .transaction()
        .execute((transaction) => holdMandate(gateway.gateway, transaction, citizen, permit.ref, applicant));
      await assert.rejects(held, { code: 'mandate-ended' });
    });

    it('never makes a case after its end, however an end and submissions meet', async () => {
      for (let round = 0; round < 5; round += 1) {
        const mandate = await given();
        const submission = { ...(await submissionOf()), mandate };
        const answers = await atOnce(gateway.gateway.database, () => [
          send(submission),
          giver.call(`/mandates/${mandate}`, 'DELETE'),
          send(submission),
        ]);
        const row = await gateway.gateway.database
          .selectFrom('mandate')
          .select('ended_at')
          .where('id', '=', mandate)
          .executeTakeFirstOrThrow();
        assert.notEqual(row.ended_at, null);
        for (const answer of [answers[0], answers[2]]) {
          assert.ok(answer?.status === 201 || answer?.status === 403, String(answer?.status));
        }
        assert.equal((await submit(mandate)).status, 403);
      }
    });
  });
}

describe('a mandate’s limits', () => {
  const row = (until: Date, endedAt: Date | null) => ({
    id: '1',
    giver_subject: 'giver',
    giver_name: 'الف',
    giver_national_id: mina.national_id,
    giver_phone_number: null,
    holder_national_id: omid.national_id,
    holder_name: 'ب',
    holder_subject: null,
    services: [permit.ref],
    given_at: new Date(0),
    until,
    ended_at: endedAt,
    ended_by: endedAt === null ? null : ('giver' as const),
  });
  const instant = fc.integer({ min: 0, max: 4e12 }).map((at) => new Date(at));

  it('hold at every instant: active before its time unless ended, never after', () => {
    fc.assert(
      fc.property(instant, instant, fc.option(instant), (now, until, endedAt) => {
        const one = row(until, endedAt);
        assert.equal(isActive(one, now), endedAt === null && now < until);
        const { state } = toMandate(one, 'giver', now);
        assert.equal(state === 'active', isActive(one, now));
        if (endedAt !== null) assert.equal(state, 'ended');
      }),
    );
  });

  it('give a side to the two and to nobody else', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string(), { nil: undefined }), (subject, nationalId) => {
        const side = sideOf(row(new Date(), null), { subject, nationalId });
        assert.equal(side === 'giver', subject === 'giver');
        if (side === 'holder') assert.equal(nationalId, omid.national_id);
      }),
    );
  });
});
