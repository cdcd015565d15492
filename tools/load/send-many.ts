import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { pageOrigin } from '../../packages/gateway/src/testing/test-gateway.ts';

/** How long each of many took, in milliseconds, and all of them together. */
export interface Timed {
  each: number[];
  whole: number;
}

/** Does something so many times, always so many at once. */
export async function doMany(count: number, atOnce: number, once: () => Promise<void>): Promise<Timed> {
  const each: number[] = [];
  const began = performance.now();
  let left = count;
  const lane = async () => {
    while (left-- > 0) {
      const before = performance.now();
      await once();
      each.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return { each, whole: performance.now() - began };
}

/** Sends a submission, each time under another key, over connections that stay open. */
export function sender(url: string, cookie: string, submission: object): () => Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const body = Buffer.from(JSON.stringify(submission));
  return () =>
    new Promise((sent, failed) => {
      const headers = {
        cookie,
        origin: pageOrigin,
        'panjare-client': 'load/1',
        'content-type': 'application/json',
        'content-length': body.length,
        'idempotency-key': randomUUID(),
      };
      const outgoing = request(`${url}/cases`, { method: 'POST', agent, headers }, (response) => {
        const said: Buffer[] = [];
        response.on('data', (chunk: Buffer) => said.push(chunk));
        response.on('end', () => {
          if (response.statusCode === 201) sent();
          else failed(new Error(`${response.statusCode} ${Buffer.concat(said).toString()}`));
        });
      });
      outgoing.on('error', failed);
      outgoing.end(body);
    });
}
