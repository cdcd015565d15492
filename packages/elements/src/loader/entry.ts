/**
 * The one file a page names. It imports nothing before its hash is checked, and nothing imports it: a lazy file that did
 * would run it twice under `embed.js?v=1`.
 */
import type { GatewayMetadata } from '@panjare/contract';
import type { Greetings } from '../context/connection.ts';
import { fetchOnce } from './fetch-once.ts';
import type { IntegrityTable } from './integrity.ts';

/** Written in by the build. */
declare const PANJARE_INTEGRITY: IntegrityTable & { readonly rest: number };

async function start(): Promise<void> {
  const { files, needs, rest } = PANJARE_INTEGRITY;
  const fetchFiles = fetchOnce(import.meta.url);
  const fetchAll = (name: string) => fetchFiles((needs[name] ?? []).map((place) => files[place]));
  // What the page names is on its way while the loader is.
  for (const name of Object.keys(needs))
    if (document.querySelector(`panjare-${name}`)) fetchAll(name).catch(() => undefined);
  const greetings = greetGateways();
  await fetchAll('main');
  const { boot } = await import('./main.ts');
  boot({ table: { files, needs }, rest, fetchFiles }, greetings);
}

/** Asks each gateway that the page names what it offers, by its origin: its client finds the answer there. */
function greetGateways(): Greetings {
  const greetings: Greetings = new Map();
  for (const element of document.querySelectorAll('[gateway]')) {
    const gateway = URL.parse(element.getAttribute('gateway') ?? '')?.origin;
    if (!gateway || greetings.has(gateway) || !element.localName.startsWith('panjare-')) continue;
    const greeting = fetch(`${gateway}/.well-known/panjare`, { credentials: 'omit' }).then((answer) =>
      answer.ok ? (answer.json() as Promise<GatewayMetadata>) : Promise.reject(new Error(answer.statusText)),
    );
    // Told by the client, which asks again.
    greeting.catch(() => undefined);
    greetings.set(gateway, greeting);
  }
  return greetings;
}

start().catch((error: unknown) => console.error(error));
