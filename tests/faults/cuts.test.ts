import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Client } from '@panjare/client';
import type { Case } from '@panjare/contract';
import { startFaultStage, type FaultStage } from './fault-stage.ts';
import { cutPoints, type CutPoint, type Exchange } from './fault-proxy.ts';
import { readHeldRows, type HeldCase } from './held-rows.ts';
import { replyKind, requestKinds, type RequestKind } from './request-kinds.ts';
import { hurried, replyTo, walkRoad, type RoadEnd } from './road.ts';
import { printTable } from './print-table.ts';

/** One road with one of its requests cut, and what came of it. */
interface Walk extends RoadEnd {
  name: string;
  point: CutPoint;
  /** How often the request that was cut was sent. */
  sent: number;
  /** Ids of what was made, as the gateway answered, also where nobody heard it. */
  made: { drafts: Set<string>; uploads: Set<string>; cases: Set<string> };
}

/** Times a request is cut in a row: a retry may be cut too. */
const times = Number(process.env['PANJARE_FAULT_TIMES'] ?? 1);
const asked = { id: 'where', label: { fa: 'کجا؟' }, kind: 'text' as const };
const clock = hurried(20);
let stage: FaultStage;
let client: Client;
const walks: Walk[] = [];

before(async () => {
  stage = await startFaultStage();
  const visitor = await stage.arrive('سارا نمونه');
  client = await stage.clientOf(visitor, clock);
  await visitor.context.close();
});

after(async () => {
  client?.close();
  await stage?.[Symbol.asyncDispose]();
});

describe('a network cut in a request', () => {
  for (const kind of [...requestKinds, replyKind]) {
    test(`to ${kind.name} loses nothing and makes nothing twice, wherever it falls`, async () => {
      for (const point of pointsOf(kind)) {
        const { proxy } = stage;
        proxy.forget();
        if (kind.after) proxy.cut(kind.after);
        proxy.cut({ ...kind, point, times });
        const end = await walkRoad({ client, clock, fileSize: 150_000, answered: 3 });
        if (kind === replyKind) {
          await ask(end.case.id);
          const replied = await replyTo(client, clock, await client.cases.read(end.case.id), 'در راه‌پله');
          assert.equal(replied.ask, undefined, 'nothing is asked any more');
        }
        assert.equal(proxy.waiting, 0, `${kind.name}, ${point}: it was cut`);
        const { exchanges } = proxy;
        walks.push({
          ...end,
          name: kind.name,
          point,
          sent: exchanges.filter(({ method, path }) => method === kind.method && kind.path.test(path)).length,
          made: {
            drafts: idsOf(exchanges, '/drafts', ({ id }) => id),
            uploads: idsOf(exchanges, '/uploads', ({ id }) => id),
            cases: idsOf(exchanges, '/cases', ({ case: made }) => made?.id),
          },
        });
        assert.deepEqual(end.draft.answers, end.answers, 'the draft held every answer');
      }
    });
  }

  test('leaves these rows, and no others', async () => {
    await stage.stage.system.killGateway();
    const rows = await readHeldRows(resolve(stage.stage.folder, 'city'));
    const table = walks.map((walk) => {
      const held = rows.cases.filter(({ id }) => walk.made.cases.has(id));
      return { walk, lost: lostOf(walk, held), doubled: doubledOf(walk, held) };
    });
    printTable(
      ['request', 'cut', 'sent', 'lost', 'twice', 'what was shown'],
      table.map(({ walk, lost, doubled }) => [
        walk.name,
        walk.point,
        String(walk.sent),
        String(lost.length),
        String(doubled.length),
        walk.told.filter((word) => /not-saved|paused|failed/.test(word)).join(', '),
      ]),
    );
    for (const { walk, lost, doubled } of table) {
      assert.deepEqual({ lost, doubled }, { lost: [], doubled: [] }, `${walk.name}, ${walk.point}`);
    }
    assert.equal(rows.cases.length, walks.length, 'one case for each road');
    assert.deepEqual([rows.drafts, rows.loose], [0, 0], 'no draft and no file is left over');
  });
});

function pointsOf({ body }: RequestKind): readonly CutPoint[] {
  return body ? [...cutPoints, 'mid-request'] : cutPoints;
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

/** Ids of what a path made, from every answer the gateway gave, heard or not. */
function idsOf(
  exchanges: readonly Exchange[],
  path: string,
  idOf: (answer: { id?: string; case?: Case }) => string | undefined,
): Set<string> {
  const made = exchanges.filter((one) => one.method === 'POST' && one.path === path && one.status === 201);
  return new Set(made.flatMap(({ answer = '{}' }) => idOf(JSON.parse(answer) as object) ?? []));
}

function lostOf(walk: Walk, held: readonly HeldCase[]): string[] {
  const lost: string[] = [];
  const [kept] = held;
  if (!kept) return ['the case'];
  for (const [name, value] of Object.entries(walk.answers)) {
    if (kept.answers[name] !== value) lost.push(name);
  }
  if (kept.files.get(walk.upload) !== walk.sha256) lost.push('the file');
  if (walk.name === replyKind.name && !kept.events.includes('citizen.replied')) lost.push('the reply');
  return lost;
}

function doubledOf({ made }: Walk, held: readonly HeldCase[]): string[] {
  const doubled: string[] = [];
  for (const [what, ids] of Object.entries(made)) if (ids.size > 1) doubled.push(what);
  for (const { files, inquiries, events, positions } of held) {
    if (files.size > 1) doubled.push('files of the case');
    if (new Set(inquiries).size < inquiries.length) doubled.push('inquiries');
    for (const type of ['case.received', 'citizen.replied']) {
      if (events.filter((one) => one === type).length > 1) doubled.push(type);
    }
    if (events.filter((one) => one === 'inquiry.sent').length > inquiries.length)
      doubled.push('inquiry.sent');
    if (positions.some((position, index) => position !== index + 1)) doubled.push('positions');
  }
  return doubled;
}
