/**
 * A gateway in a process of its own that kills itself, without a word, before the n-th statement it sends to its
 * database. Told by environment variables; a test drives it from outside.
 */
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { defaultConfig } from '../../config.ts';
import type { AgencyConfig, DatabaseConfig } from '../../config.ts';
import { startGateway } from '../../index.ts';
import { hashSecret } from '../../session/secret.ts';
import { permit } from './permit.ts';

const { MORTAL_PORT, MORTAL_DATABASE, MORTAL_STATEMENTS, MORTAL_TOKEN, MORTAL_AGENCIES, MORTAL_ORIGIN } =
  process.env;
const port = Number(MORTAL_PORT);
let left = Infinity;

/** Dies here, as by SIGKILL from outside: nothing is flushed, nothing is rolled back. */
function countStatement(): void {
  left -= 1;
  if (left < 0) process.kill(process.pid, 'SIGKILL');
}

type Method = (...given: unknown[]) => unknown;

function mortal(target: object, ...names: string[]): void {
  const methods = target as { [name: string]: Method };
  for (const name of names) {
    const original = methods[name];
    if (original === undefined) throw new Error(`There is no ${name} to die in.`);
    methods[name] = function die(this: unknown, ...given: unknown[]) {
      countStatement();
      return original.apply(this, given);
    };
  }
}

mortal(PGlite.prototype, 'execProtocolRaw');
mortal(pg.Client.prototype, 'query');

const { gateway } = await startGateway({
  ...defaultConfig,
  operator: 'city',
  title: { fa: 'درگاه آزمایشی' },
  url: `http://localhost:${port}`,
  port,
  host: 'localhost',
  origins: [MORTAL_ORIGIN ?? ''],
  services: [permit],
  agencies: JSON.parse(MORTAL_AGENCIES ?? '[]') as AgencyConfig[],
  issuer: {
    url: 'http://127.0.0.1:1',
    clientId: 'gateway',
    clientSecret: 'none',
    scope: 'openid',
    nationalIdClaim: 'national_id',
    allowInsecure: true,
  },
  database: JSON.parse(MORTAL_DATABASE ?? '') as DatabaseConfig,
  rateLimit: 0,
  sweepSeconds: 1,
  logLevel: 'silent',
});
const far = new Date(Date.now() + 86_400_000);
await gateway.database
  .insertInto('session')
  .values({
    id: '00000000-0000-7000-8000-000000000001',
    token: hashSecret(MORTAL_TOKEN ?? ''),
    subject: 'test-mina',
    name: 'مینا آزمایشی',
    national_id: null,
    phone_number: null,
    acr: null,
    device: 'personal',
    key_thumbprint: null,
    origin: null,
    created_at: new Date(),
    idle_until: far,
    absolute_until: far,
    ended_at: null,
    ended_reason: null,
  })
  .onConflict((conflict) => conflict.column('id').doNothing())
  .execute();
left = Number(MORTAL_STATEMENTS);
process.stdout.write('ready\n');
