import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Client } from '@panjare/client';
import { systemClock } from '@panjare/client/clock.js';
import type { Visitor } from '../e2e/visitor.ts';
import { cutPoints, type CutPoint } from './fault-proxy.ts';
import { startFaultStage, type FaultStage } from './fault-stage.ts';
import { readHeldRows } from './held-rows.ts';
import { walkPage } from './page-road.ts';
import { replyKind, requestKinds, type RequestKind } from './request-kinds.ts';
import { hurried, replyTo, walkRoad } from './road.ts';
import { doubledOf, lostOf, madeOn, printWalks, type Walk } from './walk.ts';

/** The whole of it: each request of a page cut by itself, and a file of 2 MB over a line of 50 kbit/s. */
const full = process.env['PANJARE_FAULTS'] === 'full';
const seed = Number(process.env['PANJARE_FAULT_SEED'] ?? 1);
const asked = { id: 'where', label: { fa: 'کجا؟' }, kind: 'text' as const };
const clock = hurried(20);
const walks: Walk[] = [];
let stage: FaultStage;
let visitor: Visitor;
let client: Client;

before(async () => {
  stage = await startFaultStage();
  visitor = await stage.arrive('سارا نمونه');
  client = await stage.clientOf(visitor, clock);
});

after(async () => {
  client?.close();
  await stage?.[Symbol.asyncDispose]();
});

describe('a network cut in a request of a client', () => {
  for (const kind of [...requestKinds, replyKind]) {
    for (const times of full ? [1, 2, 3] : [1]) {
      test(`to ${kind.name}, ${times} in a row, loses nothing and makes nothing twice, wherever it falls`, async () => {
        for (const point of pointsOf(kind)) await cutClient(kind, point, times);
      });
    }
  }
});

describe('a network cut in a request of a page', () => {
  const roads = [...cutPoints, 'mid-request' as const].flatMap((point) => {
    const kinds = requestKinds.filter((kind) => pointsOf(kind).includes(point));
    const each = kinds.map((kind) => ({ name: kind.name, point, kinds: [kind] }));
    return [{ name: 'every one', point, kinds }, ...(full ? each : [])];
  });
  for (const road of roads) {
    test(`${road.name}, ${road.point}: the person is told the truth, goes on, and the case comes once`, async () => {
      const walk = await walkPage(stage, visitor, road);
      assert.deepEqual([...walk.told], toldOn(road));
      walks.push(walk);
      assert.deepEqual(visitor.complaints, []);
    });
  }
});

test(`a slow line that stands still and breaks, seed ${seed}: thirty answers and a file arrive`, async () => {
  const fileSize = full ? 2_000_000 : 80_000;
  stage.proxy.forget();
  stage.proxy.line.become({
    bytesPerSecond: (full ? 50_000 : 400_000) / 8,
    roundTrip: full ? 1000 : 50,
    stalls: { everyBytes: fileSize / 5, milliseconds: full ? 5000 : 100 },
    disconnects: { count: full ? 20 : 3, overBytes: fileSize, milliseconds: full ? 2000 : 100 },
    seed,
  });
  const real = await stage.clientOf(visitor, systemClock);
  const began = Date.now();
  try {
    const end = await walkRoad({ client: real, clock: systemClock, fileSize, answered: 30 });
    const { disconnected, stalled } = stage.proxy.line;
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(
      `${fileSize / 1000} kB and 30 answers in ${seconds} s, over ${disconnected} disconnects and ${stalled} stalls`,
    );
    const made = madeOn(stage.proxy.exchanges);
    const sent = stage.proxy.exchanges.length;
    const told = [...new Set(badNews(end.told))];
    walks.push({ ...end, name: 'the line', by: 'client', point: 'slow', replied: false, told, sent, made });
    assert.equal(disconnected, full ? 20 : 3, 'it broke as often as was asked');
  } finally {
    stage.proxy.line.become('perfect');
    real.close();
  }
});

test('all these roads leave one case each, with every answer and every byte, and nothing else', async () => {
  await stage.stage.system.killGateway();
  const rows = await readHeldRows(resolve(stage.stage.folder, 'city'));
  const judged = walks.map((walk) => {
    const held = rows.cases.filter(({ id }) => walk.made.cases.has(id));
    return { walk, lost: lostOf(walk, held), doubled: doubledOf(walk, held) };
  });
  printWalks(judged);
  for (const { walk, lost, doubled } of judged) {
    assert.deepEqual({ lost, doubled }, { lost: [], doubled: [] }, `${walk.name}, ${walk.point}`);
  }
  assert.equal(rows.cases.length, walks.length, 'one case for each road');
  assert.deepEqual([rows.drafts, rows.loose], [0, 0], 'no draft and no file is left over');
});

function pointsOf({ body }: RequestKind): readonly CutPoint[] {
  return body ? [...cutPoints, 'mid-request'] : cutPoints;
}

/** A client's road with one request cut, so many times in a row. */
async function cutClient(kind: RequestKind, point: CutPoint, times: number): Promise<void> {
  const { proxy } = stage;
  proxy.forget();
  if (kind.after) proxy.cut(kind.after);
  // Nothing is sent again after an answer that was heard.
  proxy.cut({ ...kind, point, times: point === 'answered' ? 1 : times });
  const end = await walkRoad({ client, clock, fileSize: 150_000, answered: 3 });
  if (kind === replyKind) {
    await ask(end.case.id);
    const replied = await replyTo(client, clock, await client.cases.read(end.case.id), 'در راه‌پله');
    assert.equal(replied.ask, undefined, 'nothing is asked any more');
  }
  assert.equal(proxy.waiting, 0, `${kind.name}, ${point}: it was cut`);
  assert.deepEqual(end.draft.answers, end.answers, 'the draft held every answer');
  const own = ({ method, path }: { method: string; path: string }) =>
    method === kind.method && kind.path.test(path);
  walks.push({
    ...end,
    name: kind.name,
    by: 'client',
    point,
    replied: kind === replyKind,
    told: badNews(end.told),
    sent: proxy.exchanges.filter(own).length,
    made: madeOn(proxy.exchanges),
  });
}

function badNews(told: readonly string[]): string[] {
  return told.filter((word) => /not-saved|paused|waiting:|failed/.test(word));
}

/** What a person ought to have been told on a road, in order. */
function toldOn({ point, kinds }: { point: CutPoint; kinds: readonly RequestKind[] }): string[] {
  // Whoever heard the answer is not troubled; but to be asked how far it is, a piece must have failed.
  const names = kinds.filter(({ after }) => point !== 'answered' || after).map(({ name }) => name);
  const word = (pattern: RegExp, told: string) => (names.some((name) => pattern.test(name)) ? [told] : []);
  return [...word(/draft/, 'draft'), ...word(/upload|piece|far/, 'file'), ...word(/submit/, 'sending')];
}

/** An agency asks for something. */
async function ask(caseId: string): Promise<void> {
  const agency = await stage.agency('fire-department');
  for (let tries = 0; tries < 100; tries += 1) {
    const inquiries = await agency.openInquiries(AbortSignal.timeout(5000));
    const own = inquiries.find((inquiry) => inquiry.case === caseId);
    if (own) {
      const answer = { outcome: 'needs-more' as const, message: { fa: 'بنویسید' }, ask: [asked] };
      return agency.answer(own.id, answer, AbortSignal.timeout(5000));
    }
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error('The agency was not asked within ten seconds.');
}
