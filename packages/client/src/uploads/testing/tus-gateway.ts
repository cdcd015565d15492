import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

import { operations } from '@panjare/contract/operations.js';

/** What befalls the next request of a kind, on the real socket. */
export type Mishap =
  /** Cut before anything of it is read. */
  | 'before'
  /** Cut when so many bytes of its body have come. */
  | { afterBytes: number }
  /** Done, and cut before it is answered. */
  | 'unanswered'
  /** Never answered. */
  | 'silent'
  /** Answered with a problem, and not done. */
  | { status: number; code: string; issue?: string };

/** One upload as the stub keeps it. */
export interface KeptUpload {
  size: number;
  metadata: { [key: string]: string };
  bytes: Buffer;
}

/** tus 1.0 with the rules of the gateway, on a real socket that is cut as a test tells. */
export interface TusGateway {
  origin: string;
  uploads: Map<string, KeptUpload>;
  /** Uploads by the key they were begun with. */
  keys: Map<string, string>;
  /** `METHOD offset` of every request that arrived. */
  seen: string[];
  mishaps: { method: string; mishap: Mishap }[];
  signedIn: boolean;
  close(): Promise<void>;
}

/** Starts it. A piece with a checksum is taken whole or not at all. */
export async function startTusGateway(): Promise<TusGateway> {
  const sockets = new Set<Socket>();
  const gateway: TusGateway = {
    origin: '',
    uploads: new Map(),
    keys: new Map(),
    seen: [],
    mishaps: [],
    signedIn: true,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
  const server = createServer((request, response) => void serve(gateway, request, response));
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  gateway.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return gateway;
}

async function serve(gateway: TusGateway, request: IncomingMessage, response: ServerResponse) {
  const { method = '', headers, url = '', socket } = request;
  if (url === '/.well-known/panjare') {
    const endpoints = Object.fromEntries(Object.entries(operations).map(([id, { path }]) => [id, path]));
    return send(response, 200, { operator: 'stub', endpoints });
  }
  if (url.startsWith('/session'))
    return send(response, 200, gateway.signedIn ? signedIn : { state: 'signed-out' });
  gateway.seen.push(`${method} ${headers['upload-offset'] ?? ''}`.trim());
  const found = gateway.mishaps.findIndex((one) => one.method === method);
  const mishap = found < 0 ? undefined : gateway.mishaps.splice(found, 1)[0]?.mishap;
  if (mishap === 'before') return socket.destroy();
  const bytes = await read(
    request,
    typeof mishap === 'object' && 'afterBytes' in mishap ? mishap.afterBytes : Infinity,
  );
  if (bytes === undefined) return socket.destroy();
  if (!gateway.signedIn) return refuse(response, 401, 'signed-out');
  if (typeof mishap === 'object' && 'code' in mishap)
    return refuse(response, mishap.status, mishap.code, mishap.issue);
  const answer = answerOf(gateway, method, url.split('/')[2] ?? '', headers, bytes);
  if (mishap === 'silent') return undefined;
  if (mishap === 'unanswered') return socket.destroy();
  return answer(response);
}

/** The whole body; `undefined` where it is to be cut in the middle. */
async function read(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= limit) return undefined;
  }
  return Buffer.concat(chunks);
}

function answerOf(
  { uploads, keys }: TusGateway,
  method: string,
  id: string,
  headers: IncomingMessage['headers'],
  bytes: Buffer,
): (response: ServerResponse) => void {
  if (headers['tus-resumable'] !== '1.0.0' && method !== 'GET')
    return (response) => refuse(response, 412, 'invalid-request');
  if (method === 'POST') {
    const key = String(headers['idempotency-key'] ?? randomUUID());
    const made = keys.get(key) ?? randomUUID();
    if (keys.has(key)) return (response) => send(response, 201, describeUpload(made, uploads.get(made)));
    keys.set(key, made);
    const metadata = decode(String(headers['upload-metadata']));
    uploads.set(made, { size: Number(headers['upload-length']), metadata, bytes: Buffer.alloc(0) });
    return (response) => send(response, 201, describeUpload(made, uploads.get(made)));
  }
  const upload = uploads.get(id);
  if (!upload) return (response) => refuse(response, 404, 'not-found');
  if (method === 'GET') return (response) => send(response, 200, describeUpload(id, upload));
  if (method === 'DELETE') uploads.delete(id);
  if (method === 'PATCH') {
    if (headers['content-type'] !== 'application/offset+octet-stream')
      return (response) => refuse(response, 415, 'invalid-request');
    if (Number(headers['upload-offset']) !== upload.bytes.length)
      return (response) => refuse(response, 409, 'not-now');
    const digest = `sha256 ${createHash('sha256').update(bytes).digest('base64')}`;
    if (headers['upload-checksum'] !== digest)
      return (response) => refuse(response, 460, 'upload-refused', 'file-checksum');
    upload.bytes = Buffer.concat([upload.bytes, bytes]);
  }
  return (response) => {
    const status = method === 'HEAD' ? 200 : 204;
    response.writeHead(status, { 'tus-resumable': '1.0.0', 'upload-offset': String(upload.bytes.length) });
    response.end();
  };
}

function describeUpload(id: string, upload: KeptUpload | undefined): object {
  if (!upload) return {};
  const { size, bytes, metadata } = upload;
  const about = {
    id,
    for: { draft: metadata['draft'], at: metadata['at'] },
    name: metadata['filename'],
    size,
  };
  if (bytes.length < size)
    return { ...about, state: 'receiving', received: bytes.length, expiresAt: '2026-11-23T10:00:00.000Z' };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...about, state: 'finished', type: 'application/pdf', sha256, scan: 'off' };
}

function decode(metadata: string): { [key: string]: string } {
  return Object.fromEntries(
    metadata.split(',').map((pair) => {
      const [key = '', value = ''] = pair.split(' ');
      return [key, Buffer.from(value, 'base64').toString()];
    }),
  );
}

const signedIn = {
  state: 'signed-in',
  subject: 'synthetic-1',
  name: 'نگار نمونه‌ای',
  device: 'personal',
  idleUntil: '2026-11-22T18:00:00.000Z',
  absoluteUntil: '2026-11-22T18:00:00.000Z',
};

function refuse(response: ServerResponse, status: number, code: string, issue?: string) {
  const issues = issue === undefined ? {} : { issues: [{ path: '', code: issue, params: {} }] };
  send(response, status, { type: 'about:blank', title: code, status, code, ...issues });
}

function send(response: ServerResponse, status: number, body: object) {
  response.writeHead(status, {
    'content-type': status < 400 ? 'application/json' : 'application/problem+json',
  });
  response.end(JSON.stringify(body));
}
