import * as oidc from 'openid-client';
import type { LandAgencyOptions } from './options.ts';

/** What a sign-in must bring back unchanged. */
export interface SignInSecrets {
  state: string;
  nonce: string;
  verifier: string;
}

/** Who signed in here. */
export interface Person {
  name: string;
  /** The claim that the gateway compares. */
  nationalId: string;
}

/** This site's own sign-in at the issuer. It owes nothing to the gateway's: a hand-off is never authentication. */
export class SignIn {
  readonly #options: LandAgencyOptions;
  #discovered: Promise<oidc.Configuration> | undefined;

  constructor(options: LandAgencyOptions) {
    this.#options = options;
  }

  /** Where the browser goes, and what it must bring back. */
  async begin(): Promise<{ address: URL; secrets: SignInSecrets }> {
    const client = await this.#client();
    const secrets = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const address = await oidc.buildAuthorizationUrlWithPAR(client, {
      redirect_uri: `${this.#options.url}/callback`,
      scope: 'openid profile national_id',
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(secrets.verifier),
      code_challenge_method: 'S256',
      // Whoever sits here now says who they are, whoever signed in before.
      prompt: 'login',
    });
    return { address, secrets };
  }

  /** The person; `undefined` where they turned back or the issuer said no. */
  async finish(address: URL, { state, nonce, verifier }: SignInSecrets): Promise<Person | undefined> {
    const client = await this.#client();
    try {
      const tokens = await oidc.authorizationCodeGrant(client, address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const subject = tokens.claims()?.sub ?? '';
      const told = await oidc.fetchUserInfo(client, tokens.access_token, subject);
      const nationalId = told['national_id'];
      return typeof nationalId === 'string' ? { name: told.name ?? '', nationalId } : undefined;
    } catch {
      return undefined;
    }
  }

  async #client(): Promise<oidc.Configuration> {
    const { url, clientId, clientSecret } = this.#options.issuer;
    this.#discovered ??= oidc.discovery(
      new URL(url),
      clientId,
      {},
      oidc.ClientSecretBasic(clientSecret),
      // The sandbox's issuer speaks plain HTTP on this machine.
      url.startsWith('http://127.0.0.1:') ? { execute: [oidc.allowInsecureRequests] } : {},
    );
    return this.#discovered.catch((error: unknown) => {
      this.#discovered = undefined;
      throw error;
    });
  }
}
