import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { pageHeaders } from '../pages/layout.ts';
import type { Asked, AskedOpen } from './asked.ts';
import { consentOf, fieldOf, tickedOf } from './consent.ts';
import type { HistoryOutcome } from './history.ts';
import { match } from './match.ts';
import { misbehaviourOf } from './misbehave.ts';
import { faultPage, nothingToShowPage, outcomePage } from './pages/outcome-page.ts';
import { claimOf } from './pages/claim-value.ts';
import { choicePage, consentPage } from './pages/present-page.ts';
import { present, refuse, type Answered } from './present.ts';
import { readRequest, type RequestLink } from './read-request.ts';
import type { Form, Opened, WalletDoor } from './wallet-door.ts';
import type { WalletOptions } from './wallet-routes.ts';

interface IdParams {
  Params: { id: string };
}

const OPEN_REQUESTS = 50;

/** The pages on which a person answers who asks for a document. */
export function presentRoutes(
  app: FastifyInstance,
  options: WalletOptions,
  door: WalletDoor,
  toDoor: (request: FastifyRequest, reply: FastifyReply) => FastifyReply,
): void {
  const { wallets, types, verifiers, now } = options;
  const onward = [...new Set([...verifiers, ...options.onward])];
  const headers = pageHeaders(onward);
  const show = (reply: FastifyReply, page: string, status = 200): FastifyReply =>
    reply.status(status).headers(headers).type('text/html; charset=utf-8').send(page);
  const page = (asked: Asked, opened: Opened): string => {
    if (asked.state === 'answered') return outcomePage(asked, opened);
    if (asked.ask.expiresAt <= now()) return faultPage('expired', opened);
    const consent = consentOf(asked);
    if (!consent) return nothingToShowPage(asked, opened);
    return consent.state === 'choosing'
      ? choicePage(asked, consent.need, opened)
      : consentPage(asked, consent.fitting, opened);
  };

  app.get<{ Querystring: Form }>('/wallet/present', async (request, reply) => {
    const opened = door.opened(request);
    if (!opened) return toDoor(request, reply);
    const { client_id = '', request_uri = '', request_uri_method: method } = request.query;
    const known = [...opened.wallet.asked.values()].find(({ requestUri }) => requestUri === request_uri);
    if (known) return reply.headers(headers).redirect(`/wallet/present/${known.id}`, 303);
    const link: RequestLink = { client_id, request_uri, ...(method && { request_uri_method: method }) };
    const read = await readRequest(link, verifiers, now);
    if (read.state !== 'read') {
      options.report(`wallet: request ${read.state}: ${read.why}`);
      return show(reply, faultPage(read.state, opened, request.url), faultStatus[read.state]);
    }
    const misbehaviour = loopback(request) ? misbehaviourOf(request.query['misbehave']) : undefined;
    const asked: AskedOpen = {
      state: 'open',
      id: randomBytes(9).toString('base64url'),
      requestUri: request_uri,
      ask: read.ask,
      match: match(read.ask.query, opened.wallet, types, (document) =>
        misbehaviour === 'unusable-document' ? 'valid' : wallets.stateOf(document),
      ),
      chosen: new Map(),
      ticked: new Set(),
      ...(misbehaviour && { misbehaviour }),
    };
    keep(opened, asked);
    return reply.headers(headers).redirect(`/wallet/present/${asked.id}`, 303);
  });

  app.get<IdParams>('/wallet/present/:id', (request, reply) => {
    const opened = door.opened(request);
    if (!opened) return toDoor(request, reply);
    const asked = opened.wallet.asked.get(request.params.id);
    if (!asked) return show(reply, faultPage('gone', opened), 410);
    return show(reply, page(asked, opened));
  });

  app.post<IdParams & { Body: Form }>('/wallet/present/:id', async (request, reply) => {
    const opened = door.openedBy(request);
    const here = `/wallet/present/${request.params.id}`;
    const asked = opened?.wallet.asked.get(request.params.id);
    if (!opened || asked?.state !== 'open' || asked.ask.expiresAt <= now()) {
      return reply.headers(headers).redirect(here, 303);
    }
    const fragment = answer(asked, request.body);
    if (fragment !== undefined) return reply.headers(headers).redirect(`${here}${fragment}`, 303);
    const ticked = tickedOf(asked);
    const refused = request.body['do'] === 'refuse';
    // Taken before the call: a second press of the same button finds it answered.
    opened.wallet.asked.set(asked.id, answeredAs(asked, 'unsure'));
    const answered =
      refused || !ticked ? await refuse(asked) : await present(asked, ticked, opened.wallet, wallets, now);
    if (answered.state === 'unsent' && !refused) {
      keep(opened, { ...asked, fault: 'unreachable' });
      return reply.headers(headers).redirect(`${here}#fault`, 303);
    }
    const outcome = outcomeOf(answered, refused);
    remember(opened, asked, outcome, now());
    const way = answered.state === 'taken' ? answered.onward : undefined;
    keep(opened, { ...answeredAs(asked, outcome), ...(way && { onward: way }) });
    // Where the policy of this page would stop the browser, the next page has a link.
    const follow = way !== undefined && onward.includes(new URL(way).origin);
    return reply.headers(headers).redirect(follow ? way : here, 303);
  });
}

