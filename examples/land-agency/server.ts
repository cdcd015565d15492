import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { GatewayDesk, Refusal } from './gateway-desk.ts';
import type { KnownGateway, LandAgencyOptions } from './options.ts';
import { arrivalPage, casePage, homePage, refusalPage } from './pages.ts';
import { SignIn } from './sign-in.ts';
import { type Redemption, type Visit, Visits } from './visits.ts';

const COOKIE = 'land-visit';
const TICKET = /^[A-Za-z0-9_-]{22,128}$/;
const LARGEST_FORM = 4096;
const FONT = '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2';

/** What a route answers with. */
type Answer =
  | { kind: 'page'; html: string; status?: number }
  | { kind: 'see-other'; address: string; visit?: string }
  | { kind: 'file'; path: string | URL; type: string };

interface Call {
  request: IncomingMessage;
  url: URL;
  /** The secret in the cookie, and the visit it opens. */
  secret: string;
  visit: Visit | undefined;
}

type Route = (call: Call) => Promise<Answer> | Answer;

/** A second agency's own site, as small as it can be: takes cases over, signs people in itself, gives them back. */
export async function startLandAgency(options: LandAgencyOptions): Promise<Server> {
  const visits = new Visits();
  const signIn = new SignIn(options);
  const gatewayOf = (url: string): KnownGateway | undefined =>
    options.gateways.find((gateway) => gateway.url === url);
  const titleOf = (url: string): string => gatewayOf(url)?.title ?? url;
  const deskOf = (url: string): GatewayDesk => new GatewayDesk(url, options.agency);
  const refuse = (code: string): Answer => ({ kind: 'page', html: refusalPage(code), status: 403 });

  const routes: { readonly [route: string]: Route } = {
    'GET /': () => ({ kind: 'page', html: homePage() }),
    'GET /style.css': () => ({
      kind: 'file',
      path: new URL('style.css', import.meta.url),
      type: 'text/css; charset=utf-8',
    }),
    'GET /vazirmatn-arabic.woff2': () => ({
      kind: 'file',
      path: createRequire(import.meta.url).resolve(FONT),
      type: 'font/woff2',
    }),

    // Another site's form brings the ticket. It is bound to this browser and leaves the address bar at once.
    async 'POST /landing'({ request }) {
      const form = await readForm(request);
      const ticket = form.get('ticket') ?? '';
      const gateway = gatewayOf(form.get('iss') ?? '');
      if (gateway === undefined || !TICKET.test(ticket)) return refuse('ticket-audience');
      const redemption = redeem(deskOf(gateway.url), ticket);
      const visit = visits.open({ state: 'arrived', gateway: gateway.url, redemption });
      return { kind: 'see-other', address: '/arrival', visit };
    },

    async 'GET /arrival'({ visit }) {
      if (visit?.state === 'working') return { kind: 'see-other', address: '/case' };
      if (visit === undefined) return { kind: 'see-other', address: '/' };
      if (visit.state === 'signing-in') return { kind: 'page', html: arrivalPage(titleOf(visit.gateway)) };
      const redemption = await visit.redemption;
      if (redemption.state === 'refused') return refuse(redemption.code);
      return { kind: 'page', html: arrivalPage(titleOf(visit.gateway)) };
    },

    async 'GET /sign-in'({ secret, visit }) {
      if (visit === undefined || visit.state === 'working') return { kind: 'see-other', address: '/arrival' };
      const handoff = visit.state === 'signing-in' ? visit.handoff : idOf(await visit.redemption);
      if (handoff === undefined) return { kind: 'see-other', address: '/arrival' };
      const { address, secrets } = await signIn.begin();
      visits.move(secret, { state: 'signing-in', gateway: visit.gateway, handoff, secrets });
      return { kind: 'see-other', address: address.href };
    },

    async 'GET /callback'({ url, secret, visit }) {
      if (visit?.state !== 'signing-in') return { kind: 'see-other', address: '/arrival' };
      const person = await signIn.finish(url, visit.secrets);
      if (person === undefined) return refuse('signed-out');
      const { gateway, handoff } = visit;
      // Whatever comes of it, this visit is over: another person must not go on with it.
      visits.end(secret);
      const accepted = await deskOf(gateway).accept(handoff, person.nationalId);
      const next = visits.open({ state: 'working', gateway, handoff, name: person.name, accepted });
      return { kind: 'see-other', address: '/case', visit: next };
    },

    'GET /case'({ visit }) {
      if (visit?.state !== 'working') return { kind: 'see-other', address: '/arrival' };
      return { kind: 'page', html: casePage(visit.name, titleOf(visit.gateway), visit.accepted) };
    },

    async 'POST /return'({ request, secret, visit }) {
      const result = (await readForm(request)).get('result');
      if (visit?.state !== 'working' || request.headers.origin !== options.url)
        return { kind: 'see-other', address: '/arrival' };
      if (result !== 'done' && result !== 'declined') return { kind: 'see-other', address: '/case' };
      const { returnTo } = await deskOf(visit.gateway).giveBack(visit.handoff, result);
      visits.end(secret);
      const isKnown = gatewayOf(visit.gateway)?.pages.includes(new URL(returnTo).origin) ?? false;
      return { kind: 'see-other', address: isKnown ? returnTo : '/', visit: '' };
    },
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', options.url);
    if (url.pathname === '/healthz') return void response.writeHead(200).end('ok');
    const secret = readCookie(request.headers.cookie);
    const route =
      routes[`${request.method} ${url.pathname}`] ?? (() => ({ kind: 'see-other', address: '/' }));
    const call = { request, url, secret, visit: visits.find(secret) };
    Promise.resolve(call)
      .then(route)
      .catch((error: unknown) => refuse(error instanceof Refusal ? error.code : 'internal'))
      .then((answer) => send(options, response, answer))
      .catch(() => response.destroy());
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(options.port ?? 4400, new URL(options.url).hostname, done);
  });
  return server;
}

