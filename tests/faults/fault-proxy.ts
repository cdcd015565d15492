import { Agent, createServer, request as passOn, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { openLine, type Line } from './fault-line.ts';

/**
 * Where in a request its socket is reset: `before` the request is passed on · `mid-request`, when half of its body was ·
 * `after` it was passed on and acted upon, before the first byte of the answer · `mid-answer`, when half of the answer
 * was sent · `answered`, when all of it was, and before the socket can be used again.
 */
export type CutPoint = 'before' | 'mid-request' | 'after' | 'mid-answer' | 'answered';

/** The points that every kind of request has. */
export const cutPoints = ['before', 'after', 'mid-answer', 'answered'] as const satisfies CutPoint[];

/** Which request is cut. */
export interface Cut {
  method: string;
  path: RegExp;
  point: CutPoint;
  /** Lets this many that match pass before. 0 where left out. */
  skip?: number;
  /** Cuts this many, one after the other. 1 where left out. */
  times?: number;
}

/** One request that reached the proxy. */
export interface Exchange {
  method: string;
  path: string;
  /** What was sent, where it is JSON. */
  sent: string;
  /** What the gateway answered, also where nobody heard it; absent where it was never asked, or has not answered. */
  status?: number;
  answer?: string;
  cut?: CutPoint;
}

/** A network that breaks when it is told to, in front of a gateway. */
export interface FaultProxy {
  readonly port: number;
  /** Everything since the start or the last `forget`. */
  readonly exchanges: readonly Exchange[];
  /** The slow line that everything goes through. */
  readonly line: Line;
  cut(cut: Cut): void;
  /** Takes back the cuts of this path, by identity, at this point. */
  heal(cut: Cut): void;
  /** How many cuts have not come about. */
  readonly waiting: number;
  /** Forgets exchanges and cuts. */
  forget(): void;
  /** Called with each exchange as soon as the gateway has answered it. */
  onAnswer: ((exchange: Exchange) => void) | undefined;
  /** Resets every socket that is open. */
  resetAll(): void;
  close(): Promise<void>;
}

/** Opens it: on `port`, 0 for any, to a gateway on another port of this machine. */
export async function openFaultProxy(port: number, gatewayPort: number): Promise<FaultProxy> {
  const agent = new Agent({ keepAlive: true });
  const perfectLine = openLine(() => undefined);
  const sockets = new Set<Socket>();
  let exchanges: Exchange[] = [];
  let cuts: Required<Cut>[] = [];

  /** The cut this request is the turn of. */
  function due(method: string, path: string): CutPoint | undefined {
    const cut = cuts.find((one) => one.method === method && one.path.test(path) && one.times > 0);
    if (cut === undefined) return undefined;
    if (cut.skip > 0) cut.skip -= 1;
    else {
      cut.times -= 1;
      return cut.point;
    }
    return undefined;
  }

  const server = createServer((request, response) => {
    const { method = '', url: path = '' } = request;
    const exchange: Exchange = { method, path, sent: '' };
    const cut = due(method, path);
    if (cut !== undefined) exchange.cut = cut;
    exchanges.push(exchange);
    carry(request, response, exchange).catch(() => request.socket.resetAndDestroy());
  });

  async function carry(
    request: IncomingMessage,
    response: ServerResponse,
    exchange: Exchange,
  ): Promise<void> {
    const { method, path, cut } = exchange;
    const { socket, headers } = request;
    if (cut === 'before' || (proxy.line.isDown && !path.startsWith('/agency/')))
      return void socket.resetAndDestroy();
    // Agencies have lines of their own.
    const line = path.startsWith('/agency/') ? perfectLine : proxy.line;
    await line.wait();
    const upstream = passOn({ host: 'localhost', port: gatewayPort, method, path, headers, agent });
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      upstream.once('response', resolve).once('error', reject);
    });
    answered.catch(() => undefined);
    response.once('close', () => response.writableFinished || upstream.destroy());
    const half = cut === 'mid-request' ? Number(headers['content-length'] ?? 0) / 2 : Infinity;
    const json = /json/.test(headers['content-type'] ?? '');
    let passed = 0;
    for await (const chunk of request as AsyncIterable<Buffer>) {
      await line.carry(chunk.length);
      if (json) exchange.sent += chunk.toString();
      passed += chunk.length;
      if (passed < half) upstream.write(chunk);
      else {
        upstream.write(chunk.subarray(0, chunk.length / 2), () => upstream.destroy());
        return void socket.resetAndDestroy();
      }
    }
    upstream.end();
    await answer(await answered, response, exchange, line);
  }

  async function answer(
    from: IncomingMessage,
    response: ServerResponse,
    exchange: Exchange,
    line: Line,
  ): Promise<void> {
    const { cut } = exchange;
    const socket = response.socket as Socket;
    const { statusCode = 502, statusMessage = '', headers } = from;
    exchange.status = statusCode;
    if (headers['content-type']?.startsWith('text/event-stream')) {
      response.writeHead(statusCode, headers);
      return void from.pipe(response);
    }
    const chunks: Buffer[] = [];
    for await (const chunk of from as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    exchange.answer = body.toString();
    proxy.onAnswer?.(exchange);
    if (cut === 'after') return void socket.resetAndDestroy();
    await line.wait();
    await line.carry(body.length);
    if (cut === 'mid-answer') {
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
      const head = Buffer.from(`HTTP/1.1 ${statusCode} ${statusMessage}\r\n${lines.join('')}\r\n`);
      const part = body.length > 1 ? [head, body.subarray(0, body.length / 2)] : [head.subarray(0, 20)];
      return void socket.write(Buffer.concat(part), () => socket.resetAndDestroy());
    }
    response.writeHead(statusCode, headers);
    response.end(body, () => cut === 'answered' && socket.resetAndDestroy());
  }

  const proxy: FaultProxy = {
    port,
    line: openLine(() => proxy.resetAll()),
    onAnswer: undefined,
    get exchanges() {
      return exchanges;
    },
    get waiting() {
      return cuts.reduce((sum, { times }) => sum + times, 0);
    },
    cut: (cut) => void cuts.push({ skip: 0, times: 1, ...cut }),
    heal: ({ path, point }) => void (cuts = cuts.filter((cut) => cut.path !== path || cut.point !== point)),
    forget() {
      exchanges = [];
      cuts = [];
    },
    resetAll() {
      for (const socket of sockets) socket.resetAndDestroy();
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        proxy.resetAll();
        agent.destroy();
      }),
  };
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.setNoDelay(true).once('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(port, 'localhost', listening);
  });
  return Object.assign(proxy, { port: (server.address() as AddressInfo).port });
}
