import type { DeviceMode, SignInAttempt } from '@panjare/contract';
import type { Selectable } from 'kysely';
import type { Gateway } from '../context.ts';
import { hashSecret, randomSecret } from './secret.ts';
import type { LoginTable } from './session.tables.ts';

/** Seconds a sign-in may take. */
export const LOGIN_SECONDS = 600;

/** What a page asks for when a sign-in starts. */
export interface LoginRequest {
  mode: 'popup' | 'redirect';
  device: DeviceMode;
  acr: string | undefined;
  returnTo: string | undefined;
  origin: string;
  /** Same site only: the page's name for it. */
  attempt?: string | undefined;
  /** Third party only. */
  binding?: { codeChallenge: string; keyThumbprint: string };
}

/** Keeps a sign-in that starts. Returns the handle: a secret of the browser or page that asked. */
export async function startLogin(
  gateway: Gateway,
  request: LoginRequest,
): Promise<{ handle: string; expiresAt: Date }> {
  const handle = randomSecret();
  const now = gateway.clock.now();
  const expiresAt = new Date(now.getTime() + LOGIN_SECONDS * 1000);
  await gateway.database
    .insertInto('login')
    .values({
      handle: hashSecret(handle),
      state: randomSecret(),
      nonce: randomSecret(),
      verifier: randomSecret(),
      mode: request.mode,
      device: request.device,
      acr: request.acr ?? null,
      return_to: request.returnTo ?? null,
      origin: request.origin,
      code_challenge: request.binding?.codeChallenge ?? null,
      key_thumbprint: request.binding?.keyThumbprint ?? null,
      status: 'started',
      session_id: null,
      created_at: now,
      expires_at: expiresAt,
      attempt: request.attempt === undefined ? null : hashSecret(request.attempt),
    })
    .execute();
  return { handle, expiresAt };
}

/** The sign-in of a handle, lasting or over. */
export async function findAnyLogin(
  gateway: Gateway,
  handle: string | undefined,
): Promise<Selectable<LoginTable> | undefined> {
  if (handle === undefined || handle === '') return undefined;
  return gateway.database
    .selectFrom('login')
    .selectAll()
    .where('handle', '=', hashSecret(handle))
    .executeTakeFirst();
}

/** The sign-in of a handle, while it lasts. */
export async function findLogin(
  gateway: Gateway,
  handle: string | undefined,
): Promise<Selectable<LoginTable> | undefined> {
  const login = await findAnyLogin(gateway, handle);
  return login !== undefined && isLasting(gateway, login) ? login : undefined;
}

/** How the sign-in stands that a page of this site began under this name. Nothing of who signed in is told by it. */
export async function readAttempt(gateway: Gateway, attempt: string): Promise<SignInAttempt> {
  const login = await gateway.database
    .selectFrom('login')
    .select(['status', 'expires_at'])
    .where('attempt', '=', hashSecret(attempt))
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  if (login === undefined) return 'waiting';
  switch (login.status) {
    case 'granted':
    case 'redeemed':
      return 'done';
    case 'started':
    case 'at-issuer':
    case 'returning':
      return login.expires_at > gateway.clock.now() ? 'waiting' : 'cancelled';
    default:
      return login.status;
  }
}

/** Whether there is still time. */
export function isLasting({ clock }: Gateway, login: Selectable<LoginTable>): boolean {
  return login.expires_at > clock.now();
}

/** Moves a sign-in from one status to the next; of two who try, one succeeds. */
export async function moveLogin(
  gateway: Gateway,
  login: Selectable<LoginTable>,
  from: LoginTable['status'],
  to: LoginTable['status'],
): Promise<boolean> {
  const moved = await gateway.database
    .updateTable('login')
    .set({ status: to })
    .where('handle', '=', login.handle)
    .where('status', '=', from)
    .returning('handle')
    .executeTakeFirst();
  return moved !== undefined;
}
