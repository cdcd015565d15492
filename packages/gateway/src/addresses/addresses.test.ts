import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { readJson } from '../testing/read-json.ts';
import type { TestGateway } from '../testing/test-gateway.ts';
import { startTestGateway } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';

/** Nobody's address. */
const address = {
  postalCode: '5133913131',
  province: 'آذربایجان شرقی',
  city: 'تبریز',
  street: 'خیابان نمونه، کوچهٔ یکم',
};

describe('addresses', () => {
  const asked: { url: string; body: string; authorization: string }[] = [];
  const post = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      asked.push({ url: request.url ?? '', body, authorization: request.headers.authorization ?? '' });
      const { postalCode } = JSON.parse(body) as { postalCode: string };
      if (postalCode === '5133900000') return response.writeHead(404).end();
      if (postalCode === '5133911111')
        return response.end(JSON.stringify({ ...address, city: 7, postalCode }));
      if (postalCode === '5133922222') return response.end(JSON.stringify(address));
      response.end(JSON.stringify(address));
    });
  });
  let gateway: TestGateway;
  const find = (browser: Awaited<ReturnType<TestGateway['signIn']>>, postalCode: string) =>
    browser.call('/addresses', 'POST', { postalCode });

  before(async () => {
    await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(post.address() as AddressInfo).port}/post`;
    gateway = await startTestGateway({
      addressRegister: 'post',
      registers: { post: { url, secret: 'post-secret', correctAt: 'https://post.example/correct' } },
    });
  });
  after(async () => {
    await gateway.close();
    post.closeAllConnections();
    await new Promise((resolve) => post.close(resolve));
  });

  it('are found by postal code, which stands in no address', async () => {
    const mina = await gateway.signIn();
    assert.deepEqual(await readJson(find(mina, address.postalCode)), { address, source: 'post' });
    assert.deepEqual(asked, [
      {
        url: '/post',
        body: JSON.stringify({ postalCode: address.postalCode }),
        authorization: 'Bearer post-secret',
      },
    ]);
  });

  it('are recorded as read, for the citizen who asked', async () => {
    const omid = await gateway.signIn(citizens.omid);
    await find(omid, '5133900000');
    assert.deepEqual((await readJson(omid.call('/data-uses'))).uses, [], 'nothing was read');
    await find(omid, address.postalCode);
    const { uses } = await readJson(omid.call('/data-uses'));
    assert.equal(uses.length, 1);
    assert.deepEqual(
      [uses[0].source, uses[0].facts, uses[0].correctAt],
      ['post', ['address'], 'https://post.example/correct'],
    );
    assert.ok(!JSON.stringify(uses).includes(address.postalCode));
  });

  it('are not found where the post knows none, and not taken where its answer makes no sense', async () => {
    const mina = await gateway.signIn();
    const answers = await Promise.all(
      ['5133900000', '5133911111', '5133922222'].map(async (code) => {
        const response = await find(mina, code);
        return [response.status, ((await response.json()) as { code: string }).code];
      }),
    );
    assert.deepEqual(answers, [
      [404, 'not-found'],
      [503, 'upstream-unreachable'],
      [503, 'upstream-unreachable'],
    ]);
  });

  it('are for citizens, by a whole code, and not without end', async () => {
    const stranger = await fetch(`${gateway.url}/addresses`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'panjare-client': 'test/1',
        origin: 'http://localhost:4200',
      },
      body: JSON.stringify({ postalCode: address.postalCode }),
    });
    assert.equal(stranger.status, 401);
    const omid = await gateway.signIn(citizens.omid);
    assert.equal((await find(omid, '51339')).status, 400);
    const statuses: number[] = [];
    for (let index = 0; index < 30; index += 1) statuses.push((await find(omid, address.postalCode)).status);
    assert.equal(statuses.at(0), 200);
    assert.equal(statuses.at(-1), 429);
    gateway.clock.ahead += 601_000;
    assert.equal((await find(await gateway.signIn(citizens.omid), address.postalCode)).status, 200);
  });

  it('of a gateway without a register are out of reach, not unknown', async () => {
    const bare = await startTestGateway();
    const mina = await bare.signIn();
    const response = await find(mina, address.postalCode);
    assert.deepEqual(
      [response.status, ((await response.json()) as { code: string }).code],
      [503, 'upstream-unreachable'],
    );
    await bare.close();
  });
});
