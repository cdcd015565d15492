import type { FastifyReply } from 'fastify';
import { isUuid } from '../database/uuid.ts';
import { html } from '../http/markup.ts';
import { dataUsesPath } from './addresses.ts';
import { sendOwnPage } from './layout.ts';
import { listText, renderUse } from './render-use.ts';
import type { OwnVisit } from './visit.ts';

/** Who read the citizen's data, newest first, a page of rows at a time. */
export async function showDataUses(visit: OwnVisit): Promise<FastifyReply> {
  const { words, request } = visit;
  const { before } = request.query as { before?: unknown };
  const query = typeof before === 'string' && isUuid(before) ? { before } : {};
  const { uses, more, notConnected, unreachable } = await visit.ask('data-uses.list', { query });
  const title = words.say('data-uses');
  const last = uses.at(-1);
  const names = (titled: readonly { title: Parameters<typeof words.pick>[0] }[]) =>
    listText(
      words,
      titled.map((one) => words.pick(one.title)),
    );
  const content = html`<h1>${title}</h1>
    ${
      unreachable.length > 0 &&
      html`<p class="box notice">${words.say('use.silent', { operators: names(unreachable) })}</p>`
    }
    <p class="hint">${words.say(uses.length === 0 ? 'use.none' : 'use.names-only')}</p>
    <ul>
      ${uses.map((use) => renderUse(words, use))}
    </ul>
    ${
      more &&
      last !== undefined &&
      html`<p class="actions">
        <a class="go quiet" href="${dataUsesPath}?before=${last.id}">${words.say('use.older')}</a>
      </p>`
    }
    ${
      notConnected.length > 0 &&
      html`<p class="box">${words.say('use.not-connected', { agencies: names(notConnected) })}</p>`
    }`;
  return sendOwnPage(visit, { title, content });
}
