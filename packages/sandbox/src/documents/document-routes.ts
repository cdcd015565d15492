import type { FastifyInstance } from 'fastify';
import type { DocumentIssuer } from './document-issuer.ts';

/** What the document issuer publishes: its keys and its status list. Both change with each start, so nobody keeps them. */
export function documentRoutes(app: FastifyInstance, issuer: DocumentIssuer): void {
  const jwks = `${issuer.url}/jwks`;
  // Issuer metadata of SD-JWT VC, section 5.
  app.get('/.well-known/jwt-vc-issuer/documents', (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ issuer: issuer.url, jwks_uri: jwks }),
  );
  app.get('/documents/jwks', (_request, reply) =>
    reply
      .headers({ 'cache-control': 'no-store', 'content-type': 'application/jwk-set+json' })
      .send(JSON.stringify(issuer.keys)),
  );
  app.get('/documents/status/1', async (_request, reply) =>
    reply
      .headers({ 'cache-control': 'no-store', 'content-type': 'application/statuslist+jwt' })
      .send(await issuer.statusListToken()),
  );
}
