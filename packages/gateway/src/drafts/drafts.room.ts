import type { Draft, DraftPatch, DraftRequest, JsonObject } from '@panjare/contract';
import type { Gateway, Room } from '../context.ts';
import { uuidv7 } from '../database/uuid.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { handle } from '../routing/operation.ts';
import { assertPlain } from '../routing/plain-json.ts';
import type { Citizen } from '../session/citizen.ts';
import { expiryOf, findDraft, toDraft } from './draft-rows.ts';
import { patchDraft } from './patch-draft.ts';

/** Bytes of a draft's answers. */
const MAXIMUM_BYTES = 256 * 1024;
/** Open drafts of one citizen. */
const MAXIMUM_DRAFTS = 50;

/**
 * Forms half filled in. Each is its citizen's alone; a save names the revision it builds on, and one that comes late is
 * refused with the draft as it stands, so that no tab or device overwrites another.
 */
export const draftsRoom: Room = (app, gateway) => {
  const { database, clock } = gateway;

  handle(app, gateway, 'drafts.list', async ({ query, citizen }) => {
    let rows = database
      .selectFrom('draft')
      .selectAll()
      .where('subject', '=', citizen.subject)
      .where('expires_at', '>', clock.now());
    if (query.service !== undefined) rows = rows.where('service', '=', query.service);
    const found = await rows.orderBy('saved_at', 'desc').orderBy('id', 'desc').execute();
    return { drafts: found.map(toDraft), unreachable: [] };
  });

  handle(app, gateway, 'drafts.create', ({ body, citizen }) => createDraft(gateway, citizen, body));

  handle(app, gateway, 'drafts.read', async ({ params, citizen, reply }) => {
    const row = (await findDraft(gateway, citizen, params.id)) ?? notFound();
    reply.header('etag', `"${row.revision}"`);
    return toDraft(row);
  });

  handle(app, gateway, 'drafts.save', async ({ params, headers, body, citizen, reply }) => {
    const revision = Number(headers['if-match'].slice(1, -1));
    const draft = await saveDraft(gateway, citizen, params.id, revision, body);
    reply.header('etag', `"${draft.revision}"`);
    return draft;
  });

  handle(app, gateway, 'drafts.delete', async ({ params, citizen }) => {
    const row = (await findDraft(gateway, citizen, params.id)) ?? notFound();
    await database.deleteFrom('draft').where('id', '=', row.id).execute();
    return null;
  });

  gateway.sweeps.push({
    name: 'drafts',
    run: () => database.deleteFrom('draft').where('expires_at', '<=', clock.now()).execute(),
  });
};

async function createDraft(gateway: Gateway, citizen: Citizen, request: DraftRequest): Promise<Draft> {
  const current = gateway.services.current(request.service) ?? notFound();
  const definition = gateway.services.version(request.service, request.version);
  if (definition === undefined)
    throw new ProblemError(409, 'version-retired', { currentVersion: current.version });
  assertSize(request.answers);
  const { count } = await gateway.database
    .selectFrom('draft')
    .select(({ fn }) => fn.countAll<string | number>().as('count'))
    .where('subject', '=', citizen.subject)
    .where('expires_at', '>', gateway.clock.now())
    .executeTakeFirstOrThrow();
  if (Number(count) >= MAXIMUM_DRAFTS)
    throw new ProblemError(429, 'over-capacity', { detail: 'Too many open drafts.' });
  const now = gateway.clock.now();
  const row = await gateway.database
    .insertInto('draft')
    .values({
      id: uuidv7(now),
      subject: citizen.subject,
      service: request.service,
      version: request.version,
      answers: JSON.stringify(request.answers),
      page: request.page,
      revision: 1,
      saved_at: now,
      expires_at: expiryOf(definition, now),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toDraft(row);
}

async function saveDraft(
  gateway: Gateway,
  citizen: Citizen,
  id: string,
  revision: number,
  { patch }: DraftPatch,
): Promise<Draft> {
  const before = (await findDraft(gateway, citizen, id)) ?? notFound();
  if (before.revision !== revision) throw conflict(toDraft(before));
  const content = patchDraft({ answers: before.answers, page: before.page }, patch);
  if (content === undefined)
    throw new ProblemError(422, 'invalid-request', { detail: 'The patch does not apply.' });
  assertPlain(content);
  assertSize(content.answers);
  const now = gateway.clock.now();
  const saved = await gateway.database
    .updateTable('draft')
    .set({
      answers: JSON.stringify(content.answers),
      page: content.page,
      revision: revision + 1,
      saved_at: now,
      expires_at: expiryOf(gateway.services.version(before.service, before.version), now),
    })
    .where('id', '=', before.id)
    .where('revision', '=', revision)
    .returningAll()
    .executeTakeFirst();
  if (saved !== undefined) return toDraft(saved);
  throw conflict(toDraft((await findDraft(gateway, citizen, id)) ?? notFound()));
}

function assertSize(answers: JsonObject): void {
  if (Buffer.byteLength(JSON.stringify(answers)) > MAXIMUM_BYTES) {
    throw new ProblemError(413, 'invalid-request', { detail: 'A draft holds at most 256 kB.' });
  }
}

function conflict(draft: Draft): ProblemError {
  return new ProblemError(409, 'revision-conflict', { draft });
}

function notFound(): never {
  throw new ProblemError(404, 'not-found');
}
