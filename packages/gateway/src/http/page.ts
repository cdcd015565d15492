import type { FastifyReply, FastifyRequest } from 'fastify';
import { chooseLanguage } from '../problem/language.ts';
import { prose } from '../problem/prose.ts';
import { sendCitizenPage } from './citizen-page.ts';
import type { CitizenPage } from './citizen-page.ts';
import { html } from './markup.ts';

/** A small page of the gateway's own: a heading, some words, perhaps a button. */
export interface Page extends Pick<CitizenPage, 'data' | 'script'> {
  /** Under `page` in `locales/gateway`: `{title, text, action?}`. */
  name: string;
  status: number;
  /** What the words need. */
  values?: { [name: string]: string };
  /** A button, sent as a form POST to this gateway or to the issuer. */
  action?: { path: string; fields: { [name: string]: string } };
  /** A link, with the page's `action` as its words. */
  link?: string;
}

/** Sends a page that runs nothing but `script`, loads nothing and may be framed by nobody. */
export function sendPage(request: FastifyRequest, reply: FastifyReply, page: Page): FastifyReply {
  const { name, status, values, action, link, data, script } = page;
  const language = chooseLanguage(request.headers['accept-language']);
  const say = (part: string): string => prose(language, `page.${name}.${part}`, values);
  const content = html`<p>${say('text')}</p>
    ${
      action &&
      html`<div class="way">
        <form method="post" action="${action.path}">
          ${Object.entries(action.fields).map(
            ([field, value]) => html`<input type="hidden" name="${field}" value="${value}" />`,
          )}
          <div><button>${say('action')}</button></div>
        </form>
      </div>`
    }
    ${link !== undefined && html`<p class="way"><a href="${link}">${say('action')}</a></p>`}`;
  return sendCitizenPage(reply, {
    language,
    title: say('title'),
    content,
    status,
    // What a form leads to is the issuer's, and where that leads on is its own.
    forms: 'any',
    ...(data && { data }),
    ...(script !== undefined && { script }),
  });
}
