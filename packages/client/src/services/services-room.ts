import type { ServiceDefinition, ServiceRef } from '@panjare/contract';

import type { ServicesRoom } from './services.ts';
import type { CoreParts } from '../core/create-core.ts';
import { roomTaker } from '../core/room-taker.ts';

/** Services and their definitions. Published versions are immutable, so each is fetched once. */
export function createServicesRoom({ transport }: CoreParts): ServicesRoom {
  const kept = new Map<string, ServiceDefinition>();
  const keep = (definition: ServiceDefinition) => {
    kept.set(`${definition.ref}@${definition.version}`, definition);
    return definition;
  };

  return {
    list: ({ search, signal } = {}) =>
      transport.call('GET', 'services.list', { query: { ...(search !== undefined && { search }) }, signal }),

    async read(ref, { version, signal } = {}) {
      const params = parts(ref);
      if (version === undefined)
        return keep(await transport.call('GET', 'services.read', { params, signal }));
      return (
        kept.get(`${ref}@${version}`) ??
        keep(
          await transport.call('GET', 'services.version', {
            params: { ...params, version: String(version) },
            signal,
          }),
        )
      );
    },
  };
}

/** The services of a client. */
export const servicesOf = roomTaker<ServicesRoom>(({ services }) => services, createServicesRoom);

function parts(ref: ServiceRef) {
  const [ecosystem = '', service = ''] = ref.split('/');
  return { ecosystem, service };
}
