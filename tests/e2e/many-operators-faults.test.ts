import type { DirectoryGateway, Problem, ServiceList } from '@panjare/contract';
import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import { after, before, test } from 'node:test';
import { CityVisitor, landAnswers, startTwoOperators, type TwoOperators } from './two-operators.ts';

let operators: TwoOperators;
let visitor: CityVisitor;
let rogue: Server;
let rogueUrl: string;
/** What the third operator's machine does with a request. */
let misbehave: RequestListener;

before(async () => {
  rogue = createServer((request, response) => misbehave(request, response));
  await new Promise<void>((resolve) => rogue.listen(0, 'localhost', resolve));
  const address = rogue.address();
  rogueUrl = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
  operators = await startTwoOperators({ daySeconds: 60, resources: [rogueUrl] });
  visitor = new CityVisitor(operators.addresses);
});
after(async () => {
  await operators?.[Symbol.asyncDispose]();
  rogue.closeAllConnections();
  rogue.close();
});

const weather = (): DirectoryGateway => ({
  operator: 'weather',
  title: { fa: 'هوای نمونه', en: 'Sample weather' },
  url: rogueUrl,
  ecosystems: [{ id: 'weather', title: { fa: 'هوا' } }],
  contract: '0.1.0',
  keys: [],
  agencies: [],
});

async function list(): Promise<{ refs: string[]; silent: string[]; milliseconds: number }> {
  const before = performance.now();
  const answer = await visitor.call('/services');
  const { services, unreachable } = (await answer.json()) as ServiceList;
  return {
    refs: services.map(({ ref }) => ref),
    silent: unreachable.map(({ operator }) => operator),
    milliseconds: performance.now() - before,
  };
}

async function problemOf(answer: Promise<Response>): Promise<Problem> {
  const response = await answer;
  assert.equal(response.headers.get('content-type')?.split(';')[0], 'application/problem+json');
  return (await response.json()) as Problem;
}

test('with land down', async (t) => {
  await visitor.signIn('9990000018');
  await operators.stop('land');

  await t.test('the list names it, and holds the rest', async () => {
    const { refs, silent } = await list();
    assert.deepEqual([refs, silent], [['city/building-completion'], ['land']]);
  });

  await t.test('its services and cases are told as out of reach, by its title', async () => {
    const draft = { service: 'land/land-inquiry', version: 1, answers: landAnswers, page: 'land' };
    for (const answer of [
      visitor.call('/services/land/land-inquiry'),
      visitor.call('/drafts', 'POST', draft),
      visitor.call('/cases/01938a6e-7c3b-7000-8000-000000000000'),
    ]) {
      const { code, detail, status } = await problemOf(answer);
      assert.equal(code, 'upstream-unreachable');
      assert.ok(status === 502 || status === 504);
      assert.match(detail ?? '', /پنجرهٔ واحد زمین/u);
    }
  });

  await t.test('the city’s own services work', async () => {
    const draft = { service: 'city/building-completion', version: 1, answers: {}, page: 'owners' };
    const made = await visitor.call('/drafts', 'POST', draft);
    assert.equal(made.status, 201);
    const { id } = (await made.json()) as { id: string };
    assert.equal((await visitor.call(`/drafts/${id}`)).status, 200);
    assert.equal((await visitor.call('/cases')).status, 200);
  });

  await t.test('and up again it is there again, without another sign-in', async () => {
    await operators.restart('land');
    assert.deepEqual((await list()).silent, []);
    const draft = { service: 'land/land-inquiry', version: 1, answers: landAnswers, page: 'land' };
    assert.equal((await visitor.call('/drafts', 'POST', draft)).status, 201);
  });
});

test('an access token', async (t) => {
  await operators.sign([weather()]);
  await directoryRead();
  await visitor.signIn('9990000018');
  const { gateway } = operators.city;
  const session = await gateway.database
    .selectFrom('session_access')
    .innerJoin('session', 'session.id', 'session_id')
    .select('session.id')
    .orderBy('session.created_at', 'desc')
    .executeTakeFirstOrThrow();
  const tokenFor = (resource: string): Promise<string> => {
    assert.ok(gateway.peerAccess);
    return gateway.peerAccess.tokenFor({ sessionId: session.id } as never, resource);
  };
  const knock = async (token: string): Promise<number> => {
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(`${operators.addresses.land}/cases`, { headers })).status;
  };

  await t.test('for land opens land', async () => {
    assert.equal(await knock(await tokenFor(operators.addresses.land)), 200);
  });

  await t.test('for another gateway does not', async () => {
    assert.equal(await knock(await tokenFor(rogueUrl)), 401);
  });

  await t.test('with one letter changed does not', async () => {
    const token = await tokenFor(operators.addresses.land);
    const [header, payload = '', signature] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const other = Buffer.from(JSON.stringify({ ...claims, sub: 'synthetic-026' })).toString('base64url');
    assert.equal(await knock([header, other, signature].join('.')), 401);
    assert.equal(await knock('not-a-token'), 401);
  });

  await t.test('of a client that is no operator of the directory does not', async () => {
    const token = await tokenFor(operators.addresses.land);
    const peers: { all(): Promise<readonly DirectoryGateway[]> } = operators.land.gateway.peers;
    const { all } = peers;
    peers.all = async () => (await all()).filter(({ operator }) => operator !== 'city');
    assert.equal(await knock(token), 401);
    peers.all = all;
    assert.equal(await knock(token), 200);
  });
});

