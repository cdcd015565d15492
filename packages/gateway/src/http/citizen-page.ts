import type { Text } from '@panjare/contract';
import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { pageFont } from './page-font.ts';
import type { ProseLanguage } from '../problem/language.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';

const style = [
  `:root{color-scheme:light dark;font:1rem/1.9 ${pageFont}}`,
  'body{margin:0;background:light-dark(#fbf8f2,#181613);color:light-dark(#25221e,#f3eee6)}',
  'body::before{content:"";display:block;block-size:6px;background:linear-gradient(to left,#009498 0 40%,#1b42b7 40% 60%,#fab335 60% 80%,#c62a43 80%)}',
  'header,main{max-inline-size:40em;margin-inline:auto;padding:.75rem 1.25rem}header{border-block-end:1px solid light-dark(#dfd9d0,#524d45);font-weight:700}main{padding-block:2rem 4rem;display:grid;gap:1.25rem}',
  'h1{font-size:1.75rem;line-height:1.55;margin:0;text-wrap:balance}h2{font-size:1.125rem;margin:0 0 .5rem}p{margin:0;text-wrap:pretty}',
  'section,form{border:1px solid light-dark(#dfd9d0,#524d45);border-radius:10px;padding:1rem 1.25rem;background:light-dark(#fff,#25221e)}',
  'form{display:grid;gap:1rem}dl{margin:0;display:grid;gap:.5rem}h3{font-size:1rem;margin:.75rem 0 .25rem}',
  'dl div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:0 1rem}dt{color:light-dark(#524d45,#c6c0b6)}dd{margin:0;font-weight:600;overflow-wrap:anywhere}',
  'label{display:flex;gap:.75rem;align-items:start}input{inline-size:1.5rem;block-size:1.5rem;flex:none;margin-block-start:.25rem;accent-color:#005759}',
  'button,.go,.way a{font:inherit;font-weight:600;min-block-size:3rem;padding-inline:1.5rem;border:1.5px solid light-dark(#005759,#55d2d6);border-radius:6px;background:light-dark(#005759,#55d2d6);color:light-dark(#fff,#001a1b)}',
  '.way form{border:0;padding:0;background:none}.go,.way a{display:inline-block;line-height:3rem;text-decoration:none}.quiet{background:none;color:light-dark(#005759,#55d2d6)}',
  '.actions{display:flex;flex-wrap:wrap;gap:.75rem}dl + .muted{margin-block-start:.75rem}.muted{color:light-dark(#524d45,#c6c0b6)}.digits{font-size:2.75rem;line-height:1.4;font-weight:700;letter-spacing:.2em;font-variant-numeric:tabular-nums}.fault{border-inline-start:6px solid #c62a43;padding-inline-start:1rem}',
  'a{color:light-dark(#1b42b7,#a3c1ff)}:focus-visible{outline:3px solid light-dark(#315fdd,#a3c1ff);outline-offset:2px}',
  '@media(max-width:30em){dl div{grid-template-columns:1fr}h1{font-size:1.375rem;line-height:1.65}}@media(forced-colors:active){section,form,button,.go,.way a{border:2px solid}}',
].join('');

declare module 'fastify' {
  interface FastifyInstance {
    /** Who runs this gateway: said at the head of each page of its own. */
    operatorTitle: Text;
  }
}

/** A page of the gateway's own that a citizen reads: what is passed on, what was shown, how a sign-in ended. */
export interface CitizenPage {
  language: ProseLanguage;
  title: string;
  content: Markup;
  status?: number;
  /** Where the page's forms may lead, exactly; nowhere where left out. `any`: on to wherever another site leads. */
  forms?: readonly string[] | 'any';
  /** `none` where the page holds a ticket; else our own origin, which form posts are checked by. */
  referrer?: 'none' | 'own';
  /** Loads this address at once: a navigation of our own page brings our Strict cookie along. */
  refresh?: string;
  /** Read by `script` from the body's data attributes. */
  data?: { [name: string]: string };
  /** Fixed text of ours, allowed by its hash; nothing runs where left out. */
  script?: string;
}

/** Sends a page that runs nothing but `script`, loads nothing, is kept by nobody and framed by nobody. */
export function sendCitizenPage(reply: FastifyReply, page: CitizenPage): FastifyReply {
  const { language, title, content, refresh, data = {} } = page;
  const operator = reply.server.operatorTitle;
  const document = html`<!doctype html>
    <html lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${refresh !== undefined && html`<meta http-equiv="refresh" content="0; url=${refresh}" />`}
        <title>${title}</title>
        <style>
          STYLE
        </style>
      </head>
      <body ${Object.entries(data).map(([name, value]) => html`data-${name}="${value}" `)}>
        <header><p>${operator[language] ?? operator.fa}</p></header>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
  return reply
    .code(page.status ?? 200)
    .headers({
      'content-security-policy': policyOf(page),
      'content-language': language,
      'cache-control': 'no-store',
      'referrer-policy': page.referrer === 'none' ? 'no-referrer' : 'same-origin',
    })
    .type('text/html; charset=utf-8')
    .send(
      document.html
        .replace(/<style>\s*STYLE\s*<\/style>/u, () => `<style>${style}</style>`)
        .replace(
          '</body>',
          () => `${page.script === undefined ? '' : `<script>${page.script}</script>`}</body>`,
        ),
    );
}

function policyOf({ forms, script }: CitizenPage): string {
  return [
    "default-src 'none'",
    `style-src ${hashSource(style)}`,
    ...(script === undefined ? [] : [`script-src ${hashSource(script)}`]),
    ...(forms === 'any' ? [] : [`form-action ${forms?.join(' ') ?? "'none'"}`]),
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
