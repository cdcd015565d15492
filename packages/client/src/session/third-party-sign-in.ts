import type { CoreParts } from '../core/create-core.ts';
import { digest, randomToken } from '../transport/base64url.ts';
import { onOrigin } from '../transport/endpoints.ts';
import { createProofKey, type ProofKey } from './proof-key.ts';
import type { SignInMethod } from './sign-in-method.ts';
import { createTokenKeeper } from './token-keeper.ts';

/**
 * Third party: the page makes a key and a PKCE verifier, the citizen signs in at top level on the gateway, and a poll
 * bound to both redeems it. The key lives in memory, so the page cannot be left: a redirect is made a popup.
 */
export function thirdPartySignIn({ gateway, device, clock, transport, prove }: CoreParts): SignInMethod {
  const tokens = createTokenKeeper(clock);
  tokens.connect(() => transport.call('POST', 'session.renew', {}), transport.now);
  prove(tokens);
  let key: ProofKey | undefined;
  return async ({ mode, returnTo, acr, signal }) => {
    // Whoever signs in again goes on with the token they have until the next is there, bound to the same key.
    const kept = tokens.holds() ? key : undefined;
    key = kept ?? (await createProofKey());
    const codeVerifier = randomToken();
    const body = {
      mode,
      device,
      codeChallenge: await digest(codeVerifier),
      keyThumbprint: key.thumbprint,
      ...(returnTo !== undefined && { returnTo }),
      ...(acr !== undefined && { acr }),
    };
    if (!kept) tokens.forget();
    const started = await transport.call('POST', 'session.start', { body, signal });
    // Only now: the first answer tells the gateway's time, and a proof dated by a wrong device is refused.
    if (!kept) tokens.useKey(key);
    const { handle } = started;
    return {
      // The popup starts as a page of the host's own origin: no other origin's address may be opened in it.
      url: onOrigin(gateway, started.authorizeUrl).href,
      interval: 1000,
      grace: 5000,
      lifetime: Math.max(0, Date.parse(started.expiresAt) - transport.now()),
      async poll(polling) {
        const redeemed = await transport.call('POST', 'session.redeem', {
          body: { handle, codeVerifier },
          signal: polling,
        });
        switch (redeemed.state) {
          case 'waiting':
            return undefined;
          case 'failed':
            return { state: redeemed.reason === 'expired' ? 'cancelled' : redeemed.reason };
          case 'granted':
            tokens.hold(redeemed);
            return { state: 'signed-in', session: redeemed.session };
        }
      },
    };
  };
}
