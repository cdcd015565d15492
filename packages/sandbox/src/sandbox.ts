import fastify, { type FastifyInstance } from 'fastify';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { Agency } from './agencies/agency.ts';
import { AgencyClient } from './agencies/agency-client.ts';
import { DocumentIssuer } from './documents/document-issuer.ts';
import { documentRoutes } from './documents/document-routes.ts';
import { answerQuestion } from './issuer/ciba.ts';
import { onwardOrigins } from './issuer/issuer-client.ts';
import { endSessionRoutes } from './issuer/end-session.ts';
import { interactions } from './issuer/interactions.ts';
import { createIssuer } from './issuer/provider.ts';
import type { Sandbox, SandboxOptions } from './options.ts';
import { assetRoutes } from './pages/assets.ts';
import { homePage } from './pages/home-page.ts';
import { pageHeaders } from './pages/layout.ts';
import { Phones } from './phone/phones.ts';
import { phoneRoutes } from './phone/phone-routes.ts';
import { registerRoutes } from './registers/registers.ts';
import { walletRoutes } from './wallet/wallet-routes.ts';
import { Wallets } from './wallet/wallets.ts';

/** What Fastify answers; every other address is the issuer's. */
const ours =
  /^\/($|\?|healthz|favicon\.ico|assets\/|interaction\/|session\/leave\/|registers\/|agencies\/|documents\/|phone(?:[/?]|$)|wallet(?:[/?]|$)|\.well-known\/jwt-vc-issuer\/)/;

/** The issuer's page to sign out at takes forms by our leave. */
const isOurs = ({ method, url = '' }: IncomingMessage): boolean =>
  ours.test(url) || (method === 'POST' && url === '/session/end');

/**
 * Starts what a developer's machine lacks: a model of the IranPass issuer, a phone and a wallet with documents for
 * everybody, three registers, and agencies that answer.
 * All people in it are synthetic.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const host = options.host ?? '127.0.0.1';
  const report = options.report ?? ((message) => console.error(`sandbox: ${message}`));
  const daySeconds = options.daySeconds ?? 6;
  const listeners: { issuer?: RequestListener } = {};
  const app = fastify({
    logger: false,
    forceCloseConnections: true,
    serverFactory: (handler) =>
      createServer((request, response) =>
        listeners.issuer && !isOurs(request)
          ? listeners.issuer(request, response)
          : handler(request, response),
      ),
  });
  readForms(app);

  const agencies = options.agencies.flatMap((key) =>
    (key.gateways ?? options.gateways).map((gateway) => {
      const client = new AgencyClient(gateway, key);
      return new Agency({ id: key.id, client, scenario: options.scenario ?? 'story', daySeconds, report });
    }),
  );
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/favicon.ico', (_request, reply) => reply.status(204).send());
  app.get('/', (_request, reply) =>
    reply.headers(pageHeaders([])).type('text/html; charset=utf-8').send(homePage(daySeconds)),
  );
  app.post<{ Params: { id: string } }>('/agencies/:id/notice', async (request, reply) => {
    const told = agencies.filter(({ id }) => id === request.params.id);
    for (const agency of told) agency.notice();
    return reply.status(told.length > 0 ? 202 : 404).send();
  });
  registerRoutes(app, options.registersSecret);
  await assetRoutes(app);

  // The issuer's identifier holds the port, so a free port must be known before the provider is made.
  const port = options.port === 0 ? await freePort(host) : (options.port ?? 4300);
  const url = `http://${host}:${port}`;
  const phones = new Phones();
  const provider = await createIssuer({
    issuer: url,
    clients: options.clients,
    resources: options.gateways,
    phones,
  });
  provider.on('server_error', (_context, error) => report(`issuer: ${String(error)}`));
  interactions(app, provider, options.clients);
  phoneRoutes(app, phones, {
    secret: options.registersSecret,
    answer: (question, verdict) => answerQuestion(provider, question, verdict),
    clients: options.clients,
  });
  await openWallets(app, url, options, report);
  listeners.issuer = provider.callback();
  endSessionRoutes(app, listeners.issuer);
  await app.listen({ host, port });
  for (const agency of agencies) agency.start();

  return {
    url,
    async close() {
      await Promise.all(agencies.map((agency) => agency.stop()));
      await app.close();
    },
  };
}

/** The document issuer, and a wallet for everybody that it has filled. */
async function openWallets(
  app: FastifyInstance,
  url: string,
  options: SandboxOptions,
  report: (message: string) => void,
): Promise<void> {
  const types = options.documents ?? [];
  const issuer = new DocumentIssuer(`${url}/documents`, Date.now);
  const wallets = await Wallets.fill(issuer, types, Date.now);
  const verifiers = options.gateways.map((gateway) => new URL(gateway).origin);
  documentRoutes(app, issuer);
  walletRoutes(app, {
    wallets,
    types,
    verifiers,
    onward: onwardOrigins(options.clients),
    now: Date.now,
    report,
  });
}

/** HTML forms, and nothing else that a page could send; notices come as JSON and are not read. */
function readForms(app: FastifyInstance): void {
  const parse = (_request: unknown, body: string, done: (error: null, value: unknown) => void): void =>
    done(null, Object.fromEntries(new URLSearchParams(body)));
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, parse);
}

async function freePort(host: string): Promise<number> {
  const probe = createServer((_request: IncomingMessage, response) => response.end());
  await new Promise<void>((resolve) => probe.listen(0, host, resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
