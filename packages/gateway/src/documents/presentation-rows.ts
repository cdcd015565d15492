import type { Presentation } from '@panjare/contract';
import type { Kysely, Selectable, Updateable } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Citizen } from '../session/citizen.ts';
import { hashSecret } from '../session/secret.ts';
import type { PresentationTable } from './documents.tables.ts';

/** A presentation as kept. */
export type PresentationRow = Selectable<PresentationTable>;

/** What is sealed or secret in a row; none of it outlives its use. */
export const forgotten = { asked: null, claims: null, code: null, response_code: null } as const;

/** The presentation of an id, whoever asks. */
export function findPresentation(database: Kysely<Tables>, id: string): Promise<PresentationRow | undefined> {
  return database.selectFrom('presentation').selectAll().where('id', '=', hashSecret(id)).executeTakeFirst();
}

/** By what the code on the screen tells everybody. Anybody calls with anything: what is no handle is not asked for. */
export async function findByHandle(
  database: Kysely<Tables>,
  handle: string,
): Promise<PresentationRow | undefined> {
  if (!/^[\w-]{43}$/u.test(handle)) return undefined;
  return database.selectFrom('presentation').selectAll().where('handle', '=', handle).executeTakeFirst();
}

/** Whether this very session asked for it. */
export function isOwn({ session_id, subject }: PresentationRow, citizen: Citizen): boolean {
  return session_id === sessionOf(citizen) && subject === citizen.subject;
}

/** A citizen who comes through another gateway has no session here: the session is that gateway's. */
export function sessionOf({ sessionId, channel }: Citizen): string | null {
  return channel === 'relay' ? null : sessionId;
}

/** Where it stands now; what is past its time is over, swept or not. */
export function stateOf({ state, expires_at }: PresentationRow, now: Date): Presentation['state'] {
  const lasts = state === 'waiting' || state === 'opened' || state === 'presented' || state === 'verified';
  return lasts && expires_at <= now ? 'expired' : state;
}

/** Moves a row on from a state, while its time lasts; of many who try at once, one succeeds. */
export async function movePresentation(
  database: Kysely<Tables>,
  { id }: Pick<PresentationRow, 'id'>,
  from: Presentation['state'],
  now: Date,
  changes: Updateable<PresentationTable>,
): Promise<PresentationRow | undefined> {
  return database
    .updateTable('presentation')
    .set(changes)
    .where('id', '=', id)
    .where('state', '=', from)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst();
}
