import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';

import { createClient, PanjareError } from './index.ts';
import { problem, startGateway, type Answering, type GatewayStub } from './testing/gateway-stub.ts';
import { syntheticDraft } from './testing/synthetic.ts';

const stubs: GatewayStub[] = [];
afterEach(async () => {
  for (const stub of stubs.splice(0)) await stub.close();
});

async function clientOf(answer: Answering) {
  const stub = await startGateway(answer);
  stubs.push(stub);
  return { stub, client: createClient({ gateway: `${stub.origin}/`, embedding: 'same-site', locale: 'en' }) };
}

const shown = {
  service: 'city/building-completion',
  version: 1,
  locale: 'fa',
  texts: 'x'.repeat(43),
} as const;
const codeOf = (code: string) => (error: unknown) => error instanceof PanjareError && error.code === code;

describe('a client', () => {
  it('finds every address in the metadata, fetched once, and nowhere else', async () => {
    const { stub, client } = await clientOf(() => ({ body: { services: [], unreachable: [] } }));
    await Promise.all([client.services.list({ search: 'پروانه' }), client.services.list()]);
    assert.equal(stub.metadataReads, 1);
    assert.deepEqual(
      stub.seen.map(({ path, query }) => [path, query.get('search')]).sort(),
      [
        ['/services', 'پروانه'],
        ['/services', null],
      ].sort(),
    );
  });

  it('asks for the metadata again after a failure', async () => {
    let down = true;
    const { stub } = await clientOf(() => ({ body: { services: [], unreachable: [] } }));
    const client = createClient({
      gateway: stub.origin,
      fetch: (request) => (down ? Promise.reject(new TypeError('down')) : fetch(request)),
    });
    await assert.rejects(client.services.list(), codeOf('network'));
    down = false;
    assert.deepEqual(await client.services.list(), { services: [], unreachable: [] });
  });

  it('fetches a published version once', async () => {
    const { stub, client } = await clientOf(({ path }) => ({
      body: { ref: 'city/building-completion', version: path.endsWith('/2') ? 2 : 3 },
    }));
    await client.services.read('city/building-completion', { version: 2 });
    await client.services.read('city/building-completion', { version: 2 });
    await client.services.read('city/building-completion');
    await client.services.read('city/building-completion', { version: 3 });
    assert.deepEqual(
      stub.seen.map(({ path }) => path),
      ['/services/city/building-completion/versions/2', '/services/city/building-completion'],
    );
  });

  it('marks every change, and only changes, with its name', async () => {
    const { stub, client } = await clientOf(({ method }) =>
      method === 'DELETE' ? { status: 204 } : { body: { drafts: [] } },
    );
    await client.drafts.list();
    await client.drafts.delete('d1');
    assert.equal(stub.seen[0]?.headers['panjare-client'], undefined);
    assert.match(String(stub.seen[1]?.headers['panjare-client']), /^[a-z]+\/\d/);
    assert.equal(stub.seen[1]?.headers['accept-language'], 'en');
  });

  it('throws a problem that is no outcome by its code', async () => {
    const { client } = await clientOf(() => problem(503, 'over-capacity'));
    await assert.rejects(client.cases.list(), codeOf('over-capacity'));
  });

  it('throws `network` where nobody answers, and where an answer breaks off', async () => {
    const { stub, client } = await clientOf(() => (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"cases"');
      setTimeout(() => response.destroy(), 20);
    });
    await assert.rejects(client.cases.list(), codeOf('network'));
    await stub.close();
    await assert.rejects(client.cases.list(), codeOf('network'));
  });

  it('throws `aborted` where a call is given up', async () => {
    const { client } = await clientOf(() => new Promise(() => undefined));
    await assert.rejects(client.cases.list({ signal: AbortSignal.timeout(30) }), codeOf('aborted'));
  });

  it('reads as JSON only what says that it is', async () => {
    const { client } = await clientOf(() => ({ type: 'text/html', body: '{"cases":[],"unreachable":[]}' }));
    await assert.rejects(client.cases.list(), codeOf('contract-breach'));
  });

  it('throws `contract-breach` where JSON is none', async () => {
    const { client } = await clientOf(() => ({ body: '{"cases"' }));
    await assert.rejects(client.cases.list(), codeOf('contract-breach'));
  });

  it('takes the status of a proxy that knows no problem details', async () => {
    const { client } = await clientOf(() => ({
      status: 502,
      type: 'text/html',
      body: '<h1>Bad gateway</h1>',
    }));
    await assert.rejects(client.cases.list(), codeOf('upstream-unreachable'));
  });

  it('never leaves the gateway, whatever an endpoint says', async () => {
    const stub = await startGateway(() => ({ body: {} }), '//127.0.0.2:9');
    stubs.push(stub);
    await assert.rejects(createClient({ gateway: stub.origin }).cases.list(), codeOf('contract-breach'));
  });
});

