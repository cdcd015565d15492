import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { contractVersion, operations } from '@panjare/contract/operations.js';
import { calendarByHand } from './calendar-by-hand.ts';
import { generatedDefinition } from './definition.ts';
import { handWritten } from './by-hand.ts';
import { tableByHand } from './rows-by-hand.ts';
import { rowsDefinition } from './rows-definition.ts';

const embed = resolve(import.meta.dirname, '../../packages/elements/dist/embed');

/** The two pages to be measured and the little of a gateway that ours asks for. */
export async function serveBench(): Promise<{ origin: string; close: () => void }> {
  let origin = '';
  const server = createServer((request, response) => {
    // A page by itself is told the time in steps of 5 µs, not of 100.
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [, size, name] = /^\/(\d+)\/(.+)$/.exec(url.pathname) ?? [];
    const send = (type: string, body: string) => response.writeHead(200, { 'content-type': type }).end(body);
    if (size && name === 'hand.html') return send('text/html', handWritten(Number(size)).html);
    if (size && name === 'hand.js') return send('text/javascript', handWritten(Number(size)).script);
    if (size && name === 'hand.css') return send('text/css', handWritten(Number(size)).style);
    if (size && name === 'panjare.html') return send('text/html', page('bench/generated', origin));
    const [, rows, table] = /^\/rows\/(\d+)\/(.+)$/.exec(url.pathname) ?? [];
    if (rows && table === 'hand.html') return send('text/html', tableByHand(Number(rows)).html);
    if (rows && table === 'hand.js') return send('text/javascript', tableByHand(Number(rows)).script);
    if (rows && table === 'panjare.html') return send('text/html', page('bench/rows', origin));
    if (url.pathname === '/calendar/hand.html') return send('text/html', calendarByHand().html);
    if (url.pathname === '/calendar/hand.js') return send('text/javascript', calendarByHand().script);
    if (url.pathname === '/calendar/panjare.html') return send('text/html', dateField);
    if (url.pathname === '/blank.html') return send('text/html', '<!doctype html><title>هیچ</title>');
    const json = gateway(
      url.pathname,
      Number(request.headers.referer?.match(/\/(\d+)\//)?.[1] ?? 20),
      origin,
    );
    if (json) {
      // As a gateway answers: what it offers may be kept for a minute.
      if (url.pathname.startsWith('/.well-known/')) response.setHeader('cache-control', 'public, max-age=60');
      return send('application/json', JSON.stringify(json));
    }
    const file = join(embed, url.pathname.replace(/^\/embed\//, ''));
    if (!file.startsWith(embed) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/javascript' });
    return createReadStream(file).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  origin = `http://localhost:${(server.address() as { port: number }).port}`;
  return { origin, close: () => server.close() };
}

/** A date field alone. */
const dateField = `<!doctype html><html lang="fa" dir="rtl"><meta charset="utf-8"><title>تاریخ پنجره</title>
<panjare-date-field label="روز"></panjare-date-field><script type="module" src="/embed/embed.js"></script>`;

/** Ours, as an agency embeds it: the definition is fetched from the gateway, which here is the same server. */
function page(service: string, origin: string): string {
  return `<!doctype html><html lang="fa" dir="rtl"><meta charset="utf-8"><title>فرم پنجره</title>
<panjare-form gateway="${origin}" service="${service}"></panjare-form>
<script type="module" src="/embed/embed.js"></script>`;
}

function gateway(path: string, count: number, origin: string): unknown {
  if (path === operations['gateway.metadata'].path) {
    return {
      operator: 'bench',
      title: { fa: 'سنجش' },
      ecosystems: [{ id: 'bench', title: { fa: 'سنجش' } }],
      contract: contractVersion,
      endpoints: Object.fromEntries(
        Object.entries(operations).map(([id, operation]) => [id, operation.path]),
      ),
      issuer: origin,
      agencies: [],
      keys: [],
    };
  }
  if (path === '/session') return { state: 'signed-out' };
  if (path === '/services/bench/rows') return rowsDefinition();
  if (path === '/services/bench/generated') return generatedDefinition(count);
  return undefined;
}
