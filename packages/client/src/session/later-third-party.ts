import type { CoreParts } from '../core/create-core.ts';
import { PanjareError } from '../fault/panjare-error.ts';
import type { SignInMethod } from './sign-in-method.ts';

/**
 * The third-party sign-in, fetched when it first begins: keys, proofs and tokens are a burden that pages of the same
 * site never bear. Before that no request carries credentials.
 */
export function laterThirdParty(parts: CoreParts): SignInMethod {
  let begin: SignInMethod | undefined;
  return async (request) => {
    const { thirdPartySignIn } = await import('./third-party-sign-in.ts').catch((cause: unknown) => {
      throw new PanjareError('network', { cause });
    });
    begin ??= thirdPartySignIn(parts);
    return begin(request);
  };
}
