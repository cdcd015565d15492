import type { GatewayMetadata } from '@panjare/contract';
import { operations } from '@panjare/contract/operations.js';
import { createRequire } from 'node:module';
import type { Room } from '../context.ts';
import { handle } from '../routing/operation.ts';

const openapi = createRequire(import.meta.url)('@panjare/contract/openapi.json') as {
  info: { version: string };
};

const endpoints = Object.fromEntries(Object.entries(operations).map(([id, { path }]) => [id, path]));

/** What this gateway is, where everything lives, and the document that describes it. */
export const metadataRoom: Room = (app, gateway) => {
  const { operator, title, ecosystems, issuer, agencies, documents } = gateway.config;

  handle(app, gateway, 'gateway.metadata', async ({ reply }): Promise<GatewayMetadata> => {
    reply.header('cache-control', 'public, max-age=60');
    return {
      operator,
      title,
      ecosystems,
      contract: openapi.info.version,
      endpoints,
      issuer: issuer.url,
      agencies: agencies.map((agency) => ({ id: agency.id, title: agency.title })),
      documents: documents?.types ?? [],
      ...(documents?.holderClaim === undefined ? {} : { holderClaim: documents.holderClaim }),
      keys: await gateway.publicKeys(),
    };
  });

  app.get('/openapi.json', (_request, reply) =>
    reply.header('cache-control', 'public, max-age=3600').send(openapi),
  );
};
