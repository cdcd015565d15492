import type { ServiceDefinition } from '@panjare/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Room } from '../context.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { handle, replied } from '../routing/operation.ts';
import { serviceTag } from './publish.ts';

/** Finding services, and reading their definitions. */
export const servicesRoom: Room = (app, gateway) => {
  const { services } = gateway;

  handle(app, gateway, 'services.list', ({ query, reply }) => {
    reply.header('cache-control', 'public, max-age=60');
    return { services: services.list(query.search), unreachable: [] };
  });

  handle(app, gateway, 'services.read', ({ params, request, reply }) => {
    const definition = services.current(`${params.ecosystem}/${params.service}`) ?? unknown();
    return sendDefinition(request, reply, definition, 'public, max-age=60');
  });

  handle(app, gateway, 'services.version', ({ params, request, reply }) => {
    const version = /^[1-9]\d{0,8}$/u.test(params.version) ? Number(params.version) : unknown();
    const definition = services.version(`${params.ecosystem}/${params.service}`, version) ?? unknown();
    return sendDefinition(request, reply, definition, 'public, max-age=31536000, immutable');
  });
};

/** A published version never changes: whoever has it need not load it again. */
function sendDefinition(
  request: FastifyRequest,
  reply: FastifyReply,
  definition: ServiceDefinition,
  caching: string,
): ServiceDefinition | typeof replied {
  const tag = serviceTag(definition);
  reply.headers({ etag: tag, 'cache-control': caching });
  if (request.headers['if-none-match'] !== tag) return definition;
  reply.code(304).send();
  return replied;
}

function unknown(): never {
  throw new ProblemError(404, 'not-found');
}
