/**
 * What a gateway stands: submissions that each go to seventeen agencies, sixteen at once, over HTTP, on PGlite and on
 * PostgreSQL (where Debian's is installed); beside the same rows written by hand in the same run. `npm run load` sends a
 * thousand to each, `-- --full` twenty thousand; `pglite` or `postgres` for one of them. It prints; it asserts nothing.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../test/postgres.ts';
import { openByHand } from './by-hand.ts';
import { doMany, sender } from './send-many.ts';
import type { Timed } from './send-many.ts';
import { submissionOf } from './service.ts';

const atOnce = 16;
const databases = ['pglite', 'postgres'];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean', default: false } },
});
if (positionals.some((name) => !databases.includes(name))) {
  console.error(`npm run load -- [--full] [${databases.join(' | ')}]`);
  process.exit(2);
}
const count = values.full ? 20_000 : 1000;
const widths = [14, 20, 12, 12, 12];
print(['database', 'submissions a second', 'half, ms', '99 %, ms', 'by hand a second']);
for (const name of positionals.length > 0 ? positionals : databases) {
  await using server = name === 'postgres' ? await startPostgres() : undefined;
  if (name === 'postgres' && !server) console.log('PostgreSQL is not installed.');
  else await measure(name, server?.url);
}

async function measure(name: string, server: string | undefined): Promise<void> {
  const gateway = fork(join(import.meta.dirname, 'load-gateway.ts'), server === undefined ? [] : [server], {
    execArgv: ['--conditions=source'],
  });
  const submissions = await sendTo(gateway);
  gateway.disconnect();
  await once(gateway, 'exit');
  const hand = await openByHand(server, atOnce);
  await doMany(count / 5, atOnce, hand.once);
  const byHand = await doMany(count, atOnce, hand.once);
  await hand.close();
  const { each } = submissions;
  print([name, perSecond(submissions), part(each, 0.5), part(each, 0.99), perSecond(byHand)]);
}

/** Where the gateway listens, and with what a citizen is signed in. */
interface SignedIn {
  url: string;
  cookie: string;
}

/** What has hardly run is slow: a fifth is sent before it counts. */
async function sendTo(gateway: ChildProcess): Promise<Timed> {
  const ended = once(gateway, 'exit').then(() => Promise.reject(new Error('The gateway did not start.')));
  const [{ url, cookie }] = (await Promise.race([once(gateway, 'message'), ended])) as [SignedIn];
  ended.catch(() => undefined);
  const send = sender(url, cookie, await submissionOf());
  await doMany(count / 5, atOnce, send);
  return doMany(count, atOnce, send);
}

function perSecond({ each, whole }: Timed): string {
  return ((each.length / whole) * 1000).toFixed(0);
}

/** The value that such a part of all stays below. */
function part(values: readonly number[], share: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
}

function print(cells: readonly string[]): void {
  console.log(cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}
