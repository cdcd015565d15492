import type { Draft, DraftPatch } from '@panjare/contract';
import type { Gateway, Room } from '../context.ts';
import { isUuid } from '../database/uuid.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { handle } from '../routing/operation.ts';
import { assertPlain } from '../routing/plain-json.ts';
import { requestKey } from '../routing/request-key.ts';
import type { Citizen } from '../session/citizen.ts';
import { createDraft } from './create-draft.ts';
import { createKeyring } from './device-keys.ts';
import { assertSize, expiryOf, findDraft, toDraft } from './draft-rows.ts';
import { patchDraft } from './patch-draft.ts';

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
    // What is begun for another never stands among one's own.
    if (query.mandate === undefined) rows = rows.where('mandate', 'is', null);
    else if (isUuid(query.mandate)) rows = rows.where('mandate', '=', query.mandate);
    else return { drafts: [], unreachable: [] };
    const found = await rows.orderBy('saved_at', 'desc').orderBy('id', 'desc').execute();
    return { drafts: found.map(toDraft), unreachable: [] };
  });

  handle(app, gateway, 'drafts.create', async ({ body, rawBody, headers, citizen }) =>
    toDraft(await createDraft(gateway, citizen, body, requestKey(headers['idempotency-key'], rawBody))),
  );

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

  const keysOf = createKeyring(gateway);
  handle(app, gateway, 'drafts.key', ({ citizen }) => keysOf(citizen));

  gateway.sweeps.push({
    name: 'drafts',
    run: () => database.deleteFrom('draft').where('expires_at', '<=', clock.now()).execute(),
  });
};

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

function conflict(draft: Draft): ProblemError {
  return new ProblemError(409, 'revision-conflict', { draft });
}

function notFound(): never {
  throw new ProblemError(404, 'not-found');
}
