import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { chooseLanguage } from '../problem/language.ts';
import { prose } from '../problem/prose.ts';
import { escapeHtml } from './markup.ts';
import { pageFont } from './page-font.ts';

/** A small page of the gateway's own: a heading, some words, perhaps a button. */
export interface Page {
  /** Under `page` in `locales/gateway`: `{title, text, action?}`. */
  name: string;
  status: number;
  /** What the words need. */
  values?: { [name: string]: string };
  /** A button, sent as a form POST to this gateway. */
  action?: { path: string; fields: { [name: string]: string } };
  /** A link, with the page's `action` as its words. */
  link?: string;
  /** Read by `script` from the body's data attributes. */
  data?: { [name: string]: string };
  /** Fixed text of ours, allowed by its hash. */
  script?: string;
}

const style = [
  `:root{color-scheme:light dark;font:1.125rem/1.9 ${pageFont}}`,
  'body{margin:0;min-block-size:100vh;display:grid;place-items:center;background:light-dark(#f6f8f8,#001a1b);color:light-dark(#002829,#e9fcfc)}',
  'main{max-inline-size:32rem;padding:2rem 1.5rem}h1{font-size:1.5rem;line-height:1.5;margin:0 0 .5rem}p{margin:0 0 1rem}',
  'button,a{font:inherit;display:inline-block;min-block-size:3rem;padding-inline:1.5rem;border:0;border-radius:6px;line-height:3rem;text-decoration:none;background:light-dark(#005759,#55d2d6);color:light-dark(#fff,#001a1b)}',
  ':focus-visible{outline:3px solid light-dark(#1d4ed8,#93c5fd);outline-offset:2px}',
].join('');

/** Sends a page that runs nothing but `script`, loads nothing and may be framed by nobody. */
export function sendPage(request: FastifyRequest, reply: FastifyReply, page: Page): FastifyReply {
  const language = chooseLanguage(request.headers['accept-language']);
  const words = (part: string): string =>
    escapeHtml(prose(language, `page.${page.name}.${part}`, page.values));
  const data = Object.entries(page.data ?? {}).map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`);
  const html = [
    `<!doctype html><html lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${words('title')}</title>`,
    `<style>${style}</style></head><body${data.join('')}><main><h1>${words('title')}</h1><p>${words('text')}</p>`,
    page.action === undefined ? '' : form(page.action, words('action')),
    page.link === undefined ? '' : `<a href="${escapeHtml(page.link)}">${words('action')}</a>`,
    `</main>${page.script === undefined ? '' : `<script>${page.script}</script>`}</body></html>`,
  ];
  return reply
    .code(page.status)
    .headers({
      'content-security-policy': policy(page),
      'content-language': language,
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
    })
    .type('text/html; charset=utf-8')
    .send(html.join(''));
}

function form(action: NonNullable<Page['action']>, words: string): string {
  const fields = Object.entries(action.fields).map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  return `<form method="post" action="${escapeHtml(action.path)}">${fields.join('')}<button>${words}</button></form>`;
}

function policy({ script }: Page): string {
  return [
    "default-src 'none'",
    `style-src ${hashSource(style)}`,
    ...(script === undefined ? [] : [`script-src ${hashSource(script)}`]),
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
