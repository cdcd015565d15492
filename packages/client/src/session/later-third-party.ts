import type { DeviceMode } from '@panjare/contract';

import type { Clock } from '../client.ts';
import { PanjareError } from '../fault/panjare-error.ts';
import type { Authorise } from '../transport/authorise.ts';
import type { Transport } from '../transport/transport.ts';
import type { SignInMethod } from './sign-in-method.ts';
import type { TokenKeeper } from './token-keeper.ts';

/** What a third-party page has of its sign-in from the start: nothing proves anything until somebody signs in. */
export interface LaterThirdParty {
  readonly authorise: Authorise;
  method(transport: Transport): SignInMethod;
  forget(): void;
}

/**
 * The third-party sign-in, fetched when it first begins: keys, proofs and tokens are a burden that pages of the same
 * site never bear. Before that no request carries credentials.
 */
export function laterThirdParty(gateway: string, device: DeviceMode, clock: Clock): LaterThirdParty {
  let tokens: TokenKeeper | undefined;
  let method: SignInMethod | undefined;
  const forget = () => tokens?.forget();

  async function ready(transport: Transport): Promise<SignInMethod> {
    const part = await import('./third-party.ts').catch((cause: unknown) => {
      throw new PanjareError('network', { cause });
    });
    tokens ??= part.createTokenKeeper(clock);
    method ??= part.thirdPartySignIn(gateway, transport, device, tokens);
    return method;
  }

  return {
    authorise: async (request) =>
      tokens ? tokens.authorise(request) : new Request(request, { credentials: 'omit' }),
    method: (transport) => ({
      redirects: false,
      forget,
      begin: async (options) => (await ready(transport)).begin(options),
    }),
    forget,
  };
}
