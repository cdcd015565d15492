import type { FastifyReply } from 'fastify';
import { html } from '../http/markup.ts';
import type { Markup } from '../http/markup.ts';
import { casesPath, dataUsesPath, formsPath } from './addresses.ts';
import { stylePath } from './style.ts';
import type { OwnVisit, Visit } from './visit.ts';

/** A plain page. */
export interface PlainPage {
  title: string;
  content: Markup;
  status?: number;
  /** For search engines; only on pages that are the same for everybody. */
  description?: string;
  /** Something on it must be mended: said first in the title. */
  faulty?: boolean;
  /** Loads this address at once: a navigation of our own page brings our Strict cookie along. */
  refresh?: string;
}

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Sends a page that is the same for everybody. */
export function sendPublicPage(visit: Visit, page: PlainPage): FastifyReply {
  visit.reply.headers({ 'cache-control': 'public, max-age=60', vary: 'origin, accept-language' });
  return send(visit, page, html``);
}

/** Sends a page that is one person's, or nobody's yet: kept nowhere and found by no search engine. */
export function sendOwnPage(visit: Visit | OwnVisit, page: PlainPage): FastifyReply {
  visit.reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
  return send(visit, page, 'session' in visit ? renderCitizen(visit) : html``);
}

/** See Other, so that a reload does not send again. */
export function leaveFor({ reply }: Visit, address: string): FastifyReply {
  return reply
    .headers({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' })
    .redirect(address, 303);
}

function renderCitizen({ words, session, token }: OwnVisit): Markup {
  return html`<p>${session.name}</p>
    <p><a href="${casesPath}">${words.say('my-cases')}</a></p>
    <p><a href="${dataUsesPath}">${words.say('data-uses')}</a></p>
    <form method="post" action="${formsPath}/sign-out">
      <input type="hidden" name="token" value="${token}" />
      <button class="plain">${words.say('sign-out')}</button>
    </form>`;
}

/** `same-origin`, as a page that names no referrer at all posts its forms with `Origin: null`. */
function send({ gateway, reply, words }: Visit, page: PlainPage, citizen: Markup): FastifyReply {
  const { title, content, description, refresh } = page;
  const { language } = words;
  const document = html`<!doctype html>
    <html lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${refresh !== undefined && html`<meta http-equiv="refresh" content="0; url=${refresh}" />`}
        ${description !== undefined && html`<meta name="description" content="${description}" />`}
        <title>${page.faulty === true && `${words.say('fault')}: `}${title}</title>
        <link rel="stylesheet" href="${formsPath}${stylePath}" />
      </head>
      <body>
        <a class="skip" href="#main">${words.say('skip')}</a>
        <header>
          <p>
            <a href="${formsPath}"><strong>${words.pick(gateway.config.title)}</strong></a>
          </p>
          ${citizen}
        </header>
        <main id="main">${content}</main>
        <footer><p>${words.say('footer')}</p></footer>
      </body>
    </html>`;
  return reply
    .code(page.status ?? 200)
    .headers({
      'content-security-policy': policy,
      'content-language': language,
      'referrer-policy': 'same-origin',
    })
    .type('text/html; charset=utf-8')
    .send(document.html);
}
