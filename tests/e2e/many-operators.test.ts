import type {
  Case,
  CaseEvent,
  CaseList,
  DataUseList,
  Draft,
  ServiceDefinition,
  ServiceList,
} from '@panjare/contract';
import { sql } from 'kysely';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  CityVisitor,
  landAnswers,
  startTwoOperators,
  submissionOf,
  type TwoOperators,
} from './two-operators.ts';

let operators: TwoOperators;
let visitor: CityVisitor;

before(async () => {
  operators = await startTwoOperators({ daySeconds: 0.3 });
  visitor = new CityVisitor(operators.addresses);
  await visitor.signIn('9990000018');
});
after(() => operators?.[Symbol.asyncDispose]());

async function read<Body>(answer: Promise<Response>, status = 200): Promise<Body> {
  const response = await answer;
  const text = await response.text();
  assert.equal(response.status, status, text);
  return JSON.parse(text) as Body;
}

test('one list holds the services of every operator', async () => {
  const { services, unreachable } = await read<ServiceList>(visitor.call('/services'));
  assert.deepEqual(
    services.map(({ ref }) => ref),
    ['city/building-completion', 'land/land-inquiry'],
  );
  assert.deepEqual(unreachable, []);
});

test('signed in once at the city, a citizen fills, submits and follows a case of land', async (t) => {
  const definition = await read<ServiceDefinition>(visitor.call('/services/land/land-inquiry'));
  let draft: Draft;
  let filed: Case;

  await t.test('its definition is land’s, byte for byte, and is not sent twice', async () => {
    const path = '/services/land/land-inquiry/versions/1';
    const through = await visitor.call(path);
    const direct = await fetch(operators.addresses.land + path);
    assert.equal(await through.text(), await direct.text());
    assert.equal(through.headers.get('cache-control'), direct.headers.get('cache-control'));
    const tag = through.headers.get('etag') ?? '';
    const again = await visitor.call(path, 'GET', undefined, { 'if-none-match': tag });
    assert.deepEqual([again.status, again.headers.get('etag'), await again.text()], [304, tag, '']);
    assert.equal((await visitor.call('/services/land/land-inquiry/versions/2')).status, 404);
    assert.equal((await visitor.call('/services/nowhere/land-inquiry')).status, 404);
  });

  await t.test('registers are read by land, for its own form', async () => {
    const { facts } = await read<{ facts: { to: string; value: string }[] }>(
      visitor.call('/prefill?service=land/land-inquiry'),
    );
    assert.equal(facts.find(({ to }) => to === '/applicant/nationalId')?.value, '9990000018');
  });

  await t.test('the draft is made, saved and listed', async () => {
    const { ref: service, version } = definition;
    draft = await read(
      visitor.call('/drafts', 'POST', { service, version, answers: landAnswers, page: 'land' }),
      201,
    );
    const saved = await visitor.call(
      `/drafts/${draft.id}`,
      'PATCH',
      { patch: [{ op: 'replace', path: '/page', value: 'wish' }] },
      { 'if-match': '"1"' },
    );
    assert.equal(saved.headers.get('etag'), '"2"');
    const { drafts } = await read<{ drafts: Draft[] }>(visitor.call('/drafts'));
    assert.deepEqual(
      drafts.map(({ id, page }) => ({ id, page })),
      [{ id: draft.id, page: 'wish' }],
    );
  });

  await t.test('a late save is refused by land in its own words', async () => {
    const late = await visitor.call(
      `/drafts/${draft.id}`,
      'PATCH',
      { patch: [{ op: 'replace', path: '/page', value: 'land' }] },
      { 'if-match': '"1"' },
    );
    assert.equal(late.status, 409);
    assert.equal(late.headers.get('content-type')?.split(';')[0], 'application/problem+json');
    const problem = (await late.json()) as { code: string; draft: Draft };
    assert.deepEqual([problem.code, problem.draft.revision], ['revision-conflict', 2]);
  });

  await t.test('sent twice with one key it is one case, and names its operator', async () => {
    const submission = await submissionOf(definition);
    const key = { 'idempotency-key': 'land-inquiry-0000000001' };
    const accepted = await read<{ case: Case }>(visitor.call('/cases', 'POST', submission, key), 201);
    const again = await read<{ case: Case }>(visitor.call('/cases', 'POST', submission, key), 201);
    filed = accepted.case;
    assert.equal(again.case.id, filed.id);
    assert.equal(filed.operator, 'land');
    const { cases, unreachable } = await read<CaseList>(visitor.call('/cases'));
    assert.deepEqual([cases.map(({ id }) => id), unreachable], [[filed.id], []]);
  });

  await t.test('the receipt is land’s', async () => {
    const { receipt } = await read<{ receipt: { jws: string } }>(visitor.call(`/cases/${filed.id}/receipt`));
    const [header = ''] = receipt.jws.split('.');
    const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string };
    const keys = await operators.land.gateway.publicKeys();
    assert.ok(keys.some((key) => key['kid'] === kid));
  });

  await t.test('its events come live until ten agencies and the municipality have answered', async () => {
    const events = await watchUntil(filed.id, 'case.decided');
    assert.equal(events.filter(({ type }) => type === 'inquiry.answered').length, 11);
    assert.deepEqual(
      events.map(({ position }) => position),
      events.map((_, index) => index + 1),
    );
    const decided = await read<Case>(visitor.call(`/cases/${filed.id}`));
    assert.deepEqual([decided.state, decided.operator], ['decided', 'land']);
  });

  await t.test('started anew, the city knows nothing of case and draft, asks, and goes on', async () => {
    await operators.restart('city');
    assert.equal((await read<Case>(visitor.call(`/cases/${filed.id}`))).operator, 'land');
    assert.equal((await read<Draft>(visitor.call(`/drafts/${draft.id}`))).revision, 2);
    const unknown = await visitor.call('/cases/01938a6e-7c3b-7000-8000-000000000000');
    assert.equal(unknown.status, 404);
  });

  await t.test('nobody else finds it there', async () => {
    const stranger = new CityVisitor(operators.addresses);
    await stranger.signIn('9990000026');
    assert.equal((await stranger.call(`/cases/${filed.id}`)).status, 404);
    assert.equal((await stranger.call(`/drafts/${draft.id}`)).status, 404);
    assert.deepEqual((await read<CaseList>(stranger.call('/cases'))).cases, []);
  });

  await t.test('land tells who read what, in the citizen’s one list', async () => {
    const { uses, notConnected } = await read<DataUseList>(visitor.call('/data-uses'));
    assert.ok(uses.some(({ agency, source }) => agency === 'land' && source === 'civil'));
    assert.deepEqual(notConnected, []);
  });

  await t.test('nothing of it is in the city’s rows', async () => {
    const dump = await dumpRows();
    for (const secret of ['رودخانهٔ نمونه', '43210', filed.id, filed.trackingCode, draft.id, 'land-inquiry'])
      assert.ok(!dump.includes(secret), `the city keeps ${secret}`);
    assert.ok(dump.includes('building-completion'), 'the dump holds the rows');
  });

  await t.test('what the city keeps for the session is sealed, and gone when it ends', async () => {
    const rows = () => operators.city.gateway.database.selectFrom('session_access').selectAll().execute();
    const before = await rows();
    assert.ok(before.length > 0);
    await read(visitor.call('/session', 'DELETE'));
    assert.equal((await rows()).length, before.length - 1);
    assert.equal((await visitor.call(`/cases/${filed.id}`)).status, 401);
  });
});

/** Reads the stream as the page does. */
async function watchUntil(id: string, type: string): Promise<CaseEvent[]> {
  const answer = await visitor.call(`/cases/${id}/events`, 'GET', undefined, { accept: 'text/event-stream' });
  assert.equal(answer.headers.get('content-type'), 'text/event-stream');
  const events: CaseEvent[] = [];
  let text = '';
  for await (const chunk of answer.body ?? []) {
    text += Buffer.from(chunk).toString();
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^data: (.*)$/mu.exec(block)?.[1];
      if (data !== undefined) events.push(JSON.parse(data) as CaseEvent);
    }
    if (events.some((event) => event.type === type)) return events;
  }
  throw new Error('The stream ended early.');
}

/** Every row of every table of the city's database, jobs too. */
async function dumpRows(): Promise<string> {
  const { database } = operators.city.gateway;
  const tables = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(
    database,
  );
  const rows = await Promise.all(
    tables.rows.map(({ schema, name }) => sql`select * from ${sql.id(schema, name)}`.execute(database)),
  );
  return JSON.stringify(rows.map(({ rows: found }) => found));
}
