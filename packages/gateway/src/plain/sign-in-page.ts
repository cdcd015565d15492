import type { FastifyReply } from 'fastify';
import { html } from '../http/markup.ts';
import type { Markup } from '../http/markup.ts';
import { sendOwnPage } from './layout.ts';
import type { Posted } from './posted.ts';
import type { Visit } from './visit.ts';

/**
 * For somebody who is not known. A navigation that another site began, and so the end of a sign-in, comes without our
 * Strict cookie: our page then loads itself once, and that navigation is our own. Only who is still unknown signs in.
 */
export function sendSignIn(visit: Visit, acr: string | undefined): FastifyReply {
  const { request, words } = visit;
  const path = request.url.split('?')[0] ?? '/';
  const isOwn = request.headers['sec-fetch-site'] === 'same-origin';
  const isAgain = (request.query as { again?: unknown }).again !== undefined;
  if (!isOwn && !isAgain) {
    const content = html`<h1>${words.say('opening')}</h1>
      <p><a class="go" href="${path}?again=1">${words.say('continue')}</a></p>`;
    return sendOwnPage(visit, { title: words.say('opening'), content, refresh: `${path}?again=1` });
  }
  const title = words.say('sign-in-title');
  const content = html`<h1>${title}</h1>
    <p>${words.say('sign-in-text')}</p>
    ${renderLinks(visit, path, acr, false)}`;
  return sendOwnPage(visit, { title, content, status: 401 });
}

/**
 * A page was sent after its session had ended (`unsent`), or by somebody who is not known surely enough (`step-up`):
 * nothing typed is lost, it is sent again once the person is back.
 */
export function sendUnsent(
  visit: Visit,
  posted: Posted,
  acr: string | undefined,
  why: 'unsent' | 'step-up' = 'unsent',
): FastifyReply {
  const { request, words } = visit;
  const path = request.url.split('?')[0] ?? '/';
  const title = words.say(`${why}-title`);
  const content = html`<h1>${title}</h1>
    <p>${words.say(`${why}-text`)}</p>
    ${renderLinks(visit, path, acr, true)}
    <form method="post" action="${path}">
      ${posted
        .entries()
        .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      <p class="actions"><button>${words.say('unsent-again')}</button></p>
    </form>`;
  return sendOwnPage(visit, { title, content, status: why === 'unsent' ? 401 : 403 });
}

/** Shared is the default of a device that nobody said anything about: it stands first. */
function renderLinks(visit: Visit, path: string, acr: string | undefined, isTab: boolean): Markup {
  const { gateway, words } = visit;
  const link = (device: string, quiet: string): Markup => {
    const query = new URLSearchParams({ return_to: gateway.config.url + path, device });
    if (acr !== undefined) query.set('acr', acr);
    return html`<a
      class="go${quiet}"
      href="/session/start?${query.toString()}"
      ${isTab && html`target="_blank" rel="noopener"`}
      >${words.say(`sign-in-${device}`)}</a
    >`;
  };
  return html`<p class="actions">${link('shared', '')}${link('personal', ' quiet')}</p>`;
}
