import type { Case, DirectoryGateway, HandoffOffered, PresentationWaiting, Upload } from '@panjare/contract';
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { fastify } from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { GatewayConfig } from '../config.ts';
import type { Gateway } from '../context.ts';
import { addBodyParsers } from '../http/body-parsers.ts';
import { sendProblem } from '../problem/error-handler.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { handle } from '../routing/operation.ts';
import { readJson } from '../testing/read-json.ts';
import { createRelay } from './relay.ts';

const page = 'http://localhost:4200';
const own = '01900000-0000-7000-8000-000000000001';
const landCase = '01900000-0000-7000-8000-000000000002';
const handoffId = '01900000-0000-7000-8000-000000000003';
const noticeId = '01900000-0000-7000-8000-000000000004';
const uploadId = '01900000-0000-7000-8000-000000000005';
const presentationId = '01900000-0000-7000-8000-000000000006';
const title = { fa: 'زمین' };
const at = '2026-11-22T08:00:00.000Z';

/** Another operator’s gateway, as far as a hand-off needs it. */
class LandGateway {
  readonly asked: string[] = [];
  previewOrigin: string | undefined;
  requestOrigin: string | undefined;
  readonly file: Buffer[] = [];
  readonly #server: Server;
  entry: DirectoryGateway | undefined;

  constructor() {
    this.#server = createServer((request, response) => {
      this.asked.push(`${request.method} ${request.url}`);
      if (request.url === `/uploads/${uploadId}` && request.method !== 'GET') {
        request.on('data', (chunk: Buffer) => this.file.push(chunk));
        request.once('end', () => {
          const offset = String(Buffer.concat(this.file).length);
          const status = request.method === 'HEAD' ? 200 : 204;
          response.writeHead(status, { 'upload-offset': offset, 'upload-length': '300000' }).end();
        });
        return;
      }
      const body = this.#answer(`${request.method} ${request.url}`);
      const json = JSON.stringify(body ?? { type: 'x', title: 'x', status: 404, code: 'not-found' });
      const type = body === undefined ? 'application/problem+json' : 'application/json';
      const status = body === undefined ? 404 : request.method === 'POST' ? 201 : 200;
      request.resume().once('end', () => response.writeHead(status, { 'content-type': type }).end(json));
    });
  }

  async open(): Promise<DirectoryGateway> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    const ecosystems = [{ id: 'land', title }];
    this.entry = { operator: 'land', title, url, ecosystems, contract: '0.1.0', keys: [], agencies: [] };
    return this.entry;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #answer(call: string): unknown {
    switch (call) {
      case `GET /cases/${landCase}`:
        return drawnCase;
      case 'GET /cases':
        return { cases: [summary], unreachable: [] };
      case 'GET /drafts':
        return { drafts: [], unreachable: [] };
      case 'GET /notices':
        return { notices: [notice], unreachable: [] };
      case `GET /notices/${noticeId}`:
        return notice;
      case `GET /handoffs/${handoffId}`:
        return handoff;
      case 'POST /uploads':
      case `GET /uploads/${uploadId}`:
        return upload;
      case 'POST /handoffs':
        return {
          handoff,
          previewUrl: `${this.previewOrigin ?? this.entry?.url}/handoffs/${handoffId}/preview`,
        } satisfies HandoffOffered;
      case 'POST /presentations':
        return this.#waiting();
      case `GET /presentations/${presentationId}`:
        return opened;
      default:
        return undefined;
    }
  }

  #waiting(): PresentationWaiting {
    const requestUri = `${this.requestOrigin ?? this.entry?.url}/presentations/requests/handle`;
    const walletUrl = `openid4vp://?${new URLSearchParams({ client_id: 'x', request_uri: requestUri })}`;
    return { ...opened, state: 'waiting', requestUri, walletUrl };
  }
}

const opened = {
  id: presentationId,
  document: 'title-deed',
  device: 'same' as const,
  state: 'opened' as const,
  expiresAt: at,
};

