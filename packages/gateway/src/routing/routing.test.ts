import assert from 'node:assert/strict';
import { operations } from '@panjare/contract/operations.js';
import { after, before, describe, it } from 'node:test';
import { readJson } from '../testing/read-json.ts';
import type { CitizenBrowser, TestGateway } from '../testing/test-gateway.ts';
import { foreignOrigin, pageOrigin, startTestGateway } from '../testing/test-gateway.ts';

describe('every request', () => {
  let gateway: TestGateway;
  let mina: CitizenBrowser;
  before(async () => {
    gateway = await startTestGateway();
    mina = await gateway.signIn();
  });
  after(() => gateway.close());

  it('is answered as a problem with a code and words in the language asked for', async () => {
    const fa = await fetch(`${gateway.url}/drafts`);
    assert.equal(fa.status, 401);
    assert.match(fa.headers.get('content-type') ?? '', /^application\/problem\+json/u);
    const problem = await readJson(fa);
    assert.equal(problem.code, 'signed-out');
    assert.match(problem.title, /دوباره وارد شوید/u);
    const en = await fetch(`${gateway.url}/drafts`, {
      headers: { 'accept-language': 'de, en;q=0.8, fa;q=0.5' },
    });
    assert.match((await readJson(en)).title, /Sign in again/u);
  });

  it('needs the client header to change anything', async () => {
    const answer = await mina.request(`${gateway.url}/session`, {
      method: 'DELETE',
      headers: { origin: pageOrigin },
    });
    assert.equal(answer.status, 403);
    assert.equal((await readJson(answer)).code, 'origin-refused');
  });

  it('needs an origin that is registered, exactly', async () => {
    for (const origin of [
      'https://evil.example',
      `${pageOrigin}.evil.example`,
      'http://localhost:42000',
      'http://LOCALHOST:4200',
      'https://localhost:4200',
      `${pageOrigin}/`,
      'null',
    ]) {
      for (const [method, path] of [
        ['DELETE', '/session'],
        ['GET', '/drafts'],
      ] as const) {
        const answer = await mina.call(path, method, undefined, { origin });
        assert.equal(answer.status, 403, `${method} from ${origin}`);
        assert.equal(answer.headers.get('access-control-allow-origin'), null);
      }
    }
    const headers = { 'panjare-client': 'test/1' };
    const without = await mina.request(`${gateway.url}/session`, { method: 'DELETE', headers });
    assert.equal(without.status, 403);
    assert.equal((await mina.call('/drafts')).status, 200);
  });

  it('tells a browser beforehand which origins may call with credentials', async () => {
    const ask = (origin: string): Promise<Response> =>
      fetch(`${gateway.url}/drafts`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'panjare-client',
        },
      });
    const known = await ask(foreignOrigin);
    assert.equal(known.headers.get('access-control-allow-origin'), foreignOrigin);
    assert.equal(known.headers.get('access-control-allow-credentials'), 'true');
    assert.equal((await ask('https://evil.example')).headers.get('access-control-allow-origin'), null);
  });

  it('is refused with every issue where it breaks the contract; nothing is coerced, filled in or dropped', async () => {
    const answer = await mina.call('/drafts', 'POST', {
      service: 'city/lamp-repair',
      version: '1',
      answers: {},
      extra: 1,
    });
    assert.equal(answer.status, 400);
    const { code, issues } = await readJson(answer);
    assert.equal(code, 'invalid-request');
    assert.ok(issues.length >= 3, JSON.stringify(issues));
    assert.equal((await mina.call('/services?serch=x')).status, 400);
    assert.equal((await mina.call('/services?search=a&search=b')).status, 400);
    const tag = await mina.call('/drafts/1', 'PATCH', { patch: [] }, { 'if-match': '*' });
    assert.equal(tag.status, 400);
    assert.equal((await mina.call('/drafts', 'POST')).status, 400);
  });

  it('is never answered with a fault of ours, whatever it holds', async () => {
    const bodies = [
      '{',
      '"text"',
      'null',
      '[]',
      '{"__proto__":{"polluted":true}}',
      '{"a":{"constructor":{"prototype":{"polluted":true}}}}',
      `{"service":"city/lamp-repair","version":1,"page":"p","answers":{"name":"\\u0000"}}`,
      `{"service":"city/lamp-repair","version":1,"page":"p","answers":{"name":"\\ud800"}}`,
      `{"service":"city/lamp-repair","version":1e400,"page":"p","answers":{}}`,
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      `{"service":"city/lamp-repair","version":1,"page":"p","answers":{"a":${'['.repeat(5000)}${']'.repeat(5000)}}}`,
    ];
    for (const body of bodies) {
      const answer = await mina.request(`${gateway.url}/drafts`, {
        method: 'POST',
        headers: { origin: pageOrigin, 'panjare-client': 'test/1', 'content-type': 'application/json' },
        body,
      });
      assert.ok([400, 409].includes(answer.status), `${answer.status} for ${body.slice(0, 80)}`);
    }
    for (const path of [
      '/drafts/%00',
      '/drafts/%zz',
      '/drafts/..%2f',
      '/notices/%F0%28',
      '/services/%00/x',
      '/nothing',
    ]) {
      const answer = await mina.call(path);
      assert.ok([400, 404].includes(answer.status), `${path}: ${answer.status}`);
      assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/u, path);
    }
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });

  it('too large, of an unknown type or by an unknown method is refused as a problem', async () => {
    const headers = { origin: pageOrigin, 'panjare-client': 'test/1', 'content-type': 'application/json' };
    const large = await mina.request(`${gateway.url}/drafts`, {
      method: 'POST',
      headers,
      body: `"${'a'.repeat(2_000_000)}"`,
    });
    assert.equal(large.status, 413);
    const xml = { ...headers, 'content-type': 'application/xml' };
    assert.equal(
      (await mina.request(`${gateway.url}/drafts`, { method: 'POST', headers: xml, body: '<a/>' })).status,
      415,
    );
    assert.equal(
      (await mina.request(`${gateway.url}/drafts`, { method: 'PUT', headers, body: '{}' })).status,
      404,
    );
  });

  it('finds every endpoint named in one place', async () => {
    const metadata = await readJson(fetch(`${gateway.url}/.well-known/panjare`));
    assert.deepEqual(Object.keys(metadata.endpoints), Object.keys(operations));
    assert.equal((await readJson(fetch(`${gateway.url}/openapi.json`))).openapi.slice(0, 3), '3.1');
  });

  it('comes back with headers that let nobody frame, sniff or cache it', async () => {
    const { headers } = await mina.call('/session');
    assert.match(
      headers.get('content-security-policy') ?? '',
      /default-src 'none';\s*frame-ancestors 'none'/u,
    );
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
  });

  it('is counted without a name', async () => {
    assert.equal((await fetch(`${gateway.url}/healthz`)).status, 200);
    assert.equal((await fetch(`${gateway.url}/readyz`)).status, 200);
    const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
    assert.match(metrics, /panjare_requests_total\{operation="session.read",status="200"\} \d+/u);
    assert.ok(!metrics.includes('test-mina'));
  });
});

describe('too many requests from one address', () => {
  it('are refused with the time to wait', async () => {
    const gateway = await startTestGateway({ rateLimit: 3 });
    for (let count = 0; count < 3; count += 1)
      assert.equal((await fetch(`${gateway.url}/services`)).status, 200);
    const answer = await fetch(`${gateway.url}/services`);
    assert.equal(answer.status, 429);
    assert.equal((await readJson(answer)).code, 'rate-limited');
    assert.match(answer.headers.get('retry-after') ?? '', /^\d+$/u);
    await gateway.close();
  });
});
