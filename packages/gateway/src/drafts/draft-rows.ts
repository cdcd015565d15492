import type { Draft, JsonObject, ServiceDefinition } from '@panjare/contract';
import type { Selectable } from 'kysely';
import type { Gateway } from '../context.ts';
import { isUuid } from '../database/uuid.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { Citizen } from '../session/citizen.ts';
import type { DraftTable } from './drafts.tables.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Bytes of a draft's answers. */
const MAXIMUM_BYTES = 256 * 1024;

/** A draft of this citizen that has not expired. Somebody else's is as good as none. */
export async function findDraft(
  { database, clock }: Gateway,
  citizen: Citizen,
  id: string,
): Promise<Selectable<DraftTable> | undefined> {
  if (!isUuid(id)) return undefined;
  return database
    .selectFrom('draft')
    .selectAll()
    .where('id', '=', id)
    .where('subject', '=', citizen.subject)
    .where('expires_at', '>', clock.now())
    .executeTakeFirst();
}

/** As the definition says, from a save on. */
export function expiryOf(definition: ServiceDefinition | undefined, savedAt: Date): Date {
  return new Date(savedAt.getTime() + (definition?.retention.draftDays ?? 1) * DAY);
}

/** A draft as the contract shows it. */
export function toDraft(row: Selectable<DraftTable>): Draft {
  return {
    id: row.id,
    service: row.service,
    ...(row.mandate === null ? {} : { mandate: row.mandate }),
    version: row.version,
    answers: row.answers,
    page: row.page,
    revision: row.revision,
    savedAt: row.saved_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  };
}

/** Throws `ProblemError` 413 for answers that are too long to keep. */
export function assertSize(answers: JsonObject): void {
  if (Buffer.byteLength(JSON.stringify(answers)) > MAXIMUM_BYTES) {
    throw new ProblemError(413, 'invalid-request', { detail: 'A draft holds at most 256 kB.' });
  }
}
