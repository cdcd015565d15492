import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { citizenOf, type Citizen } from '../citizens/citizens.ts';
import { addressOf } from './addresses.ts';

interface NationalIdParams {
  Params: { nationalId: string };
}

/** The facts each register gives out. */
const registers: { readonly [name: string]: (citizen: Citizen) => object } = {
  civil: ({ nationalId, givenName, familyName, fatherName, birthDate, gender }) => ({
    nationalId,
    givenName,
    familyName,
    fatherName,
    birthDate,
    gender,
  }),
  postal: ({ postalCode, province, city, address }) => ({ postalCode, province, city, address }),
};

/**
 * Stand-ins for the civil and the postal register, which know persons, and for the post, which knows addresses by their
 * postal code. They ask for `Authorization: Bearer <secret>`.
 */
export function registerRoutes(app: FastifyInstance, secret: string): void {
  for (const [name, facts] of Object.entries(registers)) {
    app.get<NationalIdParams>(`/registers/${name}/:nationalId`, async (request, reply) => {
      if (!allowed(request, secret)) return refuse(reply);
      const citizen = citizenOf(request.params.nationalId);
      if (!citizen) return reply.status(404).send({ error: 'not-found' });
      return reply.header('cache-control', 'no-store').send(facts(citizen));
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
