import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { resolve } from 'node:path';
import type { GatewayConfig } from '../config.ts';

/**
 * The built elements, under `/panjare/{version}/…`. A version's files never change; any page may load them, checked by
 * `integrity`.
 */
export async function addEmbedFiles(app: FastifyInstance, { embedFolder }: GatewayConfig): Promise<void> {
  if (embedFolder === undefined) return;
  await app.register(fastifyStatic, {
    root: resolve(embedFolder),
    prefix: '/panjare/',
    index: false,
    redirect: false,
    dotfiles: 'deny',
    decorateReply: false,
    immutable: true,
    maxAge: '365d',
    setHeaders: (reply) => {
      reply.header('access-control-allow-origin', '*');
      reply.header('cross-origin-resource-policy', 'cross-origin');
    },
  });
}
