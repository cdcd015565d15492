import type { CoreParts } from '../core/create-core.ts';
import type { SignInMethod } from './sign-in-method.ts';

/** Same site: the gateway's own page signs in and sets a cookie; `GET /session` tells when it is there. */
export function sameSiteSignIn({ transport, device }: CoreParts): SignInMethod {
  return async ({ mode, returnTo, acr, signal }) => {
    const query = { mode, device, return_to: returnTo, acr };
    const { href } = await transport.locate('session.start', { query, signal });
    return {
      url: href,
      interval: 1000,
      grace: 0,
      lifetime: 600_000,
      async poll(polling) {
        const session = await transport.call('GET', 'session.read', { query: {}, signal: polling });
        const reached = session.state === 'signed-in' && (acr === undefined || session.acr === acr);
        return reached ? { state: 'signed-in', session } : undefined;
      },
    };
  };
}
