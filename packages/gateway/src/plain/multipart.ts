import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../problem/problem-error.ts';
import { sessionCookie } from '../session/cookies.ts';

const MEGABYTE = 1024 * 1024;
/** Bytes of files that one page brings: they are held in memory. Larger ones need the form with script, which sends pieces. */
export const mostAtOnce = 15 * MEGABYTE;

/**
 * Reads forms that bring files (RFC 7578), for nobody without a session: who has none is refused before a byte is kept.
 */
export function readMultipart(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ headers, cookies }) => {
    const isMultipart = /^multipart\//iu.test(headers['content-type'] ?? '');
    if (isMultipart && cookies[sessionCookie] === undefined) throw new ProblemError(401, 'signed-out');
  });
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: mostAtOnce + MEGABYTE },
    async (request: FastifyRequest, body: Buffer) => {
      const headers = { 'content-type': request.headers['content-type'] ?? '' };
      return new Response(body, { headers }).formData().catch(() => {
        throw new ProblemError(400, 'invalid-request');
      });
    },
  );
}
