import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { atOnce } from '../testing/at-once.ts';
import { readJson } from '../testing/read-json.ts';
import type { CitizenBrowser, TestGateway } from '../testing/test-gateway.ts';
import { startTestGateway, testDatabases } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';

const request = { service: 'city/lamp-repair', version: 1, answers: { name: 'مینا' }, page: 'lamp' };

for (const database of testDatabases) {
  describe(`drafts (${database.kind})`, () => {
    let gateway: TestGateway;
    let mina: CitizenBrowser;
    before(async () => {
      gateway = await startTestGateway({ database });
      mina = await gateway.signIn();
    });
    after(() => gateway.close());

    it('are made, saved by patch, listed and deleted', async () => {
      const made = await create(mina);
      assert.equal(made.revision, 1);
      const saved = await save(mina, made.id, 1, [
        { op: 'add', path: '/answers/lamps', value: 3 },
        { op: 'replace', path: '/page', value: 'end' },
      ]);
      assert.equal(saved.status, 200);
      assert.equal(saved.headers.get('etag'), '"2"');
      const draft = await readJson(saved);
      assert.deepEqual(draft.answers, { name: 'مینا', lamps: 3 });
      assert.equal(draft.page, 'end');
      const list = await readJson(mina.call('/drafts?service=city/lamp-repair'));
      assert.ok(list.drafts.some(({ id }: { id: string }) => id === made.id));
      assert.equal((await mina.call(`/drafts/${made.id}`, 'DELETE')).status, 204);
      assert.equal((await mina.call(`/drafts/${made.id}`)).status, 404);
    });

    it('never overwrite: a save that comes late gets the draft as it stands', async () => {
      const { id } = await create(mina);
      const saves = await atOnce(gateway.gateway.database, () =>
        Array.from({ length: 10 }, (_, lamps) =>
          save(mina, id, 1, [{ op: 'add', path: '/answers/lamps', value: lamps }]),
        ),
      );
      const won = saves.filter(({ status }) => status === 200);
      const late = saves.filter(({ status }) => status === 409);
      assert.equal(won.length, 1);
      assert.equal(late.length, 9);
      const winner = await won[0]?.json();
      for (const answer of late) {
        const problem = await readJson(answer);
        assert.equal(problem.code, 'revision-conflict');
        assert.deepEqual(problem.draft, winner);
      }
    });

    it('are made once for a key, however often and in however many tabs it is sent', async () => {
      const key = { 'idempotency-key': randomUUID() };
      const ask = (citizen = mina, body: unknown = request) => citizen.call('/drafts', 'POST', body, key);
      const made = await atOnce(gateway.gateway.database, () => Array.from({ length: 10 }, () => ask()));
      const drafts = await Promise.all(made.map(async (answer) => [answer.status, await readJson(answer)]));
      const [first] = drafts;
      for (const draft of drafts) assert.deepEqual(draft, first);
      const { id } = first?.[1] as { id: string };
      await save(mina, id, 1, [{ op: 'add', path: '/answers/lamps', value: 4 }]);
      assert.equal((await readJson(ask())).revision, 2, 'the draft as it stands');
      const reused = await ask(mina, { ...request, page: 'end' });
      assert.deepEqual([reused.status, (await readJson(reused)).code], [422, 'key-reused']);
      const omid = await gateway.signIn(citizens.omid);
      const other = await readJson(ask(omid));
      assert.notEqual(other.id, id);
      assert.equal((await omid.call(`/drafts/${other.id}`, 'DELETE')).status, 204);
    });

    it('are nobody else’s business', async () => {
      const { id } = await create(mina);
      const omid = await gateway.signIn(citizens.omid);
      assert.equal((await omid.call(`/drafts/${id}`)).status, 404);
      assert.equal((await save(omid, id, 1, [])).status, 404);
      assert.equal((await omid.call(`/drafts/${id}`, 'DELETE')).status, 404);
      assert.deepEqual((await readJson(omid.call('/drafts'))).drafts, []);
    });

    it('take a patch wholly or not at all', async () => {
      const { id } = await create(mina);
      for (const patch of [
        [
          { op: 'add', path: '/answers/lamps', value: 1 },
          { op: 'remove', path: '/answers/missing' },
        ],
        [{ op: 'test', path: '/answers/name', value: 'somebody' }],
        [{ op: 'replace', path: '/answers', value: [] }],
        [{ op: 'replace', path: '/page', value: 7 }],
        [{ op: 'remove', path: '/page' }],
        [{ op: 'add', path: '/subject', value: 'other' }],
        [{ op: 'replace', path: '', value: {} }],
        [{ op: 'add', path: '/answers/__proto__/polluted', value: true }],
        [{ op: 'add', path: '/answers/constructor/prototype/polluted', value: true }],
      ]) {
        const answer = await save(mina, id, 1, patch);
        assert.equal(answer.status, 422, JSON.stringify(patch));
      }
      assert.equal(({} as { polluted?: boolean }).polluted, undefined);
      assert.deepEqual((await readJson(mina.call(`/drafts/${id}`))).answers, { name: 'مینا' });
    });

    it('hold at most 256 kB', async () => {
      const big = await mina.call('/drafts', 'POST', { ...request, answers: { name: 'م'.repeat(200_000) } });
      assert.equal(big.status, 413);
      const { id } = await create(mina);
      const grown = await save(mina, id, 1, [
        { op: 'add', path: '/answers/name', value: 'م'.repeat(200_000) },
      ]);
      assert.equal(grown.status, 413);
    });

    it('need a service and a version that exist', async () => {
      assert.equal((await mina.call('/drafts', 'POST', { ...request, service: 'city/unknown' })).status, 404);
      const retired = await mina.call('/drafts', 'POST', { ...request, version: 9 });
      assert.equal(retired.status, 409);
      const problem = await readJson(retired);
      assert.equal(problem.code, 'version-retired');
      assert.equal(problem.currentVersion, 1);
    });

    it('expire as the service says, and are swept', async () => {
      const { id } = await create(mina);
      gateway.clock.ahead += 31 * 24 * 60 * 60_000;
      const later = await gateway.signIn();
      assert.equal((await later.call(`/drafts/${id}`)).status, 404);
      for (const sweep of gateway.gateway.sweeps.filter(({ name }) => name === 'drafts')) await sweep.run();
      const rows = await gateway.gateway.database
        .selectFrom('draft')
        .select('id')
        .where('id', '=', id)
        .execute();
      assert.deepEqual(rows, []);
    });
  });
}

async function create(citizen: CitizenBrowser): Promise<{ id: string; revision: number }> {
  const made = await citizen.call('/drafts', 'POST', request);
  assert.equal(made.status, 201);
  return readJson(made);
}

function save(citizen: CitizenBrowser, id: string, revision: number, patch: unknown[]): Promise<Response> {
  return citizen.call(`/drafts/${id}`, 'PATCH', { patch }, { 'if-match': `"${revision}"` });
}
