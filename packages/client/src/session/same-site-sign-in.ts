import type { SignedIn } from '@panjare/contract';

import type { CoreParts } from '../core/create-core.ts';
import { randomToken } from '../transport/base64url.ts';
import type { SignInMethod } from './sign-in-method.ts';

/**
 * Same site: the gateway's own page signs in and sets a cookie; `GET /session` tells how it went, by a name that the page
 * gave it, also where the browser keeps that cookie from the page.
 */
export function sameSiteSignIn({ transport, device, keeper }: CoreParts): SignInMethod {
  return async ({ mode, returnTo, acr, signal }) => {
    const attempt = randomToken();
    // Where nobody is signed in, whoever comes is welcome: another tab may have been quicker.
    const anybody = acr === undefined && !('session' in keeper.room.state.read());
    const query = { mode, device, return_to: returnTo, acr, attempt };
    const { href } = await transport.locate('session.start', { query, signal });
    return {
      url: href,
      interval: 1000,
      grace: 0,
      lifetime: 600_000,
      async poll(polling) {
        const session = await transport.call('GET', 'session.read', { query: { attempt }, signal: polling });
        const { state, attempt: standing } = session as SignedIn;
        if (anybody && state === 'signed-in') return { state, session: session as SignedIn };
        if (standing === 'waiting') return undefined;
        if (standing !== 'done') return standing && { state: standing };
        return state === 'signed-in' ? { state, session: session as SignedIn } : { state: 'cookies-blocked' };
      },
    };
  };
}
