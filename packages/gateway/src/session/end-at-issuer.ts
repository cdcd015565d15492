import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Selectable } from 'kysely';
import type { Gateway } from '../context.ts';
import { sendPage } from '../http/page.ts';
import { isRegistered } from '../routing/origin-guard.ts';
import type { EndingForm, Issuer } from './issuer.ts';
import type { Seal } from './seal.ts';
import { hashSecret, randomSecret } from './secret.ts';
import type { SessionEndingTable, SessionTable } from './session.tables.ts';

/** Seconds a way to the issuer's page is open. */
const ENDING_SECONDS = 60;
/** Seconds in which the issuer may lead back. */
const RETURN_SECONDS = 600;

/** Goes on by itself; without script there is the button. */
const script = "'use strict';document.forms[0].submit();";

/** Keeps what the issuer will be told of a session, for a handle that is good once. */
export async function keepEnding(
  gateway: Gateway,
  seal: Seal,
  { id, ending }: Selectable<SessionTable>,
  request: FastifyRequest,
): Promise<string | undefined> {
  const told = ending === null ? undefined : seal.open(ending, id);
  if (told === undefined) return undefined;
  const handle = randomSecret();
  const hashed = hashSecret(handle);
  const { origin } = request.headers;
  await gateway.database
    .insertInto('session_ending')
    .values({
      handle: hashed,
      ending: seal.close(told, hashed),
      state: randomSecret(),
      origin: origin !== undefined && isRegistered(gateway.config, origin) ? origin : null,
      used_at: null,
      expires_at: new Date(gateway.clock.now().getTime() + ENDING_SECONDS * 1000),
    })
    .execute();
  return `${gateway.config.url}/session/end?handle=${handle}`;
}

/**
 * `GET /session/end`: a page that posts itself to the issuer, at top level, as the session there is a cookie of its site.
 * `GET /session/ended`: where the issuer leads back to.
 */
export function addEndAtIssuer(
  app: FastifyInstance,
  gateway: Gateway,
  issuer: Issuer,
  seal: () => Promise<Seal>,
): void {
  app.get('/session/end', async (request, reply) => {
    const { handle } = request.query as { handle?: unknown };
    const ending = typeof handle === 'string' ? await takeEnding(gateway, handle) : undefined;
    if (ending === undefined) return sendPage(request, reply, { name: 'unknown-ending', status: 400 });
    const link = ending.origin === null ? {} : { link: `${ending.origin}/` };
    const form = await formOf(gateway, issuer, await seal(), ending).catch((error: unknown) => {
      request.log.warn({ err: error }, 'The issuer could not be asked where sessions end.');
      return undefined;
    });
    if (form === undefined) return sendPage(request, reply, { name: 'not-ended', status: 502, ...link });
    return sendPage(request, reply, {
      name: 'end-at-issuer',
      status: 200,
      action: { path: form.url, fields: form.fields },
      script,
    });
  });

  app.get('/session/ended', async (request, reply) => {
    const { state } = request.query as { state?: unknown };
    const ending =
      typeof state === 'string'
        ? await gateway.database
            .selectFrom('session_ending')
            .select('origin')
            .where('state', '=', state)
            .where('used_at', 'is not', null)
            .executeTakeFirst()
        : undefined;
    const origin = ending?.origin ?? undefined;
    return sendPage(request, reply, {
      name: 'ended-at-issuer',
      status: 200,
      ...(origin === undefined ? {} : { link: `${origin}/` }),
    });
  });
}

/** Once, and within its minute; of two who open it, one goes on. */
async function takeEnding(
  { database, clock }: Gateway,
  handle: string,
): Promise<Selectable<SessionEndingTable> | undefined> {
  const now = clock.now();
  return database
    .updateTable('session_ending')
    .set({ used_at: now, expires_at: new Date(now.getTime() + RETURN_SECONDS * 1000) })
    .where('handle', '=', hashSecret(handle))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst();
}

async function formOf(
  { config }: Gateway,
  issuer: Issuer,
  seal: Seal,
  { handle, ending, state }: Selectable<SessionEndingTable>,
): Promise<EndingForm | undefined> {
  const told = seal.open(ending, handle);
  return told === undefined ? undefined : issuer.logout?.form(told, `${config.url}/session/ended`, state);
}
