import type { Duration, ServiceDefinition, Text } from '@panjare/contract';
import { html } from '../http/markup.ts';
import type { Markup } from '../http/markup.ts';
import { servicePath } from './addresses.ts';
import { renderPairs } from './render-text.ts';
import type { Visit } from './visit.ts';
import { renderWalletNeeded } from './wallet-needed.ts';
import type { Words } from './words.ts';

/** A sheet to be read: who answers, in how many days, what it costs, what is needed, what is asked. */
export function renderSheet(visit: Visit, definition: ServiceDefinition): Markup {
  const { words, gateway } = visit;
  const { say, pick } = words;
  const { sheet, ref } = definition;
  const agency = (id: string): string =>
    pick(gateway.config.agencies.find((one) => one.id === id)?.title ?? { fa: id });
  const text = (one: Text | undefined): string | undefined => one && pick(one);
  const agencies = [...new Set(definition.inquiries.map((inquiry) => inquiry.agency))].map(agency);
  return html`<h1>${pick(definition.title)}</h1>
    <p>${pick(definition.summary)}</p>
    ${renderBegin(visit, definition)}
    ${renderPairs([
      [say('agency'), agency(sheet.agency)],
      [say('commitment'), writeDuration(words, definition.commitment)],
      [say('fee'), text(sheet.fee)],
      [say('unit'), text(sheet.unit)],
      [say('phone'), sheet.phone && html`<bdi dir="ltr">${words.digits(sheet.phone)}</bdi>`],
      [say('visits'), sheet.visits === undefined ? undefined : words.digits(sheet.visits)],
      [say('average'), sheet.averageDays === undefined ? undefined : words.digits(sheet.averageDays)],
      [say('code'), sheet.code && html`<bdi dir="ltr">${words.digits(sheet.code)}</bdi>`],
    ])}
    ${sheet.description && html`<p>${pick(sheet.description)}</p>`}
    ${renderList(words, 'documents', sheet.documents)} ${renderList(words, 'steps', sheet.steps, 'ol')}
    ${
      agencies.length > 0 &&
      html`<h2>${say('agencies')}</h2>
        <ul>
          ${agencies.map((one) => html`<li>${one}</li>`)}
        </ul>`
    }
    ${renderList(words, 'channels', sheet.channels)} ${renderList(words, 'legal-basis', sheet.legalBasis)}
    ${sheet.agreement && html`<p>${pick(sheet.agreement)}</p>`}
    ${sheet.guide && html`<p>${pick(sheet.guide)}</p>`}
    ${
      definition.elsewhere === undefined &&
      html`<h2>${say('asked')}</h2>
        <ol>
          ${definition.pages.map(
            ({ id, title }) => html`<li><a href="${servicePath(ref)}/pages/${id}">${pick(title)}</a></li>`,
          )}
        </ol>`
    }
    ${
      sheet.questions !== undefined &&
      html`<h2>${say('questions')}</h2>
        ${sheet.questions.map(
          ({ question, answer }) =>
            html`<details>
              <summary>${pick(question)}</summary>
              <p>${pick(answer)}</p>
            </details>`,
        )}`
    }`;
}

/** Where the form begins: here, on another site, or on a page that can ask a wallet. */
export function renderBegin(visit: Visit, definition: ServiceDefinition): Markup | false {
  const { words } = visit;
  const { ref, elsewhere } = definition;
  if (elsewhere === undefined)
    return (
      renderWalletNeeded(visit, definition) ??
      html`<p class="actions">
        <a class="go" href="${servicePath(ref)}/start">${words.say('start')}</a>
      </p>`
    );
  if (!/^https?:\/\//iu.test(elsewhere.url) || !URL.canParse(elsewhere.url)) return false;
  const { href, host } = new URL(elsewhere.url);
  return html`<p>${words.say('elsewhere')}</p>
    <p class="actions">
      <a class="go" href="${href}" rel="noopener noreferrer"><bdi dir="ltr">${host}</bdi></a>
    </p>`;
}

function writeDuration(words: Words, { days, kind, source }: Duration): string {
  const written = words.say(`days-${kind}`, { days: words.digits(days) });
  return source === 'example' ? `${written} (${words.say('example')})` : written;
}

function renderList(
  words: Words,
  name: string,
  texts: readonly Text[] | undefined,
  tag = 'ul',
): Markup | false {
  if (texts === undefined || texts.length === 0) return false;
  const items = texts.map((text) => html`<li>${words.pick(text)}</li>`);
  return html`<h2>${words.say(name)}</h2>
    ${
      tag === 'ol'
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`
    }`;
}