async function redeem(desk: GatewayDesk, ticket: string): Promise<Redemption> {
  try {
    return { state: 'redeemed', id: (await desk.redeem(ticket)).id };
  } catch (error) {
    return { state: 'refused', code: error instanceof Refusal ? error.code : 'internal' };
  }
}

function idOf(redemption: Redemption): string | undefined {
  return redemption.state === 'redeemed' ? redemption.id : undefined;
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LARGEST_FORM) throw new Error('The form is too large.');
  }
  return new URLSearchParams(text);
}

function readCookie(header: string | undefined): string {
  return new RegExp(`(?:^|; )${COOKIE}=([\\w-]{43})(?:;|$)`).exec(header ?? '')?.[1] ?? '';
}

async function send(
  { url, gateways }: LandAgencyOptions,
  response: ServerResponse,
  answer: Answer,
): Promise<void> {
  const onward = gateways.flatMap(({ pages }) => pages);
  response.setHeaders(
    new Headers({
      // A browser applies form-action to the redirect that answers a form: giving back leads to the gateway's pages.
      'content-security-policy': `default-src 'none'; style-src 'self'; font-src 'self'; form-action 'self' ${onward.join(' ')}; base-uri 'none'; frame-ancestors 'none'`,
      // Our own form must say where it comes from; no other site learns anything.
      'referrer-policy': answer.kind === 'see-other' ? 'no-referrer' : 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    }),
  );
  switch (answer.kind) {
    case 'page':
      response.writeHead(answer.status ?? 200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(answer.html);
      return;
    case 'see-other': {
      const secure = url.startsWith('https:') ? '; Secure' : '';
      const age = answer.visit === '' ? '; Max-Age=0' : '';
      if (answer.visit !== undefined)
        response.setHeader(
          'set-cookie',
          `${COOKIE}=${answer.visit}; Path=/; HttpOnly; SameSite=Lax${secure}${age}`,
        );
      response.writeHead(303, { location: answer.address }).end();
      return;
    }
    case 'file':
      response.writeHead(200, { 'content-type': answer.type, 'cache-control': 'public, max-age=3600' });
      response.end(await readFile(answer.path));
  }
}