const handoff = {
  id: handoffId,
  case: landCase,
  agency: 'notary',
  state: 'offered' as const,
  title,
  why: title,
  passes: [],
  clock: 'runs' as const,
  offeredAt: at,
  expiresAt: at,
};
const notice = { id: noticeId, at, agency: 'land', subject: title, body: title };
const upload: Upload = {
  state: 'receiving',
  id: uploadId,
  for: { case: landCase, inquiry: 'fire', item: 'plan' },
  name: 'plan.pdf',
  size: 300_000,
  received: 0,
  expiresAt: at,
};
const summary = {
  id: landCase,
  service: 'land/inquiry',
  title,
  trackingCode: 'L-1',
  state: 'in-progress' as const,
  startedAt: at,
  position: 1,
};
const drawnCase: Case = {
  ...summary,
  version: 1,
  parties: [],
  holder: 'land',
  clock: { startedAt: at, dueAt: at, pausedDays: 0, committedDays: 1, spentDays: 0 },
  inquiries: [],
  asOf: at,
};

describe('what is with another operator', () => {
  const land = new LandGateway();
  let app: FastifyInstance;
  let url: string;

  before(async () => {
    const entry = await land.open();
    const silent = { ...entry, operator: 'silent', url: 'http://127.0.0.1:1', ecosystems: [] };
    app = windowTo([entry, silent]);
    url = await app.listen({ port: 0, host: '127.0.0.1' });
  });
  after(async () => {
    await app.close();
    await land.close();
  });

  const call = (path: string, body?: unknown, origin = page): Promise<Response> =>
    fetch(url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { origin, 'panjare-client': 'test/1', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const offer = (returnTo = `${page}/case`, origin = page): Promise<Response> =>
    call('/handoffs', { case: landCase, plan: 'to-notary', returnTo }, origin);

  it('is listed with its operator’s name, and who did not answer is named in every list', async () => {
    const { cases, unreachable } = await readJson(call('/cases'));
    assert.deepEqual(
      cases.map(({ id, operator }: { id: string; operator?: string }) => [id, operator]),
      [[landCase, 'land']],
    );
    const { notices, unreachable: silentNotices } = await readJson(call('/notices'));
    assert.deepEqual(notices, [notice]);
    const { unreachable: silentDrafts } = await readJson(call('/drafts'));
    for (const list of [unreachable, silentNotices, silentDrafts])
      assert.deepEqual(
        list.map(({ operator }: { operator: string }) => operator),
        ['silent'],
      );
  });

  it('is handed off by its own operator, and found again there', async () => {
    const offered = await offer();
    assert.equal(offered.status, 201);
    const { previewUrl } = await readJson(offered);
    assert.equal(new URL(previewUrl).origin, land.entry?.url);
    assert.deepEqual(await readJson(call(`/handoffs/${handoffId}`)), handoff);
    assert.deepEqual(await readJson(call(`/notices/${noticeId}`)), notice);
  });

  it('takes files through this window: made, sent in pieces, and asked how far it is', async () => {
    const metadata = Object.entries({ case: landCase, inquiry: 'fire', item: 'plan' }).map(
      ([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`,
    );
    const headers = { origin: page, 'panjare-client': 'test/1', 'tus-resumable': '1.0.0' };
    const made = await fetch(`${url}/uploads`, {
      method: 'POST',
      headers: { ...headers, 'upload-length': '300000', 'upload-metadata': metadata.join(',') },
    });
    assert.deepEqual([made.status, made.headers.get('location')], [201, `/uploads/${uploadId}`]);
    const file = randomBytes(300_000);
    for (const start of [0, 200_000]) {
      const sent = await fetch(`${url}/uploads/${uploadId}`, {
        method: 'PATCH',
        headers: {
          ...headers,
          'content-type': 'application/offset+octet-stream',
          'upload-offset': String(start),
        },
        body: file.subarray(start, start === 0 ? 200_000 : undefined),
      });
      assert.equal(sent.status, 204);
    }
    assert.ok(Buffer.concat(land.file).equals(file), 'byte for byte');
    const head = await fetch(`${url}/uploads/${uploadId}`, { method: 'HEAD', headers });
    assert.deepEqual(
      ['upload-offset', 'upload-length'].map((name) => head.headers.get(name)),
      ['300000', '300000'],
    );
  });

  it('is handed off only back to the page that asked, which no other operator could check', async () => {
    const before = land.asked.length;
    for (const [returnTo, origin] of [
      ['https://evil.example/case', page],
      [`${page}.evil.example/`, page],
      ['javascript:alert(1)', page],
      [`${page}/case`, 'http://localhost:4201'],
    ] as const) {
      const refused = await offer(returnTo, origin);
      assert.equal((await readJson(refused)).code, 'invalid-request', returnTo);
    }
    assert.deepEqual(
      land.asked.slice(before).filter((asked) => asked.startsWith('POST')),
      [],
    );
  });

  const ask = (returnTo = `${page}/form`): Promise<Response> =>
    call('/presentations', {
      service: 'land/inquiry',
      version: 1,
      document: 'title-deed',
      device: 'same',
      returnTo,
    });

  it('asks for its own documents, and is asked how that stands through this window', async () => {
    assert.equal((await ask()).status, 201);
    assert.deepEqual(await readJson(call(`/presentations/${presentationId}`)), opened);
    const before = land.asked.length;
    assert.equal((await readJson(ask('https://evil.example/'))).code, 'invalid-request');
    assert.equal(land.asked.length, before);
  });

  it('sends a wallet nowhere but to its operator', async () => {
    land.requestOrigin = 'https://evil.example';
    const answer = await ask();
    land.requestOrigin = undefined;
    assert.equal((await readJson(answer)).code, 'upstream-unreachable');
  });

  it('leads nowhere but to its operator: a preview elsewhere is no answer', async () => {
    land.previewOrigin = 'https://evil.example';
    const answer = await offer();
    land.previewOrigin = undefined;
    assert.equal((await readJson(answer)).code, 'upstream-unreachable');
  });
});

/** A gateway of the city’s with nothing of its own, whose citizen is signed in. */
function windowTo(peers: DirectoryGateway[]): FastifyInstance {
  const config = {
    operator: 'city',
    url: 'http://city.test',
    origins: [page, 'http://localhost:4201'],
    ecosystems: [{ id: 'city', title }],
    directory: { source: 'x', keys: [] },
    checkReplies: true,
  } as unknown as GatewayConfig;
  const ofEcosystem = async (id: string) =>
    peers.find(({ ecosystems }) => ecosystems.some((ecosystem) => ecosystem.id === id));
  const relay = createRelay(config, { all: async () => peers, ofEcosystem }, () => ({
    tokenFor: async () => 'a.b.c',
    keep: async () => undefined,
    drop: async () => undefined,
  }));
  const citizen = { sessionId: own, subject: 'test-mina', channel: 'cookie' };
  const gateway = {
    config,
    relay,
    readRelayedCitizen: async () => citizen,
    log: { warn: () => undefined },
  } as unknown as Gateway;
  const app = fastify({ logger: false });
  app.decorateRequest('citizenRead', undefined);
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
  addBodyParsers(app);
  const absent = (): never => {
    throw new ProblemError(404, 'not-found');
  };
  handle(app, gateway, 'cases.list', () => ({ cases: [], unreachable: [] }));
  handle(app, gateway, 'drafts.list', () => ({ drafts: [], unreachable: [] }));
  handle(app, gateway, 'notices.list', () => ({ notices: [], unreachable: [] }));
  handle(app, gateway, 'notices.read', absent);
  handle(app, gateway, 'handoffs.offer', absent);
  handle(app, gateway, 'handoffs.read', absent);
  handle(app, gateway, 'presentations.start', absent);
  handle(app, gateway, 'presentations.read', absent);
  handle(app, gateway, 'uploads.create', absent);
  handle(app, gateway, 'uploads.offset', absent);
  handle(app, gateway, 'uploads.append', absent);
  return app;
}
