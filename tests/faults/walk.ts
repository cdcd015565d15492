import type { Case, JsonObject } from '@panjare/contract';
import type { CutPoint, Exchange } from './fault-proxy.ts';
import type { HeldCase } from './held-rows.ts';
import { printTable } from './print-table.ts';

/** One road over a bad network, and what ought to have come of it. */
export interface Walk {
  /** What was cut, and who walked: `a client`, `a page`. */
  name: string;
  by: 'client' | 'page';
  point: CutPoint | 'slow';
  answers: JsonObject;
  /** The file's upload, and its hex digest as it is on the device. */
  upload: string;
  sha256: string;
  replied: boolean;
  /** What the screen said on the way. */
  told: readonly string[];
  /** How often the request that was cut was sent. */
  sent: number;
  /** Ids of what was made, as the gateway answered, also where nobody heard it. */
  made: { drafts: Set<string>; uploads: Set<string>; cases: Set<string> };
}

/** What a road made, from every answer the gateway gave, heard or not. */
export function madeOn(exchanges: readonly Exchange[]): Walk['made'] {
  return {
    drafts: idsOf(exchanges, '/drafts', ({ id }) => id),
    uploads: idsOf(exchanges, '/uploads', ({ id }) => id),
    cases: idsOf(exchanges, '/cases', ({ case: made }) => made?.id),
  };
}

function idsOf(
  exchanges: readonly Exchange[],
  path: string,
  idOf: (answer: { id?: string; case?: Case }) => string | undefined,
): Set<string> {
  const made = exchanges.filter((one) => one.method === 'POST' && one.path === path && one.status === 201);
  return new Set(made.flatMap(({ answer = '{}' }) => idOf(JSON.parse(answer) as object) ?? []));
}

/** What of a road the rows do not hold. */
export function lostOf(walk: Walk, held: readonly HeldCase[]): string[] {
  const lost: string[] = [];
  const [kept] = held;
  if (!kept) return ['the case'];
  for (const [name, value] of Object.entries(walk.answers)) {
    if (kept.answers[name] !== value) lost.push(name);
  }
  if (kept.files.get(walk.upload) !== walk.sha256) lost.push('the file');
  if (walk.replied && !kept.events.includes('citizen.replied')) lost.push('the reply');
  return lost;
}

/** What of a road was made more than once. */
export function doubledOf({ made }: Walk, held: readonly HeldCase[]): string[] {
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

/** A road beside what the rows say of it. */
export interface Judged {
  walk: Walk;
  lost: string[];
  doubled: string[];
}

/** Prints each road in a line. */
export function printWalks(judged: readonly Judged[]): void {
  printTable(
    ['request', 'by', 'cut', 'sent', 'lost', 'twice', 'what was shown'],
    judged.map(({ walk, lost, doubled }) => [
      walk.name,
      walk.by,
      walk.point,
      String(walk.sent),
      String(lost.length),
      String(doubled.length),
      walk.told.join(', '),
    ]),
  );
}