describe('a draft', () => {
  it('is saved on top of a revision', async () => {
    const { stub, client } = await clientOf(() => ({ body: syntheticDraft({ revision: 5 }) }));
    const outcome = await client.drafts.save('d1', 4, [{ op: 'add', path: '/answers/a', value: 1 }]);
    assert.deepEqual(outcome, { state: 'saved', draft: syntheticDraft({ revision: 5 }) });
    assert.equal(stub.seen[0]?.headers['if-match'], '"4"');
    assert.deepEqual(stub.seen[0]?.body, { patch: [{ op: 'add', path: '/answers/a', value: 1 }] });
  });

  it('is made with a key: its own, or the one of an earlier try', async () => {
    const { stub, client } = await clientOf(() => ({ status: 201, body: syntheticDraft() }));
    const request = { service: 'city/building-completion', version: 1, answers: {}, page: 'start' };
    for (const idempotencyKey of [undefined, undefined, 'the-key-of-an-earlier-try'])
      await client.drafts.create(request, idempotencyKey === undefined ? {} : { idempotencyKey });
    const keys = stub.seen.map(({ headers }) => String(headers['idempotency-key']));
    assert.match(keys[0] ?? '', /^[A-Za-z0-9_-]{43}$/);
    assert.notEqual(keys[0], keys[1]);
    assert.equal(keys[2], 'the-key-of-an-earlier-try');
  });

  it('that another device saved comes back as a conflict with theirs', async () => {
    const theirs = syntheticDraft({ revision: 6, answers: { a: 2 } });
    const { client } = await clientOf(() => problem(409, 'revision-conflict', { draft: theirs }));
    assert.deepEqual(await client.drafts.save('d1', 4, []), { state: 'conflict', theirs });
  });

  it('is gone where it is not found, and reading it gives nothing', async () => {
    const { client } = await clientOf(() => undefined);
    assert.deepEqual(await client.drafts.save('d1', 4, []), { state: 'gone' });
    assert.equal(await client.drafts.read('d1'), undefined);
    await client.drafts.delete('d1');
  });

  it('waits for a sign-in where there is none', async () => {
    const { client } = await clientOf(() => problem(401, 'signed-out'));
    assert.deepEqual(await client.drafts.save('d1', 4, []), { state: 'signed-out' });
    assert.deepEqual(client.session.state.read(), { state: 'signed-out' });
  });
});

describe('a submission', () => {
  const submit = async (answer: Answering, idempotencyKey?: string) => {
    const { stub, client } = await clientOf(answer);
    const outcome = await client.cases.submit(
      'city/building-completion',
      { floors: 4 },
      { version: 1, shown, ...(idempotencyKey !== undefined && { idempotencyKey }) },
    );
    return { stub, outcome };
  };

  it('is accepted with its case and its receipt', async () => {
    const body = { case: { id: 'c1', trackingCode: 'K7' }, receipt: { jws: 'a.b.c' } };
    const { stub, outcome } = await submit(() => ({ status: 201, body }));
    assert.deepEqual(outcome, { state: 'accepted', ...body });
    assert.match(String(stub.seen[0]?.headers['idempotency-key']), /^[\w-]{16,128}$/);
    assert.deepEqual(stub.seen[0]?.body, {
      service: 'city/building-completion',
      version: 1,
      answers: { floors: 4 },
      shown,
      consents: [],
    });
  });

  it('carries the key it is given', async () => {
    const { stub } = await submit(() => ({ status: 201, body: {} }), 'k'.repeat(20));
    assert.equal(stub.seen[0]?.headers['idempotency-key'], 'k'.repeat(20));
  });

  it('tells what is wrong with the answers', async () => {
    const issues = [{ path: '/floors', code: 'maximum', params: { limit: 3 } }];
    const { outcome } = await submit(() => problem(422, 'invalid-answers', { issues }));
    assert.deepEqual(outcome, { state: 'invalid', issues });
  });

  for (const code of ['shown-differs', 'version-retired']) {
    it(`tells the version published now where the gateway says ${code}`, async () => {
      const { outcome } = await submit(() => problem(409, code, { currentVersion: 2 }));
      assert.deepEqual(outcome, { state: 'conflict', currentVersion: 2 });
    });
  }

  it('waits for a sign-in where there is none', async () => {
    const { outcome } = await submit(() => problem(401, 'signed-out'));
    assert.deepEqual(outcome, { state: 'signed-out' });
  });
});