test('an operator that misbehaves', async (t) => {
  const json = (body: unknown): RequestListener => {
    return (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'set-cookie': '__Host-session=taken' });
      response.end(JSON.stringify(body));
    };
  };

  await t.test('by silence is waited for two seconds, then named', async () => {
    misbehave = () => undefined;
    const { refs, silent, milliseconds } = await list();
    assert.deepEqual([refs, silent], [['city/building-completion', 'land/land-inquiry'], ['weather']]);
    assert.ok(milliseconds > 1_900 && milliseconds < 3_000, `${milliseconds} ms`);
  });

  await t.test('by speaking for another is not heard', async () => {
    const summary = {
      version: 1,
      title: { fa: 'نمونه' },
      summary: { fa: 'نمونه' },
      agency: 'office',
      commitment: { days: 1, kind: 'calendar', source: 'example' },
    };
    const services = ['city/tax', 'weather/forecast'].map((ref) => ({ ref, ...summary }));
    misbehave = json({ services, unreachable: [] });
    const { refs } = await list();
    assert.deepEqual(refs, ['city/building-completion', 'land/land-inquiry', 'weather/forecast']);
    const land = await (await visitor.call('/services/land/land-inquiry')).json();
    misbehave = json(land);
    assert.equal((await problemOf(visitor.call('/services/weather/forecast'))).code, 'upstream-unreachable');
  });

  await t.test('by a list of another shape is left out and named', async () => {
    misbehave = json({ services: [{ ref: 'weather/forecast' }], unreachable: [] });
    assert.deepEqual((await list()).silent, ['weather']);
  });

  await t.test('by pages, redirects and cookies reaches nobody', async () => {
    misbehave = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<script>alert(1)</script>');
    };
    assert.equal((await problemOf(visitor.call('/services/weather/forecast'))).status, 502);
    misbehave = (_request, response) => {
      response.writeHead(302, { location: `${operators.addresses.land}/services/land/land-inquiry` }).end();
    };
    assert.equal((await problemOf(visitor.call('/services/weather/forecast'))).status, 502);
    misbehave = json({ services: [], unreachable: [] });
    assert.deepEqual((await visitor.call('/services')).headers.getSetCookie(), []);
  });

  await t.test('by refusing our token does not sign the citizen out', async () => {
    misbehave = (_request, response) => {
      response.writeHead(401, { 'content-type': 'application/problem+json' });
      response.end(JSON.stringify({ type: 'about:blank', title: 'نه', status: 401, code: 'signed-out' }));
    };
    const { code, status } = await problemOf(visitor.call('/prefill?service=weather/forecast'));
    assert.deepEqual([status, code], [502, 'upstream-unreachable']);
    const { state } = (await (await visitor.call('/session')).json()) as { state: string };
    assert.equal(state, 'signed-in');
  });

  await t.test('is told neither cookie, nor page, nor another operator’s answers', async () => {
    const heard: string[] = [];
    misbehave = (request, response) => {
      request.setEncoding('utf8').on('data', (chunk: string) => heard.push(chunk));
      heard.push(JSON.stringify([request.method, request.url, request.headers]));
      response.writeHead(404, { 'content-type': 'application/problem+json' }).end('{}');
    };
    const reply = { inquiry: 'fire', items: [{ id: 'note', text: 'راز شهروند' }] };
    const answer = await visitor.call('/cases/01938a6e-7c3b-7000-8000-000000000000/replies', 'POST', reply);
    assert.equal(answer.status, 404);
    assert.equal(heard.length, 1);
    assert.match(heard.join(), /"via":"1\.1 city"/u);
    assert.doesNotMatch(heard.join(), /راز شهروند|__Host-|"origin"|x-forwarded/u);
  });
});

test('what comes from an operator’s gateway goes no further', async () => {
  const headers = { via: '1.1 land' };
  const answer = await fetch(`${operators.addresses.city}/services`, { headers });
  const { services } = (await answer.json()) as ServiceList;
  assert.deepEqual(
    services.map(({ ref }) => ref),
    ['city/building-completion'],
  );
});

test('a gateway the issuer does not know keeps nobody out', async () => {
  await operators.sign([
    weather(),
    { ...weather(), operator: 'sea', url: 'http://localhost:9', ecosystems: [] },
  ]);
  await directoryRead();
  misbehave = (_request, response) => response.writeHead(404).end();
  const other = new CityVisitor(operators.addresses);
  await other.signIn('9990000026');
  assert.equal((await other.call('/prefill?service=land/land-inquiry')).status, 200);
});

/** Gateways look again every two seconds. */
async function directoryRead(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  await operators.city.gateway.peers.all();
  await operators.land.gateway.peers.all();
  await new Promise((resolve) => setTimeout(resolve, 200));
}
