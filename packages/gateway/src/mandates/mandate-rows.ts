import type { Mandate } from '@panjare/contract';
import type { Kysely, Selectable } from 'kysely';
import type { Gateway } from '../context.ts';
import type { Tables } from '../database/tables.ts';
import type { Citizen } from '../session/citizen.ts';
import type { MandateTable } from './mandates.tables.ts';

/** A mandate as its row holds it. */
export type MandateRow = Selectable<MandateTable>;

/** Whether it lasts: neither ended by one of the two nor past its time. */
export function isActive(
  { ended_at: endedAt, until }: Pick<MandateRow, 'ended_at' | 'until'>,
  now: Date,
): boolean {
  return endedAt === null && now < until;
}

/** As one of the two sees it. */
export function toMandate(row: MandateRow, side: Mandate['side'], now: Date): Mandate {
  const ended = row.ended_at !== null;
  return {
    id: row.id,
    giver: row.giver_name,
    holder: row.holder_name,
    side,
    services: row.services,
    givenAt: row.given_at.toISOString(),
    until: row.until.toISOString(),
    state: isActive(row, now) ? 'active' : ended ? 'ended' : 'expired',
    ...(row.ended_by === null ? {} : { endedBy: row.ended_by }),
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at.toISOString() }),
  };
}

/** Which side of a mandate a citizen is on; `undefined` for anybody else. */
export function sideOf(
  row: Pick<MandateRow, 'giver_subject' | 'holder_national_id'>,
  { subject, nationalId }: Pick<Citizen, 'subject' | 'nationalId'>,
): Mandate['side'] | undefined {
  if (row.giver_subject === subject) return 'giver';
  return row.holder_national_id === nationalId ? 'holder' : undefined;
}

/** Once the holder signs in, they are called as the issuer calls them, and known by their subject. */
export async function meetHolder(
  { database }: Gateway,
  { subject, name, nationalId }: Pick<Citizen, 'subject' | 'name' | 'nationalId'>,
): Promise<void> {
  if (nationalId === undefined) return;
  await database
    .updateTable('mandate')
    .set({ holder_subject: subject, holder_name: name })
    .where('holder_national_id', '=', nationalId)
    .where('holder_subject', 'is', null)
    .execute();
}

/** One mandate, for a decision that must hold until the transaction ends with its row locked. */
export function findMandate(
  database: Kysely<Tables>,
  id: string,
  lock: 'locked' | 'unlocked',
): Promise<MandateRow | undefined> {
  const query = database.selectFrom('mandate').selectAll().where('id', '=', id);
  return (lock === 'locked' ? query.forShare() : query).executeTakeFirst();
}
