import type { ServiceDefinition } from '@panjare/contract';
import { html } from '../http/markup.ts';
import type { Markup } from '../http/markup.ts';
import type { Visit } from './visit.ts';

/**
 * Names of the documents that a request must bring from a wallet, which no page without script can ask. A service of
 * ours takes by hand what this gateway knows no kind of; another operator's must have what its definition says.
 */
export function neededDocuments(
  { gateway, words }: Pick<Visit, 'gateway' | 'words'>,
  { ref, documents }: Pick<ServiceDefinition, 'ref' | 'documents'>,
): string[] {
  const isOwn = gateway.services.current(ref) !== undefined;
  const names = documents.flatMap(({ type, required }) => {
    const known = gateway.config.documents?.types.find(({ id }) => id === type);
    if (required !== true || (known === undefined && isOwn)) return [];
    return [known === undefined ? words.say('wallet-document') : words.pick(known.title)];
  });
  return [...new Set(names)];
}

/** Why the request cannot be sent from here, where it can, and the way in person. `undefined` where it can be sent. */
export function renderWalletNeeded(visit: Visit, definition: ServiceDefinition): Markup | undefined {
  const { gateway, words } = visit;
  const { ref, sheet } = definition;
  const needed = neededDocuments(visit, definition);
  if (needed.length === 0) return undefined;
  const documents = new Intl.ListFormat(words.language).format(needed);
  const pages = gateway.config.servicePages ?? {};
  const page = Object.hasOwn(pages, ref) ? pages[ref] : undefined;
  const agency = gateway.config.agencies.find(({ id }) => id === sheet.agency)?.title;
  const office = words.pick(sheet.unit ?? agency ?? gateway.config.title);
  return html`<section class="box notice">
    <h2>${words.say('wallet-title')}</h2>
    <p>${words.say('wallet-text', { documents })}</p>
    ${
      page === undefined
        ? html`<p>${words.say('wallet-elsewhere')}</p>`
        : html`<p class="actions"><a class="go" href="${page}">${words.say('wallet-page')}</a></p>`
    }
    <p>
      ${words.say('wallet-in-person', { office })}
      ${sheet.phone && html`${words.say('phone')}: <bdi dir="ltr">${words.digits(sheet.phone)}</bdi>`}
    </p>
  </section>`;
}
