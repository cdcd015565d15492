import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Gateway } from '../context.ts';
import { answerWallet } from './answer-wallet.ts';
import type { DocumentRoom } from './document-room.ts';
import { agencyOf, askedDocument } from './document-room.ts';
import { findByHandle, movePresentation, stateOf } from './presentation-rows.ts';
import { requestClaims } from './request-claims.ts';
import { openAsked } from './sealed-parts.ts';

/** Bytes a wallet may send when it fetches a request, and when it answers one (a portrait among the claims). */
const FETCH_LIMIT = 16 * 1024;
const ANSWER_LIMIT = 512 * 1024;

interface Asked {
  Params: { handle: string };
  Body: { [field: string]: unknown } | undefined;
}

/**
 * What wallets call. They are no browsers and bear no cookie: all that is here, whoever has seen the code on the screen
 * may do, and none of it tells how a presentation stands.
 */
export function walletRoutes(app: FastifyInstance, gateway: Gateway, room: DocumentRoom): void {
  app.get<Asked>('/presentations/requests/:handle', { exposeHeadRoute: false }, ({ params }, reply) =>
    sendRequest(gateway, room, reply, params.handle, undefined),
  );

  // OpenID4VP 1.0 section 5.10: `request_uri_method=post`.
  app.post<Asked>(
    '/presentations/requests/:handle',
    { bodyLimit: FETCH_LIMIT },
    ({ params, body }, reply) => {
      const nonce = body?.['wallet_nonce'];
      return sendRequest(gateway, room, reply, params.handle, typeof nonce === 'string' ? nonce : undefined);
    },
  );

  app.post<Asked>(
    '/presentations/responses/:handle',
    { bodyLimit: ANSWER_LIMIT },
    async ({ params, body, log }, reply) => {
      const answer = await answerWallet(gateway, room, params.handle, body ?? {}, log);
      if (answer.state === 'gone') return refuse(reply, 'There is no such request, or it is over.', 410);
      if (answer.state === 'unread') return refuse(reply, 'This is no answer to the request.', 400);
      return reply.header('cache-control', 'no-store').send({ redirect_uri: answer.address });
    },
  );
}

/** The same request each time it is fetched: nothing but the signature and the wallet's own nonce differ. */
async function sendRequest(
  gateway: Gateway,
  room: DocumentRoom,
  reply: FastifyReply,
  handle: string,
  walletNonce: string | undefined,
): Promise<FastifyReply> {
  const row = await findByHandle(gateway.database, handle);
  const now = gateway.clock.now();
  const state = row === undefined ? undefined : stateOf(row, now);
  if (row === undefined || (state !== 'waiting' && state !== 'opened'))
    return refuse(reply, 'There is no such request, or it is over.', 410);
  const asked = askedDocument(gateway, room.config, row);
  const sealed = openAsked(room.seal, row);
  if (asked === undefined || sealed === undefined) return refuse(reply, 'The request is over.', 410);
  const { d: _, ...publicKey } = sealed.privateKey;
  const { holderClaim, request, definition, type } = asked;
  const signed = await room.signer.sign(
    requestClaims({
      clientId: room.signer.clientId,
      responseUri: `${gateway.config.url}/presentations/responses/${handle}`,
      state: handle,
      nonce: row.nonce,
      encryptionKey: publicKey as { [name: string]: string },
      type,
      claims: [...new Set([...request.claims, ...(holderClaim === undefined ? [] : [holderClaim])])],
      why: request.why,
      asker: agencyOf(gateway, definition),
      operator: gateway.config.title,
      issuedAt: now,
      expiresAt: row.expires_at,
      walletNonce,
    }),
  );
  if (state === 'waiting') await movePresentation(gateway.database, row, 'waiting', now, { state: 'opened' });
  return reply
    .headers({ 'cache-control': 'no-store', 'content-type': 'application/oauth-authz-req+jwt' })
    .send(signed);
}

/** RFC 6749 section 5.2 in shape. */
function refuse(reply: FastifyReply, description: string, status: number): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({ error: 'invalid_request', error_description: description });
}
