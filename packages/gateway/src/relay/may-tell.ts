import type { DirectoryGateway, ServiceRef } from '@panjare/contract';

/** Whether a service belongs to one of a gateway's ecosystems: no operator speaks for another's. */
export function mayTell({ ecosystems }: DirectoryGateway, service: ServiceRef): boolean {
  return ecosystems.some(({ id }) => service.startsWith(`${id}/`));
}
