import type { DraftRequest } from '@panjare/contract';
import type { Selectable } from 'kysely';
import type { Gateway } from '../context.ts';
import { uuidv7 } from '../database/uuid.ts';
import { applicantOf } from '../mandates/acting-for.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { makeOnce } from '../routing/make-once.ts';
import type { RequestKey } from '../routing/request-key.ts';
import type { Citizen } from '../session/citizen.ts';
import { assertSize, expiryOf } from './draft-rows.ts';
import type { DraftTable } from './drafts.tables.ts';

/** Open drafts of one citizen. */
const MAXIMUM_DRAFTS = 50;

/**
 * Makes a draft; with a key once, however often it is asked: the draft is then answered as it stands. The key is
 * forgotten with the draft. Throws `not-found`, `version-retired`, `mandate-ended`, `key-reused`,
 * `over-capacity`.
 */
export async function createDraft(
  gateway: Gateway,
  citizen: Citizen,
  request: DraftRequest,
  key: RequestKey | undefined,
): Promise<Selectable<DraftTable>> {
  return makeOnce(
    key,
    (word) => draftByKey(gateway, citizen, word),
    () => insertDraft(gateway, citizen, request, key),
  );
}

async function insertDraft(
  gateway: Gateway,
  citizen: Citizen,
  request: DraftRequest,
  key: RequestKey | undefined,
): Promise<Selectable<DraftTable> | undefined> {
  const current = gateway.services.current(request.service);
  if (current === undefined) throw new ProblemError(404, 'not-found');
  const definition = gateway.services.version(request.service, request.version);
  if (definition === undefined)
    throw new ProblemError(409, 'version-retired', { currentVersion: current.version });
  assertSize(request.answers);
  const { mandate } = await applicantOf(gateway, citizen, request.service, request.mandate);
  await assertRoom(gateway, citizen);
  const now = gateway.clock.now();
  return gateway.database
    .insertInto('draft')
    .values({
      id: uuidv7(now),
      subject: citizen.subject,
      service: request.service,
      mandate: mandate?.id ?? null,
      version: request.version,
      answers: JSON.stringify(request.answers),
      page: request.page,
      revision: 1,
      saved_at: now,
      expires_at: expiryOf(definition, now),
      key: key?.key ?? null,
      key_digest: key?.digest ?? null,
    })
    .onConflict((conflict) => conflict.columns(['subject', 'key']).doNothing())
    .returningAll()
    .executeTakeFirst();
}

function draftByKey(
  { database }: Gateway,
  { subject }: Citizen,
  key: string,
): Promise<Selectable<DraftTable> | undefined> {
  return database
    .selectFrom('draft')
    .selectAll()
    .where('subject', '=', subject)
    .where('key', '=', key)
    .executeTakeFirst();
}

async function assertRoom({ database, clock }: Gateway, { subject }: Citizen): Promise<void> {
  const { count } = await database
    .selectFrom('draft')
    .select(({ fn }) => fn.countAll<string | number>().as('count'))
    .where('subject', '=', subject)
    .where('expires_at', '>', clock.now())
    .executeTakeFirstOrThrow();
  if (Number(count) >= MAXIMUM_DRAFTS)
    throw new ProblemError(429, 'over-capacity', { detail: 'Too many open drafts.' });
}
