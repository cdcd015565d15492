import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assertPlain, parsePlainJson } from '../routing/plain-json.ts';

/** Media type of a piece of a file (tus 1.0, Core). */
export const chunkType = 'application/offset+octet-stream';

/** Reads JSON and forms, keeps the raw text for hashing, and refuses what is not plain. Nothing is coerced. Pieces of files stay a stream. */
export function addBodyParsers(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.decorateRequest('rawBody', '');

  app.addContentTypeParser(
    ['application/json', 'application/json-patch+json'],
    { parseAs: 'string' },
    async (request: FastifyRequest, body: string) => {
      request.rawBody = body;
      return parsePlainJson(body);
    },
  );

  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (request: FastifyRequest, body: string) => {
      request.rawBody = body;
      const fields = Object.fromEntries(new URLSearchParams(body));
      assertPlain(fields);
      return fields;
    },
  );

  app.addContentTypeParser(chunkType, (_request, payload, done) => done(null, payload));
}
