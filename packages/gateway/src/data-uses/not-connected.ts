import type { Agency, ServiceDefinition } from '@panjare/contract';
import type { Gateway } from '../context.ts';

/**
 * Agencies that take part in a service published here, and have no key with which to come and read: they are asked on
 * roads of their own, and what they read there is not in this list. That is all a gateway knows of it: an agency with a
 * key may still keep its own files elsewhere.
 */
export function agenciesNotConnected({ config, services }: Pick<Gateway, 'config' | 'services'>): Agency[] {
  const connected = new Set(config.agencies.filter(({ jwks }) => jwks !== undefined).map(({ id }) => id));
  const published = services.list().flatMap(({ ref }) => services.current(ref) ?? []);
  const parts = new Set(published.flatMap(takingPart));
  return [...parts]
    .filter((id) => !connected.has(id))
    .map((id) => ({ id, title: config.agencies.find((agency) => agency.id === id)?.title ?? { fa: id } }));
}

function takingPart({ inquiries, handoffs, elsewhere, sheet }: ServiceDefinition): string[] {
  return [
    ...inquiries.map(({ agency }) => agency),
    ...handoffs.map(({ agency }) => agency),
    // Done on the agency's own site: what it reads there no gateway sees.
    ...(elsewhere === undefined ? [] : [sheet.agency]),
  ];
}
