import type { FastifyInstance } from 'fastify';
import type { Gateway } from '../context.ts';
import type { Issuer } from './issuer.ts';
import { LOGOUT_WINDOW } from './logout-token.ts';
import { hashSecret } from './secret.ts';
import { endSessions } from './session-rows.ts';

/**
 * `POST /session/backchannel`: the issuer says that a session ended there (OpenID Connect Back-Channel Logout 1.0), and
 * it ends here, on every device it reached. Whatever is not its word is answered with 400 and ends nothing.
 */
export function addBackchannel(app: FastifyInstance, gateway: Gateway, issuer: Issuer): void {
  app.post('/session/backchannel', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const { logout_token: token } = (request.body ?? {}) as { logout_token?: unknown };
    const now = gateway.clock.now();
    const ended = typeof token === 'string' ? await issuer.logout?.read(token, now) : undefined;
    if (ended === undefined || !(await takeWord(gateway, ended.id, now)))
      return reply.code(400).send({ error: 'invalid_request' });
    const { subject, issuerSession } = ended;
    const count = await endSessions(gateway, { subject, issuerSession }, 'revoked');
    request.log.info({ count }, 'The issuer ended sessions.');
    return reply.code(200).send();
  });
}

/** A word is taken once: its id is kept while its token could be sent again. */
async function takeWord({ database }: Gateway, id: string, now: Date): Promise<boolean> {
  const taken = await database
    .insertInto('proof')
    .values({
      id: hashSecret(`logout ${id}`),
      expires_at: new Date(now.getTime() + 2 * LOGOUT_WINDOW * 1000),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}
