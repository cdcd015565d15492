import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type {
  FieldItem,
  JsonObject,
  Prefill,
  ServiceDefinition,
  SubmissionAccepted,
} from '@panjare/contract';
import { compile, shownHash } from '@panjare/form';
import { openOffice } from '../cases/testing/permit-office.ts';
import type { PermitOffice } from '../cases/testing/permit-office.ts';
import { permit } from '../cases/testing/permit.ts';
import { testDatabases } from '../testing/test-gateway.ts';
import type { CitizenBrowser } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';

const text = { type: 'string', title: 'پاسخ' };

function service(
  ref: string,
  version: number,
  fields: { [name: string]: Partial<FieldItem> & { schema?: JsonObject } },
  more: Partial<ServiceDefinition> = {},
): ServiceDefinition {
  const names = Object.entries(fields);
  return {
    ...permit,
    ref,
    version,
    title: { fa: ref },
    data: {
      type: 'object',
      properties: Object.fromEntries(names.map(([name, { schema }]) => [name, schema ?? text])),
    },
    pages: [
      {
        id: 'one',
        title: { fa: 'یک' },
        items: names.map(([name, { schema: _, ...item }]) => ({ kind: 'field', at: `/${name}`, ...item })),
      },
    ],
    inquiries: [],
    consents: [],
    ...more,
  };
}

const mobile = { type: 'string', title: 'شمارهٔ همراه', format: 'mobile' };
const lamp = service(
  'city/lamp',
  2,
  {
    phone: { schema: mobile, reuse: 'always', means: 'person.mobile' },
    street: { reuse: 'ask' },
    note: {},
    secret: { reuse: 'never', means: 'person.secret' },
    count: { schema: { type: 'integer', title: 'شمار', maximum: 5 }, reuse: 'ask' },
    name: { reuse: 'ask', means: 'person.name' },
    city: { reuse: 'ask' },
    plan: { widget: 'file', reuse: 'always' },
  },
  {
    prefill: [
      { to: '/name', from: 'civil.name', policy: 'locked' },
      { to: '/city', from: 'civil.city', policy: 'editable' },
    ],
  },
);
/** The version before: a street was not yet kept to be used again, and more lamps could be counted. */
const older = service('city/lamp', 1, {
  ...lampFields(),
  street: {},
  count: { schema: { type: 'integer', title: 'شمار' }, reuse: 'ask' },
});
const garden = service('city/garden', 1, {
  call: { schema: mobile, reuse: 'ask', means: 'person.mobile' },
  secret: { reuse: 'ask', means: 'person.secret' },
  street: { reuse: 'always' },
});

/** Nobody real either. */
function somebody(sub: string, nationalId: string) {
  return { ...citizens.omid, sub, national_id: nationalId };
}

function lampFields() {
  return { phone: { schema: mobile, reuse: 'always', means: 'person.mobile' } } as const;
}

