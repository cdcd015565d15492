import type { DocumentType } from '@panjare/contract';
import { toLatinDigits } from '@panjare/persian';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IssuedDocument } from '../documents/document-issuer.ts';
import { pageHeaders } from '../pages/layout.ts';
import { documentPage, revocationPage } from './pages/document-page.ts';
import { historyPage } from './pages/history-page.ts';
import { listPage } from './pages/list-page.ts';
import { unlockPage, type UnlockFault } from './pages/unlock-page.ts';
import { PinAttempts } from './pin-attempts.ts';
import { presentRoutes } from './present-routes.ts';
import { WalletDoor, type Form, type Opened } from './wallet-door.ts';
import { WalletSessions } from './wallet-sessions.ts';
import type { Wallets } from './wallets.ts';

/** What the wallet's pages stand on. */
export interface WalletOptions {
  wallets: Wallets;
  types: readonly DocumentType[];
  /** Origins of the verifiers that it answers. */
  verifiers: readonly string[];
  /** Origins that a finished presentation may lead to. */
  onward: readonly string[];
  /** Milliseconds since 1970. */
  now: () => number;
  /** Tells developers why a request was refused. */
  report: (message: string) => void;
}

interface IdParams {
  Params: { id: string };
}

/** The wallet: opened with a PIN, it lists documents, shows them to who asks, and remembers to whom. */
export function walletRoutes(app: FastifyInstance, options: WalletOptions): void {
  const { wallets, now } = options;
  const door = new WalletDoor(new WalletSessions(now), wallets);
  const attempts = new PinAttempts(now);
  const headers = pageHeaders([]);
  const show = (reply: FastifyReply, page: string, status = 200): FastifyReply =>
    reply.status(status).headers(headers).type('text/html; charset=utf-8').send(page);
  const toDoor = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    reply.headers(headers).redirect(`/wallet/unlock?to=${encodeURIComponent(request.url)}`, 303);

  app.get<{ Querystring: Form }>('/wallet/unlock', (request, reply) =>
    show(
      reply,
      unlockPage({
        owners: wallets.owners,
        formToken: door.closedToken(request, reply),
        to: within(request.query['to']),
      }),
    ),
  );

  app.post<{ Body: Form }>('/wallet/unlock', (request, reply) => {
    const { owner, to } = request.body;
    const again = (fault: UnlockFault, status = 422): FastifyReply =>
      show(
        reply,
        unlockPage({
          owners: wallets.owners,
          formToken: door.closedToken(request, reply),
          to: within(to),
          owner,
          fault,
        }),
        status,
      );
    if (!door.isClosedForm(request)) return again({ state: 'old-page' }, 403);
    if (!owner || !wallets.of(owner)) return again({ state: 'nobody' });
    const pin = toLatinDigits(request.body['pin'] ?? '').replace(/\D/g, '');
    const result = attempts.try(owner, pin);
    if (result.state !== 'right') return again(result, result.state === 'locked' ? 429 : 422);
    door.open(reply, owner);
    return reply.headers(headers).redirect(within(to), 303);
  });

  app.post<{ Body: Form }>('/wallet/lock', (request, reply) => {
    const opened = door.openedBy(request);
    if (opened) door.close(reply, opened);
    return reply.headers(headers).redirect('/wallet/unlock', 303);
  });

  app.get('/wallet', (request, reply) => {
    const opened = door.opened(request);
    if (!opened) return toDoor(request, reply);
    return show(reply, listPage(opened.wallet, wallets, opened));
  });

  app.get('/wallet/history', (request, reply) => {
    const opened = door.opened(request);
    return opened ? show(reply, historyPage(opened.wallet.history, opened)) : toDoor(request, reply);
  });

  const documentOf = ({ wallet }: Opened, id: string): IssuedDocument | undefined =>
    wallet.documents.find((document) => document.id === id);
  const documentRoute = (address: string, page: typeof documentPage): void => {
    app.get<IdParams>(address, (request, reply) => {
      const opened = door.opened(request);
      if (!opened) return toDoor(request, reply);
      const document = documentOf(opened, request.params.id);
      if (!document) return reply.headers(headers).redirect('/wallet', 303);
      return show(reply, page(document, wallets.stateOf(document), opened));
    });
  };
  documentRoute('/wallet/documents/:id', documentPage);
  documentRoute('/wallet/documents/:id/revocation', (document, _state, opened) =>
    revocationPage(document, opened),
  );

  app.post<IdParams & { Body: Form }>('/wallet/documents/:id/revocation', (request, reply) => {
    const opened = door.openedBy(request);
    const document = opened && documentOf(opened, request.params.id);
    if (document) wallets.revoke(document);
    return reply.headers(headers).redirect(`/wallet/documents/${request.params.id}`, 303);
  });

  presentRoutes(app, options, door, toDoor);
}

/** An address of the wallet itself, whatever was asked for. */
function within(address = ''): string {
  const base = 'http://sandbox.invalid';
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  return url?.origin === base && url.pathname.startsWith('/wallet/')
    ? `${url.pathname}${url.search}`
    : '/wallet';
}