const faultStatus = {
  gone: 410,
  expired: 410,
  unreachable: 502,
  'unknown-asker': 403,
  forged: 403,
  unsupported: 422,
} as const;

/** Takes down what a form says. A fragment to show the page again at, or undefined where it is to be sent now. */
function answer(asked: AskedOpen, form: Form): string | undefined {
  asked.fault = undefined;
  if (form['do'] === 'refuse') return undefined;
  const { needs } = asked.match.state === 'possible' ? asked.match : { needs: [] };
  if (form['other'] !== undefined) {
    asked.chosen.delete(form['other']);
    asked.ticked.clear();
    return '';
  }
  if (form['document'] !== undefined) {
    const [query = '', id] = form['document'].split(' ');
    const need = needs.find((one) => one.query === query);
    const document = need?.fitting.find((fitting) => fitting.document.id === id)?.document;
    if (document) asked.chosen.set(query, document);
    return '';
  }
  const fields = needs.flatMap(({ query, fitting }) =>
    fitting.flatMap(({ claims }) => claims.map((name) => fieldOf(query, name))),
  );
  asked.ticked = new Set(fields.filter((field) => form['do'] === 'all' || form[field] === 'yes'));
  if (form['do'] !== 'send') return '#claims';
  if (tickedOf(asked)) return undefined;
  asked.fault = 'unticked';
  return '#fault';
}

function outcomeOf(answered: Answered, refused: boolean): HistoryOutcome | 'gone' {
  // Whether or not the asker heard it, nothing was shown.
  if (refused || answered.state === 'unsent') return 'refused';
  return answered.state === 'taken' ? 'shown' : answered.state;
}

function answeredAs({ id, requestUri, ask }: AskedOpen, outcome: HistoryOutcome | 'gone'): Asked {
  return { state: 'answered', id, requestUri, ask, outcome };
}

function remember({ wallet }: Opened, asked: AskedOpen, outcome: HistoryOutcome | 'gone', at: number): void {
  const { asker, origin, purpose } = asked.ask;
  const needs = asked.match.state === 'possible' ? asked.match.needs : [];
  const documents = needs.flatMap(({ query, fitting }) => {
    const chosen = asked.chosen.get(query);
    const one = fitting.find(({ document }) => document === chosen) ?? fitting[0];
    if (!one) return [];
    const { type } = one.document;
    return [{ title: type.title, claims: one.claims.map((name) => claimOf(type, name).title) }];
  });
  wallet.history.unshift({
    at,
    // It was sent, though nobody waited for it any more.
    outcome: outcome === 'gone' ? 'rejected' : outcome,
    asker,
    origin,
    ...(purpose && { purpose }),
    documents,
  });
}

function keep({ wallet }: Opened, asked: Asked): void {
  wallet.asked.set(asked.id, asked);
  const oldest = wallet.asked.size > OPEN_REQUESTS ? wallet.asked.keys().next().value : undefined;
  if (oldest !== undefined) wallet.asked.delete(oldest);
}

function loopback(request: FastifyRequest): boolean {
  return ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip);
}
