import type { CryptoKey, JWK } from 'jose';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import { digest, randomSecret } from '../session/secret.ts';
import { foreignOrigin } from './test-gateway.ts';

/** Parts of a proof that a test may set wrong. */
export interface ProofChanges {
  htu?: string;
  htm?: string;
  iat?: number;
  jti?: string;
  ath?: string | undefined;
  typ?: string;
}

/** A page of another site that holds a key and signs its calls (RFC 9449), written against the RFC with jose alone. */
export class DpopClient {
  readonly verifier = randomSecret();
  readonly #gateway: string;
  readonly #privateKey: CryptoKey;
  readonly #publicJwk: JWK;
  token: string | undefined;

  private constructor(gateway: string, privateKey: CryptoKey, publicJwk: JWK) {
    this.#gateway = gateway;
    this.#privateKey = privateKey;
    this.#publicJwk = publicJwk;
  }

  static async create(gateway: string): Promise<DpopClient> {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    return new DpopClient(gateway, privateKey, await exportJWK(publicKey));
  }

  /** `POST /session/start`: where the popup goes, and the handle. */
  async start(origin = foreignOrigin, more: { acr?: string } = {}): Promise<Response> {
    return this.#post('/session/start', origin, {
      mode: 'popup',
      device: 'shared',
      codeChallenge: digest(this.verifier),
      keyThumbprint: await calculateJwkThumbprint(this.#publicJwk),
      ...more,
    });
  }

  /** `POST /session/redeem`. */
  async redeem(
    handle: string,
    changes: ProofChanges & { verifier?: string; origin?: string } = {},
  ): Promise<Response> {
    const { verifier = this.verifier, origin = foreignOrigin, ...proofChanges } = changes;
    const proof = await this.proof('POST', '/session/redeem', proofChanges);
    return this.#post('/session/redeem', origin, { handle, codeVerifier: verifier }, { dpop: proof });
  }

  /** A call with the token and a proof. */
  async call(
    path: string,
    method = 'GET',
    changes: ProofChanges & { origin?: string; proof?: string } = {},
  ): Promise<Response> {
    const { origin = foreignOrigin, proof, ...proofChanges } = changes;
    return fetch(this.#gateway + path, {
      method,
      headers: {
        origin,
        'panjare-client': 'test/1',
        authorization: `DPoP ${this.token}`,
        dpop: proof ?? (await this.proof(method, path, { ath: digest(this.token ?? ''), ...proofChanges })),
      },
    });
  }

  async proof(method: string, path: string, { typ, ...changes }: ProofChanges = {}): Promise<string> {
    return new SignJWT({
      htm: method,
      htu: this.#gateway + (path.split('?')[0] ?? ''),
      jti: randomUUID(),
      iat: Math.floor(Date.now() / 1000),
      ...changes,
    })
      .setProtectedHeader({ alg: 'ES256', typ: typ ?? 'dpop+jwt', jwk: this.#publicJwk })
      .sign(this.#privateKey);
  }

  #post(
    path: string,
    origin: string,
    body: object,
    headers: { [name: string]: string } = {},
  ): Promise<Response> {
    return fetch(this.#gateway + path, {
      method: 'POST',
      headers: { origin, 'panjare-client': 'test/1', 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }
}
