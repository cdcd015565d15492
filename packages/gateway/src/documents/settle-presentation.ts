import { timingSafeEqual } from 'node:crypto';
import type { Presentation, Text } from '@panjare/contract';
import type { Kysely, Transaction } from 'kysely';
import type { Gateway } from '../context.ts';
import { groundOf } from '../data-uses/ground.ts';
import { recordDataUse } from '../data-uses/record-data-use.ts';
import type { Tables } from '../database/tables.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { Citizen } from '../session/citizen.ts';
import { hashSecret } from '../session/secret.ts';
import type { DocumentRoom } from './document-room.ts';
import { askedDocument } from './document-room.ts';
import type { PresentationRow } from './presentation-rows.ts';
import { findPresentation, forgotten, isOwn, movePresentation, stateOf } from './presentation-rows.ts';
import { openCode } from './sealed-parts.ts';
import { tellPresentation } from './tell-presentation.ts';

/** Seconds a verified document is kept where the configuration does not say. */
const KEPT = 24 * 60 * 60;

/** A presentation of this very session. Throws `not-found`, to another session of the same citizen too. */
export async function requireOwnPresentation(
  { database }: Gateway,
  citizen: Citizen,
  id: string,
): Promise<PresentationRow> {
  const row = await findPresentation(database, id);
  if (row === undefined || !isOwn(row, citizen)) throw new ProblemError(404, 'not-found');
  return row;
}

/**
 * The browser came back from a wallet on the same device. Who holds the response code and is the session that asked has
 * shown the document; who holds both ids and is another session ends it, and learns nothing.
 */
export async function returnPresentation(
  gateway: Gateway,
  room: DocumentRoom,
  citizen: Citizen,
  id: string,
  responseCode: string,
): Promise<Presentation> {
  const row = await findPresentation(gateway.database, id);
  const isReturn = row?.response_code === hashSecret(responseCode);
  if (row === undefined || (!isOwn(row, citizen) && !isReturn)) throw new ProblemError(404, 'not-found');
  const now = gateway.clock.now();
  // A return of an earlier request, which the page has given up since, says nothing about this one.
  if (!isReturn || row.device !== 'same' || stateOf(row, now) !== 'presented')
    return isOwn(row, citizen) ? tellPresentation(gateway, room, row, id) : notHere();
  if (!isOwn(row, citizen)) {
    const changes = { ...forgotten, state: 'rejected', reason: 'other-browser' } as const;
    const moved = await movePresentation(gateway.database, row, 'presented', now, changes);
    return moved === undefined ? notHere() : tellPresentation(gateway, room, moved, id);
  }
  await gateway.database
    .transaction()
    .execute((transaction) => verified(gateway, room, transaction, row, now));
  return told(gateway, room, gateway.database, id);
}

/** The code that the other device shows was typed here. Of guesses made at once, no more count than of those made in turn. */
export async function confirmPresentation(
  gateway: Gateway,
  room: DocumentRoom,
  citizen: Citizen,
  id: string,
  typed: string,
): Promise<Presentation> {
  const { id: key } = await requireOwnPresentation(gateway, citizen, id);
  return gateway.database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('presentation')
      .selectAll()
      .where('id', '=', key)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) throw new ProblemError(404, 'not-found');
    const now = gateway.clock.now();
    const code = openCode(room.seal, row);
    if (row.device === 'other' && stateOf(row, now) === 'presented' && code !== undefined) {
      if (timingSafeEqual(Buffer.from(code), Buffer.from(typed)))
        await verified(gateway, room, transaction, row, now);
      else await mistyped(transaction, row, now);
    }
    return told(gateway, room, transaction, id);
  });
}

async function verified(
  gateway: Gateway,
  { config }: DocumentRoom,
  transaction: Transaction<Tables>,
  row: PresentationRow,
  now: Date,
): Promise<void> {
  const moved = await movePresentation(transaction, row, 'presented', now, {
    state: 'verified',
    response_code: null,
    code: null,
    verified_at: now,
    expires_at: new Date(now.getTime() + (config.keepSeconds ?? KEPT) * 1000),
  });
  const asked = askedDocument(gateway, config, row);
  if (moved === undefined || asked === undefined) return;
  const { type, request, definition, holderClaim } = asked;
  // Whose it is was read too, where it was compared.
  const facts = [...new Set([...request.claims, ...(holderClaim === undefined ? [] : [holderClaim])])];
  const titleOf = (claim: string) => type.claims.find(({ name }) => name === claim)?.title ?? { fa: claim };
  const titles = facts.map((claim) =>
    request.claims.includes(claim) ? titleOf(claim) : onlyCompared(titleOf(claim)),
  );
  await recordDataUse(
    gateway,
    {
      subject: row.subject,
      purpose: 'document',
      agency: definition.sheet.agency,
      source: row.document,
      facts,
      titles,
      service: row.service,
      ground: groundOf(definition, ({ fa, en }) => ({
        fa: `«${type.title.fa}» که خودتان برای «${fa}» نشان دادید`,
        en: `${type.title.en ?? type.title.fa}, which you showed for “${en}”`,
      })),
    },
    transaction,
  );
}

/** What was read of a document to know whose it is, and not kept. */
function onlyCompared({ fa, en }: Text): Text {
  return { fa: `${fa} (فقط سنجیده شد)`, en: `${en ?? fa} (compared only)` };
}

async function mistyped(transaction: Transaction<Tables>, row: PresentationRow, now: Date): Promise<void> {
  const left = row.attempts_left - 1;
  await movePresentation(
    transaction,
    row,
    'presented',
    now,
    left > 0
      ? { attempts_left: left }
      : { ...forgotten, attempts_left: 0, state: 'rejected', reason: 'code' },
  );
}

async function told(
  gateway: Gateway,
  room: DocumentRoom,
  database: Kysely<Tables>,
  id: string,
): Promise<Presentation> {
  const row = await findPresentation(database, id);
  return row === undefined ? notHere() : tellPresentation(gateway, room, row, id);
}

function notHere(): never {
  throw new ProblemError(404, 'not-found');
}
