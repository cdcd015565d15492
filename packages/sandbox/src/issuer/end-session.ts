import type { FastifyInstance } from 'fastify';
import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';

const MOST = 1000;

/**
 * Signing out at the issuer by a form of another site (OpenID Connect RP-Initiated Logout 1.0, section 2, by POST). The
 * provider takes POST only with cookies of `SameSite=None`, which plain HTTP cannot have, and its Lax ones stay behind
 * when a form comes from another site. So the form is kept for a moment, and a page of this site is gone on with: who is
 * signed in is known there, and the ID token never stands in an address.
 */
export function endSessionRoutes(app: FastifyInstance, issuer: RequestListener): void {
  const forms = new Map<string, string>();

  app.post('/session/end', (request, reply) => {
    const handle = randomBytes(16).toString('base64url');
    forms.set(handle, String(new URLSearchParams(request.body as { [name: string]: string })));
    for (const oldest of forms.keys()) if (forms.size > MOST) forms.delete(oldest);
    return reply.header('cache-control', 'no-store').redirect(`/session/leave/${handle}`, 303);
  });

  app.get<{ Params: { handle: string } }>('/session/leave/:handle', (request, reply) => {
    const { handle } = request.params;
    const form = forms.get(handle) ?? '';
    forms.delete(handle);
    reply.hijack();
    request.raw.url = `/session/end?${form}`;
    issuer(request.raw, reply.raw);
  });
}
