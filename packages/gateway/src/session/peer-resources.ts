import type { Configuration } from 'openid-client';
import * as oidc from 'openid-client';
import { peerScope } from './peer-scope.ts';

/** Parameters of a sign-in. */
export interface LoginParameters {
  scope: string;
  [name: string]: string;
}

/**
 * The same sign-in, reaching other operators' gateways too: tokens for them may be asked for later, from the refresh
 * token (RFC 8707 section 2.2).
 */
export function withResources(parameters: LoginParameters, resources: readonly string[]): URLSearchParams {
  const wide = new URLSearchParams(parameters);
  if (resources.length === 0) return wide;
  wide.set('scope', `${parameters.scope} ${peerScope}`);
  for (const resource of resources) wide.append('resource', resource);
  return wide;
}

/**
 * Pushes the sign-in to the issuer (RFC 9126). A gateway that the issuer does not know must keep citizens neither out
 * of this one nor out of the others: where the issuer says `invalid_target`, each is tried alone and the rest is left.
 */
export async function pushWithResources(
  client: Configuration,
  parameters: LoginParameters,
  resources: readonly string[],
): Promise<URL> {
  const push = (some: readonly string[]): Promise<URL> =>
    oidc.buildAuthorizationUrlWithPAR(client, withResources(parameters, some));
  const taken = (some: readonly string[]): Promise<boolean> =>
    push(some).then(
      () => true,
      (error: unknown) => {
        if (isInvalidTarget(error)) return false;
        throw error;
      },
    );
  try {
    return await push(resources);
  } catch (error) {
    if (!isInvalidTarget(error)) throw error;
    const known = await Promise.all(resources.map((resource) => taken([resource])));
    return push(resources.filter((_, index) => known[index] === true));
  }
}

function isInvalidTarget(error: unknown): boolean {
  return error instanceof oidc.ResponseBodyError && error.error === 'invalid_target';
}
