import type { Actor } from '@panjare/contract';
import type { Transaction } from 'kysely';
import type { Gateway } from '../context.ts';
import type { Tables } from '../database/tables.ts';
import { circumstancesOf, isErased, loadCase, newWords, writeEvents } from './case-rows.ts';
import type { LoadedCase } from './case-rows.ts';
import type { CaseFile } from './case.ts';
import type { CaseRoom } from './case-room.ts';
import type { Command } from './command.ts';
import { decide } from './decide.ts';
import type { RecordedEvent, WordsId } from './recorded-event.ts';
import { tellCitizen } from './tell-citizen.ts';
import type { Words } from './words.ts';

/** How a change went. `absent`: no such case for this caller. */
export type Change =
  { kind: 'changed'; file: CaseFile } | { kind: 'not-now'; file: CaseFile } | { kind: 'absent' };

/** What to do with a case, seen under its lock. `undefined` leaves it as it is. */
export type Intention = (
  found: LoadedCase,
  keep: (words: Words) => WordsId,
) => Command | undefined | 'absent';

/** What is written in the same transaction where the command had an effect. */
export type Beside = (transaction: Transaction<Tables>) => Promise<unknown>;

/**
 * The one way a case changes: its row locked, the command decided, events, rows and words written in one transaction
 * together with the job for what agencies must be told; listeners are told after the commit.
 */
export async function changeCase(
  gateway: Gateway,
  room: CaseRoom,
  id: string,
  actor: Actor,
  intend: Intention,
  beside?: Beside,
): Promise<Change> {
  let events = 0;
  let told = false;
  const change = await gateway.database.transaction().execute(async (transaction): Promise<Change> => {
    const found = await loadCase(gateway, transaction, id, 'locked');
    if (found === undefined) return { kind: 'absent' };
    const words: { id: string; content: Words }[] = [];
    const command = intend(found, (content) => {
      const kept = newWords(gateway, content);
      words.push(kept);
      return kept.id;
    });
    if (command === 'absent') return { kind: 'absent' };
    if (command === undefined) return { kind: 'changed', file: found.file };
    const circumstances = {
      ...circumstancesOf(gateway, found.definition, actor),
      isErased: isErased(found.row),
    };
    const decision = decide(found.file, command, circumstances);
    if (decision.kind === 'not-now') return { kind: 'not-now', file: found.file };
    if (decision.events.length === 0) return { kind: 'changed', file: found.file };
    const file = await writeEvents(transaction, found, decision.events, words, circumstances);
    events = decision.events.length;
    // A job that sends inquiries goes on to tell the agencies itself.
    told = command.kind !== 'work' && decision.events.some(concernsAgency);
    await tellCitizen(gateway, transaction, found, decision.events);
    if (told) await room.jobs.add(transaction, id);
    await beside?.(transaction);
    return { kind: 'changed', file };
  });
  if (events > 0) room.live.changed(id);
  if (told) room.jobs.wake();
  return change;
}

/** An inquiry reaches its agency, or is taken from it. */
function concernsAgency({ type }: RecordedEvent): boolean {
  return type === 'inquiry.sent' || type === 'inquiry.cancelled';
}
