import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Case, CaseEvents, CaseList, SubmissionAccepted } from '@panjare/contract';
import type { DatabaseConfig } from '../config.ts';
import { freePort } from '../testing/free-port.ts';
import { testDatabases } from '../testing/test-gateway.ts';
import { AgencyDesk } from './testing/agencies.ts';
import { MortalLife } from './testing/mortal-life.ts';
import { freshDatabase, submissionOf } from './testing/permit-office.ts';

/** How many lives a run takes, and from which seed. */
const kills = Number(process.env['PANJARE_TEST_KILLS'] ?? 20);
const seed = Number(process.env['PANJARE_TEST_SEED'] ?? 1);
/** A whole road takes about this many statements. */
const longestLife = 160;

for (const database of testDatabases) {
  describe(`a gateway killed between any two statements, on ${database.kind}`, () => {
    test(
      `${kills} times: no case lost or doubled, no event either, from seed ${seed}`,
      { timeout: 600_000 },
      async () => {
        const folder = await mkdtemp(join(tmpdir(), 'panjare-kill-'));
        const kept: DatabaseConfig =
          database.kind === 'postgres' ? await freshDatabase(database) : { kind: 'folder', path: folder };
        const notices = await openInbox();
        const life = new MortalLife(await freePort(), kept, notices.url);
        const random = mulberry32(seed);
        try {
          await life.begin(Infinity);
          life.kill();
          let died = 0;
          for (let time = 1; time <= kills; time += 1) {
            const statements = 1 + Math.floor(random() * longestLife);
            await life.begin(statements);
            const deaths = await walkRoad(life, time).catch((error: unknown) => {
              throw new Error(`after ${statements} statements, kill ${time}`, { cause: error });
            });
            died += deaths;
            life.kill();
          }
          await life.begin(Infinity);
          const { cases } = await life.json<CaseList>('/cases');
          assert.equal(cases.length, kills);
          assert.ok(died > kills / 2, `only ${died} of ${kills} died on the road`);
          // An agency that polled and answered first is not told any more; none is told twice of one round.
          for (const { id } of cases) assert.ok(notices.of(await fireInquiry(life, id)) <= 1);
        } finally {
          life.kill();
          notices.close();
          await rm(folder, { recursive: true, force: true });
        }
      },
    );
  });
}

/** From submission to decision, each step tried until it went through. Returns how often the gateway died on it. */
async function walkRoad(life: MortalLife, time: number): Promise<number> {
  const before = life.deaths;
  const submission = JSON.stringify({ ...(await submissionOf()), consents: ['true'] });
  const key = randomUUID();
  const { case: made } = await life.json<SubmissionAccepted>('/cases', submission, {
    'idempotency-key': key,
  });
  const read = () => life.json<Case>(`/cases/${made.id}`);
  await until(async () => (await read()).state === 'in-progress');
  for (const agency of ['engineers', 'fire', 'post', 'final']) {
    await life.insist(async () => {
      const desk = await AgencyDesk.open(life.url, `${agency}-agency`);
      for (const one of await desk.inquiries()) {
        if (one.case !== made.id) continue;
        const response = await desk.answer(one.id, { outcome: 'approved' });
        assert.equal(response.status, 200);
      }
      const answered = (await desk.inquiries('answered')).some((one) => one.case === made.id);
      assert.ok(answered, `${agency} has not answered in case ${time}`);
    });
  }
  const decided = await read();
  assert.equal(decided.outcome?.kind, 'granted');
  const again = await life.json<SubmissionAccepted>('/cases', submission, { 'idempotency-key': key });
  assert.equal(again.case.id, made.id);
  const { events } = await life.json<CaseEvents>(`/cases/${made.id}/events`);
  assert.deepEqual(
    events.map(({ position }) => position),
    events.map((_, index) => index + 1),
  );
  for (const type of ['inquiry.sent', 'inquiry.seen', 'inquiry.answered']) {
    const of = events.filter((event) => event.type === type).map(({ inquiry }) => inquiry);
    assert.deepEqual(of.toSorted(), ['engineers', 'final', 'fire', 'post'], type);
  }
  return life.deaths - before;
}

async function fireInquiry(life: MortalLife, caseId: string): Promise<string> {
  return life.insist(async () => {
    const desk = await AgencyDesk.open(life.url, 'fire-agency');
    const found = (await desk.inquiries('answered')).find((one) => one.case === caseId);
    return found?.id ?? '';
  });
}

/** Counts notices by their key, as an agency does that knows a notice sent twice. */
async function openInbox() {
  const keys = new Map<string, Set<string>>();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { inquiry } = JSON.parse(body) as { inquiry: string };
      keys.set(inquiry, (keys.get(inquiry) ?? new Set()).add(String(request.headers['idempotency-key'])));
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/notice`,
    of: (inquiry: string) => keys.get(inquiry)?.size ?? 0,
    close: () => server.close(),
  };
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1500; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('It did not become true in time.');
}

/** A small seeded generator, so that a run can be taken again. */
function mulberry32(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
