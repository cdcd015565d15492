import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { DataUse, DataUseList } from '@panjare/contract';
import { agencies } from '../cases/testing/agencies.ts';
import { openOffice } from '../cases/testing/permit-office.ts';
import type { PermitOffice } from '../cases/testing/permit-office.ts';
import { readJson } from '../testing/read-json.ts';
import { testDatabases } from '../testing/test-gateway.ts';
import type { CitizenBrowser } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';
import { deed, deedAnswers, submitDeed } from './testing/deed.ts';

const correctAt = 'https://civil.example/correct';

async function usesOf(browser: CitizenBrowser, query = ''): Promise<DataUse[]> {
  return ((await readJson(browser.call(`/data-uses${query}`))) as DataUseList).uses;
}

for (const database of testDatabases)
  describe(`who read a citizen's data, on ${database.kind}`, () => {
    const civil = createServer((_request, response) => {
      response.end(JSON.stringify({ birthDate: '1990-03-21' }));
    });
    let office: PermitOffice;
    let mina: CitizenBrowser;
    let omid: CitizenBrowser;

    before(async () => {
      await new Promise<void>((resolve) => civil.listen(0, '127.0.0.1', resolve));
      const url = `http://127.0.0.1:${(civil.address() as AddressInfo).port}`;
      const register = {
        url,
        secret: 'x',
        correctAt,
        title: { fa: 'ثبت احوال', en: 'Civil register' },
        facts: { birthDate: { fa: 'تاریخ تولد', en: 'birth date' } },
      };
      const gone = { ...deed, ref: 'city/far', inquiries: [], elsewhere: { url: 'https://far.example/' } };
      office = await openOffice(database, {
        services: [deed, { ...gone, sheet: { agency: 'far-agency' } }],
        agencies: agencies.map((agency) =>
          agency.id === 'final-agency' ? { id: agency.id, title: { fa: 'شهرداری' } } : agency,
        ),
        registers: { civil: register },
      });
      mina = await office.signIn();
      omid = await office.signIn(citizens.omid);
    });
    after(async () => {
      await office?.close();
      civil.closeAllConnections();
      await new Promise((resolve) => civil.close(resolve));
    });

    it('tells the whole road of a form: filled in, checked, and read by each agency', async () => {
      await mina.call('/prefill?service=city/deed');
      const [waiting] = await usesOf(mina);
      assert.deepEqual([waiting?.purpose, waiting?.case, waiting?.service], ['prefill', undefined, deed.ref]);
      const answers = deedAnswers(citizens.mina.national_id, citizens.omid.national_id);
      const made = await submitDeed(mina, answers);
      for (const agency of ['fire', 'engineers']) await (await office.desk(agency)).inquiries();
      const uses = await usesOf(mina);
      assert.deepEqual(
        uses.map(({ purpose, agency, source, facts, titles }) => [purpose, agency, source, facts, titles]),
        [
          ['inquiry', 'engineers-agency', 'answers', ['/owners'], [{ fa: 'مالکان' }]],
          ['inquiry', 'fire-agency', 'answers', ['/code'], [{ fa: 'کد نوسازی', en: 'Renovation code' }]],
          ['check', 'city', 'civil', ['birthDate'], [{ fa: 'تاریخ تولد', en: 'birth date' }]],
          ['prefill', 'city', 'civil', ['birthDate'], [{ fa: 'تاریخ تولد', en: 'birth date' }]],
        ],
      );
      for (const use of uses) {
        assert.deepEqual([use.case, use.trackingCode], [made.id, made.trackingCode]);
        assert.deepEqual(use.serviceTitle, deed.title);
        assert.match(use.ground.fa, /سند تک‌برگ.*مستند قانونی: قانون الزام، مادهٔ ۱/u);
        assert.match(use.ground.en ?? '', /Single-page deed.*legal basis: Registration Act, article 1/u);
        assert.equal(use.correctAt, use.source === 'civil' ? correctAt : undefined);
      }
      assert.deepEqual(await usesOf(mina, `?case=${made.id}`), uses);
      assert.deepEqual(await usesOf(mina, '?case=01900000-0000-7000-8000-000000000000'), []);
    });

    it('tells a person whom another’s case names that they were read of, and not a word more', async () => {
      const made = (await usesOf(mina))[0]?.case;
      const [use, ...more] = await usesOf(omid);
      assert.deepEqual(more, [], 'the fire department did not see them');
      assert.deepEqual(
        [use?.agency, use?.purpose, use?.withheld, use?.facts],
        ['engineers-agency', 'inquiry', true, []],
      );
      assert.equal(use?.ground.fa, 'به دلیل حریم شخص دیگری نشان داده نمی‌شود.');
      const said = JSON.stringify(use);
      for (const secret of ['city/deed', 'سند', made ?? '?', 'owners']) assert.ok(!said.includes(secret));
      assert.deepEqual(await usesOf(omid, `?case=${made}`), []);
    });

    it('keeps no value, and no number of a person, in a row', async () => {
      const { database: rows } = office.gateway;
      const kept = [
        await rows.selectFrom('data_use').selectAll().execute(),
        await rows.selectFrom('case_person').selectAll().execute(),
      ];
      const values = ['1990', '12-345', citizens.mina.national_id, citizens.omid.national_id];
      for (const value of values) assert.ok(!JSON.stringify(kept).includes(value), value);
    });

    it('counts reading once as long as the data is the same, however often and at once it is read', async () => {
      const made = await submitDeed(mina, deedAnswers(citizens.mina.national_id));
      const fire = await office.desk('fire');
      await Promise.all(Array.from({ length: 8 }, () => fire.inquiries()));
      await fire.inquiries();
      const read = async () =>
        (await usesOf(mina, `?case=${made.id}`)).filter(({ agency }) => agency === 'fire-agency');
      assert.equal((await read()).length, 1);
      const id = (await fire.inquiries()).find((one) => one.case === made.id)?.id ?? '';
      const item = { id: 'door', label: { fa: 'در' }, kind: 'text' as const };
      await fire.answer(id, { outcome: 'needs-more', message: { fa: 'کدام در؟' }, ask: [item] });
      assert.equal((await read()).length, 1, 'it knew that already');
      const reply = { inquiry: 'fire', items: [{ id: 'door', text: 'درِ جنوبی' }] };
      assert.equal((await mina.call(`/cases/${made.id}/replies`, 'POST', reply)).status, 200);
      for (let times = 0; times < 3; times += 1) await fire.inquiries();
      const [second, first, ...others] = await read();
      assert.deepEqual([first?.facts, second?.facts, others], [['/code'], ['/code', 'replies'], []]);
      assert.ok(!JSON.stringify(second).includes('جنوبی'));
    });

    it('counts what an agency sees in the reply to an answer that it gave unread', async () => {
      const made = await submitDeed(mina, deedAnswers(citizens.mina.national_id));
      const row = await office.gateway.database
        .selectFrom('inquiry')
        .select('id')
        .where('case_id', '=', made.id)
        .where('inquiry', '=', 'fire')
        .executeTakeFirstOrThrow();
      await (await office.desk('fire')).answer(row.id, { outcome: 'approved' });
      assert.deepEqual(
        (await usesOf(mina, `?case=${made.id}`)).map(({ agency }) => agency),
        ['fire-agency', 'city'],
      );
    });

    it('names who takes part and has no key to come and read', async () => {
      const { notConnected } = (await readJson(mina.call('/data-uses'))) as DataUseList;
      assert.deepEqual(notConnected, [
        { id: 'final-agency', title: { fa: 'شهرداری' } },
        { id: 'far-agency', title: { fa: 'far-agency' } },
      ]);
    });

    it('is forgotten after three years, but not while its case is open', async () => {
      await mina.call('/prefill?service=city/deed');
      const before = await usesOf(mina);
      const open = before.filter((use) => use.case !== undefined);
      office.clock.ahead += 1096 * 86_400_000;
      for (const { name, run } of office.gateway.sweeps) if (name === 'data uses') await run();
      mina = await office.signIn();
      assert.ok(open.length > 0 && open.length < before.length);
      assert.deepEqual(await usesOf(mina), open);
      assert.deepEqual(await usesOf(await office.signIn(citizens.omid)), []);
    });

    it('is nobody’s without a session, and refuses what is no row', async () => {
      assert.equal((await fetch(`${office.url}/data-uses`)).status, 401);
      assert.equal((await mina.call('/data-uses?before=x')).status, 400);
    });
  });
