import type { UntypedCall } from '../routing/operation.ts';

/** What a gateway adds to a request it passes on (RFC 9110 section 7.6.3): its operator's id. */
export function viaOf(operator: string): string {
  return `1.1 ${operator}`;
}

/** Whether a request comes from another operator's gateway: then it goes no further, or it might go in circles. */
export function isRelayed({ request, citizen }: UntypedCall, operators: readonly string[]): boolean {
  if (citizen?.channel === 'relay') return true;
  const hops = (request.headers.via ?? '').split(',').map((hop) => hop.trim().split(/\s+/u)[1]);
  return hops.some((hop) => hop !== undefined && operators.includes(hop));
}
