import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../problem/problem-error.ts';
import { sessionCookie } from '../session/cookies.ts';
import { greatestSize } from '../uploads/file-rules.ts';

/** Beside the files: boundaries, names and the other answers. */
const REST = 1024 * 1024;

/**
 * Reads forms that bring files (RFC 7578). Held in memory, as large as one file may be, and for nobody without a session:
 * who has none is refused before a byte of it is kept.
 */
export function readMultipart(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ headers, cookies }) => {
    const isMultipart = /^multipart\//iu.test(headers['content-type'] ?? '');
    if (isMultipart && cookies[sessionCookie] === undefined) throw new ProblemError(401, 'signed-out');
  });
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: greatestSize + REST },
    async (request: FastifyRequest, body: Buffer) => {
      const headers = { 'content-type': request.headers['content-type'] ?? '' };
      return new Response(body, { headers }).formData().catch(() => {
        throw new ProblemError(400, 'invalid-request');
      });
    },
  );
}
