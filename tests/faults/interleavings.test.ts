import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createClient } from '@panjare/client';
import type { Draft } from '@panjare/contract';
import {
  pageOrigin,
  startTestGateway,
  type TestGateway,
} from '../../packages/gateway/src/testing/test-gateway.ts';
import { openHeldWire } from './held-wire.ts';
import { runSchedule, type Committed, type Party } from './interleaving.ts';

/** How many schedules, and from which seed. */
const schedules = Number(process.env['PANJARE_INTERLEAVINGS'] ?? 300);
const firstSeed = Number(process.env['PANJARE_FAULT_SEED'] ?? 1);
const committed: Committed[] = [];
const wire = openHeldWire((by, { method }, status, answer) => {
  if (method === 'DELETE' || status > 201) return;
  const { revision, answers } = JSON.parse(answer) as Draft;
  if (!committed.some((one) => one.revision === revision)) committed.push({ by, revision, answers });
});
let gateway: TestGateway;

before(async () => {
  gateway = await startTestGateway({ checkReplies: false });
});

after(() => gateway?.close());

/** A device on which the same citizen has signed in. */
async function party(name: string, keeps: boolean): Promise<Party> {
  const { url } = gateway;
  const browser = await gateway.signIn();
  const cookie = [...browser.cookies(url)].map(([key, value]) => `${key}=${value}`).join('; ');
  const fetch = wire.fetchOf(name, { cookie, origin: pageOrigin });
  return { name, keeps, client: createClient({ gateway: url, embedding: 'same-site', fetch }) };
}

test(`two devices with one draft, ${schedules} schedules from seed ${firstSeed}: nothing is overwritten unseen`, async () => {
  const parties = [await party('own', true), await party('shared', false)] as const;
  const sum = { saves: 0, conflicts: 0, lost: 0 };
  for (let seed = firstSeed; seed < firstSeed + schedules; seed += 1) {
    const end = await runSchedule(seed, parties, wire, committed);
    for (const what of ['saves', 'conflicts', 'lost'] as const) sum[what] += end[what];
  }
  console.log(
    `${schedules} schedules: ${sum.saves} saves, ${sum.lost} requests or answers lost, ${sum.conflicts} differences shown, 0 overwritten unseen`,
  );
  assert.ok(sum.conflicts > schedules / 3, 'they did get into each other’s way');
  for (const { client } of parties) client.close();
});
