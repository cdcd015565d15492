import type { DirectoryGateway, Json } from '@panjare/contract';
import { Readable } from 'node:stream';
import type { ProseLanguage } from '../problem/language.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { prose } from '../problem/prose.ts';

/** A request as it goes to another gateway. */
export interface UpstreamRequest {
  method: string;
  /** Path and query. */
  path: string;
  headers: { [name: string]: string };
  body: string | Readable | undefined;
  /** Milliseconds until the answer must be here; of a stream, its beginning. */
  timeout: number;
  /** The caller is gone. */
  signal: AbortSignal;
}

/** What another gateway answered. */
export type UpstreamAnswer =
  | { kind: 'json'; status: number; headers: Headers; text: string; body: Json | undefined }
  | { kind: 'empty'; status: number; headers: Headers }
  | { kind: 'stream'; headers: Headers; body: ReadableStream<Uint8Array>; stop: () => void };

/** A gateway that did not answer, or with what no gateway answers. */
export class UnreachableError extends Error {
  /** 502: no answer or none that can be used. 504: none in time. */
  readonly status: 502 | 504;

  constructor(status: 502 | 504, cause: unknown) {
    super('Another gateway did not answer.', { cause });
    this.status = status;
  }
}

const MAXIMUM_BYTES = 4 * 1024 * 1024;

/** Asks another gateway. Only JSON, problem details and event streams come back. Throws `UnreachableError`. */
export async function askUpstream(
  gateway: DirectoryGateway,
  { method, path, headers, body, timeout, signal }: UpstreamRequest,
): Promise<UpstreamAnswer> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new DOMException('Too slow.', 'TimeoutError')), timeout);
  try {
    const response = await fetch(gateway.url + path, {
      method,
      headers,
      redirect: 'error',
      signal: AbortSignal.any([signal, stop.signal]),
      ...(body === undefined ? {} : bodyOf(body)),
    });
    return await readAnswer(method, response, () => stop.abort());
  } catch (error) {
    if (error instanceof UnreachableError) throw error;
    throw new UnreachableError(stop.signal.aborted ? 504 : 502, error);
  } finally {
    clearTimeout(timer);
  }
}

/** As the page is told: which operator it is that does not answer. */
export function unreachable(
  gateways: readonly DirectoryGateway[],
  status: 502 | 504,
  language: ProseLanguage,
): ProblemError {
  const names = gateways.map(({ title }) => title[language] ?? title.fa);
  const operator = names.join(language === 'fa' ? '، ' : ', ');
  return new ProblemError(status, 'upstream-unreachable', {
    detail: prose(language, 'relay.unreachable', { operator }),
  });
}

/** A stream goes out as it comes in. */
function bodyOf(body: string | Readable): RequestInit {
  if (typeof body === 'string') return { body };
  return { body: Readable.toWeb(body) as ReadableStream, duplex: 'half' } as RequestInit;
}

async function readAnswer(method: string, response: Response, stop: () => void): Promise<UpstreamAnswer> {
  const { status, headers, body } = response;
  const type = headers.get('content-type')?.split(';')[0]?.trim();
  if (status === 200 && type === 'text/event-stream' && body !== null)
    return { kind: 'stream', headers, body, stop };
  if (method === 'HEAD' || status === 204 || status === 304) return { kind: 'empty', status, headers };
  if (type !== 'application/json' && type !== 'application/problem+json') {
    await body?.cancel();
    throw new UnreachableError(502, `It answered ${status} with ${type ?? 'nothing'}.`);
  }
  const text = await readText(body);
  return { kind: 'json', status, headers, text, body: JSON.parse(text) as Json };
}

async function readText(body: ReadableStream<Uint8Array> | null): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > MAXIMUM_BYTES) throw new UnreachableError(502, 'Its answer is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
