import type { GatewayConfig } from '../config.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { Citizen } from './citizen.ts';
import { readAddress, readReturnTo } from './return-to.ts';

/**
 * Where a hand-off or a wallet leads back to: an address of the page that asks, whose origin is registered here. For a
 * citizen who comes through another operator's gateway that gateway has checked it: the page is known to it and not to
 * us. Throws `invalid-request`.
 */
export function requireReturn(
  config: GatewayConfig,
  citizen: Citizen | undefined,
  address: string,
  origin: string | undefined,
): URL {
  const returnTo = citizen?.channel === 'relay' ? readAddress(address) : readReturnTo(config, address);
  if (returnTo !== undefined && (origin === undefined || returnTo.origin === origin)) return returnTo;
  throw new ProblemError(400, 'invalid-request', {
    issues: [{ path: '/body/returnTo', code: 'format', params: {} }],
  });
}
