import type { Item, Page, ServiceDefinition, Text } from '@panjare/contract';
import type { FastifyReply } from 'fastify';
import { html } from '../http/markup.ts';
import type { Markup } from '../http/markup.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { servicePath } from './addresses.ts';
import type { CompiledServices } from './compiled-services.ts';
import { sendPublicPage } from './layout.ts';
import { renderMarkdown } from './render-text.ts';
import { renderBegin, renderSheet } from './render-sheet.ts';
import type { Visit } from './visit.ts';
import { neededDocuments } from './wallet-needed.ts';
import type { Words } from './words.ts';

/** Every service that can be asked for here, of every operator that answered. */
export async function showServices(visit: Visit): Promise<FastifyReply> {
  const { words, gateway } = visit;
  const { services, unreachable } = await visit.ask('services.list', { query: {} });
  const title = words.pick(gateway.config.title);
  const content = html`<h1>${title}</h1>
    ${unreachable.map(
      (operator) =>
        html`<p class="box notice">
          ${words.say('operator-silent', { operator: words.pick(operator.title) })}
        </p>`,
    )}
    ${services.map(
      ({ ref, title: name, summary }) =>
        html`<section>
          <h2><a href="${servicePath(ref)}">${words.pick(name)}</a></h2>
          <p>${words.pick(summary)}</p>
        </section>`,
    )}`;
  return sendPublicPage(visit, { title, content });
}

/** The service sheet (شناسنامه خدمت), and where to begin. */
export async function showSheet(
  visit: Visit,
  services: CompiledServices,
  ref: string,
): Promise<FastifyReply> {
  const { words } = visit;
  const { definition } = await services.current(visit, ref);
  return sendPublicPage(visit, {
    title: words.pick(definition.title),
    description: words.pick(definition.summary),
    content: renderSheet(visit, definition),
  });
}

/** What a page of the form asks, for reading: no sign-in, no boxes. */
export async function showReading(
  visit: Visit,
  services: CompiledServices,
  ref: string,
  id: string,
): Promise<FastifyReply> {
  const { words } = visit;
  const compiled = await services.current(visit, ref);
  const { definition } = compiled;
  const page = definition.pages.find((one) => one.id === id);
  if (page === undefined) throw new ProblemError(404, 'not-found');
  const title = words.pick(page.title);
  const service = words.pick(definition.title);
  const labels = labelsOf(definition);
  const isNeeded = neededDocuments(visit, definition).length > 0;
  const content = html`<p class="small"><a href="${servicePath(ref)}">${service}</a></p>
    <h1>${title}</h1>
    ${!isNeeded && html`<p class="hint">${words.say('reading')}</p>`}
    ${renderItems(words, page.items, labels, '')} ${renderBegin(visit, definition)}`;
  return sendPublicPage(visit, { title: `${title} · ${service}`, content });
}

/** A label that the definition leaves to its schema is read there. */
function labelsOf({ data }: ServiceDefinition): (at: string) => Text {
  return (at) => {
    let schema: unknown = data;
    for (const token of at.split('/').slice(1)) {
      const { properties, items } = (schema ?? {}) as { properties?: object; items?: object };
      schema = token === '*' ? items : (properties as { [name: string]: unknown } | undefined)?.[token];
    }
    const { title, description } = (schema ?? {}) as { title?: unknown; description?: unknown };
    const text = [title, description].find((one) => typeof one === 'string');
    return { fa: text === undefined ? (at.split('/').at(-1) ?? '') : String(text) };
  };
}

function renderItems(
  words: Words,
  items: Page['items'],
  labels: (at: string) => Text,
  around: string,
): Markup {
  const { pick } = words;
  return html`${items.map((item: Item) => {
    if (item.kind === 'note') return renderMarkdown(pick(item.text));
    if (item.kind === 'group')
      return html`<section class="box">
        <h2>${pick(item.legend)}</h2>
        ${item.when !== undefined && html`<p class="hint">${words.say('sometimes')}</p>`}
        ${renderItems(words, item.items, labels, around)}
      </section>`;
    const at = around + item.at;
    const label = pick(item.label ?? labels(at));
    if (item.kind === 'repeat')
      return html`<section class="box">
        <h2>${words.say('each', { label })}</h2>
        ${item.hint !== undefined && html`<p class="hint">${pick(item.hint)}</p>`}
        ${item.when !== undefined && html`<p class="hint">${words.say('sometimes')}</p>`}
        ${renderItems(words, item.items, labels, `${at}/*`)}
      </section>`;
    return html`<p>
        <strong>${label}</strong>
        ${item.when !== undefined && html`<span class="optional">${words.say('sometimes')}</span>`}
      </p>
      ${item.hint !== undefined && html`<p class="hint">${pick(item.hint)}</p>`}
      ${
        item.options !== undefined &&
        html`<ul>
          ${item.options.map((option) => html`<li>${pick(option.label)}</li>`)}
        </ul>`
      }`;
  })}`;
}
