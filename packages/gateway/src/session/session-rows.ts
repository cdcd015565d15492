import type { DeviceMode, SessionEnded, SignedIn } from '@panjare/contract';
import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Gateway } from '../context.ts';
import type { Tables } from '../database/tables.ts';
import { uuidv7 } from '../database/uuid.ts';
import type { Identity } from './issuer.ts';
import type { SessionTable } from './session.tables.ts';

/** A session just made, for an identity and a device; `binding` says how its bearer proves it. */
export function newSession(
  gateway: Gateway,
  identity: Identity,
  device: DeviceMode,
  binding: { token: string } | { keyThumbprint: string; origin: string },
): Insertable<SessionTable> {
  const now = gateway.clock.now();
  const { absolute } = gateway.config.sessions[device];
  const absoluteUntil = new Date(now.getTime() + absolute * 1000);
  const bound = 'token' in binding ? undefined : binding;
  return {
    id: uuidv7(now),
    token: 'token' in binding ? binding.token : null,
    subject: identity.subject,
    name: identity.name,
    national_id: identity.nationalId ?? null,
    phone_number: identity.phoneNumber ?? null,
    acr: identity.acr ?? null,
    device,
    key_thumbprint: bound?.keyThumbprint ?? null,
    origin: bound?.origin ?? null,
    created_at: now,
    idle_until: idleUntil(gateway, device, absoluteUntil),
    absolute_until: absoluteUntil,
    ended_at: null,
    ended_reason: null,
    issuer_session: identity.issuerSession ?? null,
  };
}

/** Moves the idle limit on, never past the absolute one. */
export async function slideIdle(gateway: Gateway, row: Selectable<SessionTable>): Promise<void> {
  const until = idleUntil(gateway, row.device, row.absolute_until);
  row.idle_until = until;
  await gateway.database
    .updateTable('session')
    .set({ idle_until: until })
    .where('id', '=', row.id)
    .where('ended_at', 'is', null)
    .execute();
}

/** Ends a session: its cookie and its tokens are worth nothing from now on. */
export async function endSession(
  gateway: Gateway,
  id: string,
  reason: SessionEnded['reason'],
  database: Kysely<Tables> = gateway.database,
): Promise<void> {
  await database
    .updateTable('session')
    .set({ ended_at: gateway.clock.now(), ended_reason: reason, ending: null })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
  await database.deleteFrom('access_token').where('session_id', '=', id).execute();
  await gateway.peerAccess?.drop(id, database);
}

/** Whose sessions: all of a subject's, or those of one session at the issuer, or both at once. */
export interface SessionsOf {
  subject?: string | undefined;
  issuerSession?: string | undefined;
}

/**
 * Ends every live session of a citizen here, on whatever device and site, each with its tokens. Returns how many. Naming
 * nobody ends none.
 */
export async function endSessions(
  gateway: Gateway,
  { subject, issuerSession }: SessionsOf,
  reason: SessionEnded['reason'],
): Promise<number> {
  if (subject === undefined && issuerSession === undefined) return 0;
  let found = gateway.database.selectFrom('session').select('id').where('ended_at', 'is', null);
  if (subject !== undefined) found = found.where('subject', '=', subject);
  if (issuerSession !== undefined) found = found.where('issuer_session', '=', issuerSession);
  const sessions = await found.execute();
  for (const { id } of sessions) await endSession(gateway, id, reason);
  return sessions.length;
}

/** A live session, as the contract shows it. */
export function toSignedIn(row: Selectable<SessionTable>): SignedIn {
  return {
    state: 'signed-in',
    subject: row.subject,
    name: row.name,
    ...(row.acr === null ? {} : { acr: row.acr }),
    device: row.device,
    idleUntil: row.idle_until.toISOString(),
    absoluteUntil: row.absolute_until.toISOString(),
  };
}

/** Why a session that is not live is over. */
export function endedReason(row: Selectable<SessionTable>, now: Date): SessionEnded['reason'] {
  if (row.ended_at !== null) return row.ended_reason ?? 'revoked';
  return now >= row.absolute_until ? 'absolute' : 'idle';
}

function idleUntil(gateway: Gateway, device: DeviceMode, absoluteUntil: Date): Date {
  const { idle } = gateway.config.sessions[device];
  return new Date(Math.min(gateway.clock.now().getTime() + idle * 1000, absoluteUntil.getTime()));
}
