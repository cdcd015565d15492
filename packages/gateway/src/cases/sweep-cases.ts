import type { Transaction } from 'kysely';
import type { Gateway } from '../context.ts';
import type { Tables } from '../database/tables.ts';
import { changeCase } from './change-case.ts';
import type { CaseRoom } from './case-room.ts';
import { workOnCase } from './work-on-case.ts';

/** Cases looked at in one query. */
const batch = 50;

/**
 * Takes the steps whose time has come. Each case is its own transaction; what another gateway holds is skipped and
 * found again, and a step taken twice changes nothing the second time.
 */
export async function sweepDeadlines(gateway: Gateway, room: CaseRoom): Promise<void> {
  const done = new Set<string>();
  for (;;) {
    const due = (await dueCases(gateway)).filter((id) => !done.has(id));
    for (const id of due) {
      done.add(id);
      await changeCase(gateway, room, id, { kind: 'system' }, () => ({ kind: 'tick' }));
    }
    if (due.length < batch) return;
  }
}

/**
 * Takes up cases whose job was lost with its process: those whose time is over, and `after-start` all of them, since
 * the process that died may have been this one. Work done twice does nothing the second time.
 */
export async function sweepWork(
  gateway: Gateway,
  room: CaseRoom,
  which: 'lost' | 'after-start',
): Promise<void> {
  const waiting = gateway.database.selectFrom('case_file').select('id').orderBy('work_at');
  const rows = await (
    which === 'lost'
      ? waiting.where('work_at', '<=', gateway.clock.now()).limit(batch)
      : waiting.where('work_at', 'is not', null)
  ).execute();
  for (const { id } of rows) await workOnCase(gateway, room, id);
}

async function dueCases(gateway: Gateway): Promise<string[]> {
  return gateway.database.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom('case_file')
      .select('id')
      .where('next_deadline', '<=', gateway.caseClock.now())
      .orderBy('next_deadline')
      .limit(batch)
      .forUpdate()
      .skipLocked()
      .execute();
    return rows.map(({ id }) => id);
  });
}

/** Forgets submission keys and counts of wrong guesses that have had their time. */
export async function sweepExpired({ database, clock }: Gateway): Promise<void> {
  await database.deleteFrom('idempotency_key').where('expires_at', '<', clock.now()).execute();
  await database.deleteFrom('track_attempt').where('expires_at', '<', clock.now()).execute();
}

/**
 * Erases what was asked for and written in cases that are over for as long as their service keeps it, with the files
 * sent into them. That there was a case, its steps, its parties and its receipt stay.
 */
export async function sweepErasures({ database, caseClock }: Gateway): Promise<void> {
  let erased: number;
  do {
    erased = await database.transaction().execute(async (transaction) => {
      // Locked, as the citizen may have one reopened at this very moment.
      const due = await transaction
        .selectFrom('case_file')
        .select('id')
        .where('erase_at', '<=', caseClock.now())
        .orderBy('erase_at')
        .limit(batch)
        .forUpdate()
        .skipLocked()
        .execute();
      if (due.length > 0)
        await erase(
          transaction,
          due.map(({ id }) => id),
        );
      return due.length;
    });
  } while (erased === batch);
}

async function erase(transaction: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  await transaction.deleteFrom('case_answers').where('case_id', 'in', ids).execute();
  await transaction.deleteFrom('case_words').where('case_id', 'in', ids).execute();
  await transaction.deleteFrom('upload').where('case_id', 'in', ids).execute();
  await transaction.updateTable('case_file').set({ erase_at: null }).where('id', 'in', ids).execute();
}
