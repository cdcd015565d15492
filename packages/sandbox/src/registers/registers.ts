import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addressOf } from './addresses.ts';
import { correctionRoutes } from './correction-routes.ts';
import { personRegisters, RegisterFacts } from './register-facts.ts';

interface NationalIdParams {
  Params: { nationalId: string };
}

/**
 * Stand-ins for the civil and the postal register, which know persons, and for the post, which knows addresses by their
 * postal code. They ask for `Authorization: Bearer <secret>`. A person has mistakes corrected on pages of the registers.
 */
export function registerRoutes(app: FastifyInstance, secret: string): void {
  const facts = new RegisterFacts();
  correctionRoutes(app, facts);
  for (const name of Object.keys(personRegisters)) {
    app.get<NationalIdParams>(`/registers/${name}/:nationalId`, async (request, reply) => {
      if (!allowed(request, secret)) return refuse(reply);
      const known = facts.of(name, request.params.nationalId);
      if (!known) return reply.status(404).send({ error: 'not-found' });
      return reply.header('cache-control', 'no-store').send(known);
    });
  }
  app.post<{ Body: unknown }>('/registers/post', async (request, reply) => {
    if (!allowed(request, secret)) return refuse(reply);
    const { postalCode } = (request.body ?? {}) as { postalCode?: unknown };
    const address = typeof postalCode === 'string' ? addressOf(postalCode) : undefined;
    if (!address) return reply.status(404).send({ error: 'not-found' });
    return reply.header('cache-control', 'no-store').send(address);
  });
}

function allowed(request: FastifyRequest, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(request.headers.authorization ?? ''), digest(`Bearer ${secret}`));
}

function refuse(reply: FastifyReply): FastifyReply {
  return reply.status(401).header('www-authenticate', 'Bearer').send({ error: 'unauthorized' });
}
