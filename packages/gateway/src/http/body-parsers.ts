import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assertPlain, parsePlainJson } from '../routing/plain-json.ts';

/** Reads JSON and forms, keeps the raw text for hashing, and refuses what is not plain. Nothing is coerced. */
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
}