for (const database of testDatabases) {
  describe(`earlier answers, on ${database.kind}`, () => {
    let office: PermitOffice;
    let mina: CitizenBrowser;
    let knows: JsonObject = {};
    const civil = createServer((_request, response) => response.end(JSON.stringify(knows)));

    before(async () => {
      await new Promise<void>((resolve) => civil.listen(0, '127.0.0.1', resolve));
      const url = `http://127.0.0.1:${(civil.address() as AddressInfo).port}`;
      office = await openOffice(database, {
        services: [older, lamp, garden],
        registers: { civil: { url, secret: 'civil-secret' } },
      });
      mina = await office.signIn();
    });
    after(async () => {
      await office.close();
      civil.closeAllConnections();
      civil.close();
    });

    /** As a case of a version that was published then. */
    async function give(browser: CitizenBrowser, definition: ServiceDefinition, answers: JsonObject) {
      const { ref, version } = definition;
      const current = office.gateway.services.current(ref)?.version ?? version;
      const texts = await shownHash(
        compile(office.gateway.services.current(ref) ?? definition),
        answers,
        'fa',
      );
      const response = await browser.call(
        '/cases',
        'POST',
        {
          service: ref,
          version: current,
          answers,
          shown: { service: ref, version: current, locale: 'fa', texts },
          consents: [],
        },
        { 'idempotency-key': randomUUID() },
      );
      const accepted = (await response.json()) as SubmissionAccepted;
      assert.equal(response.status, 201, JSON.stringify(accepted));
      if (current !== version)
        await office.gateway.database
          .updateTable('case_file')
          .set({ version })
          .where('id', '=', accepted.case.id)
          .execute();
      return accepted.case.id;
    }
    async function ask(browser: CitizenBrowser, ref: string): Promise<{ [to: string]: unknown }> {
      const read = (await (await browser.call(`/prefill?service=${ref}`)).json()) as Prefill;
      return Object.fromEntries(
        (read.earlier ?? []).map(({ to, value, reuse }) => [to, `${String(value)} ${reuse}`]),
      );
    }

    test('there is none where nothing was answered before', async () => {
      const response = await mina.call('/prefill?service=city/lamp');
      assert.ok(!('earlier' in ((await response.json()) as Prefill)));
    });

    test('the newest of each comes, to the same question of the same service only where it is one', async () => {
      await give(mina, lamp, {
        phone: '+989000000001',
        street: 'بهار',
        note: 'نزدیک پارک',
        secret: 'راز',
        count: 2,
      });
      await give(mina, lamp, { phone: '+989000000002' });
      assert.deepEqual(await ask(mina, 'city/lamp'), {
        '/phone': '+989000000002 always',
        '/street': 'بهار ask',
        '/count': '2 ask',
      });
    });

    test('what means the same goes from one service to another; what is not kept for that does not', async () => {
      assert.deepEqual(await ask(mina, 'city/garden'), { '/call': '+989000000002 ask' });
      const read = (await (await mina.call('/prefill?service=city/garden')).json()) as Prefill;
      assert.deepEqual(read.earlier?.[0]?.title, { fa: 'city/lamp' });
    });

    test('another citizen gets nothing of it', async () => {
      const omid = await office.signIn(citizens.omid);
      assert.deepEqual(await ask(omid, 'city/lamp'), {});
      await give(omid, garden, { call: '+989000000009' });
      assert.deepEqual(await ask(omid, 'city/lamp'), { '/phone': '+989000000009 always' });
      assert.equal((await ask(mina, 'city/lamp'))['/phone'], '+989000000002 always');
    });

    test('what the version then did not keep, or is wrong by what is asked now, is passed over', async () => {
      const neda = await office.signIn(somebody('neda', '9990000018'));
      await give(neda, lamp, { street: 'سرو', count: 4 });
      const id = await give(neda, older, { street: 'چنار', count: 3 });
      assert.deepEqual(await ask(neda, 'city/lamp'), { '/street': 'سرو ask', '/count': '3 ask' });
      await office.gateway.database
        .updateTable('case_answers')
        .set({ answers: JSON.stringify({ count: 40, street: 7 }) })
        .where('case_id', '=', id)
        .execute();
      assert.deepEqual(await ask(neda, 'city/lamp'), { '/street': 'سرو ask', '/count': '4 ask' });
    });

    test('a register goes before it where it answers, and what it locks is never among them', async () => {
      const was = knows;
      await give(mina, lamp, { name: 'مینا', city: 'مرند' });
      assert.equal((await ask(mina, 'city/lamp'))['/city'], 'مرند ask');
      assert.ok(!('/name' in (await ask(mina, 'city/lamp'))));
      knows = { city: 'تبریز' };
      assert.ok(!('/city' in (await ask(mina, 'city/lamp'))));
      knows = was;
    });

    test('no data use is written down for it', async () => {
      const { uses } = (await (await mina.call('/data-uses')).json()) as { uses: { source: string }[] };
      assert.ok(uses.every(({ source }) => source === 'civil'));
    });

    test('answers that were erased, or whose time is over, are not read', async () => {
      const sara = await office.signIn(somebody('sara', '9990000026'));
      const first = await give(sara, garden, { call: '+989000000003' });
      const second = await give(sara, garden, { call: '+989000000004' });
      await office.gateway.database.deleteFrom('case_answers').where('case_id', '=', second).execute();
      assert.deepEqual(await ask(sara, 'city/lamp'), { '/phone': '+989000000003 always' });
      const withdrawn = await sara.call(
        `/cases/${first}/withdrawal`,
        'POST',
        {},
        {
          'idempotency-key': randomUUID(),
        },
      );
      assert.ok(withdrawn.ok, await withdrawn.text());
      assert.deepEqual(await ask(sara, 'city/lamp'), { '/phone': '+989000000003 always' });
      await office.wait(366);
      assert.deepEqual(await ask(sara, 'city/lamp'), {});
    });
  });
}
