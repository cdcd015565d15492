import assert from 'node:assert/strict';
import { createHash, X509Certificate } from 'node:crypto';
import type { JsonObject } from '@panjare/contract';
import type { CryptoKey, JWK } from 'jose';
import { CompactEncrypt, compactVerify, exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import { sha256 } from './conceal.ts';
import type { IssuedDocument } from './document-office.ts';

/** A request as the wallet read it, its signature and certificate checked. */
export interface ReadRequest {
  client_id: string;
  nonce: string;
  state: string;
  response_uri: string;
  wallet_nonce?: string;
  dcql_query: { credentials: { id: string; meta: { vct_values: string[] }; claims: { path: string[] }[] }[] };
  client_metadata: { client_name: string; jwks: { keys: JWK[] } };
  purpose: { fa: string };
  asker: { fa: string };
  [name: string]: unknown;
}

/** What is otherwise about a presentation. */
export interface PresentChanges {
  /** Claims shown; those asked for where left out. */
  claims?: string[];
  binding?: { [name: string]: unknown };
  bindingHeader?: { alg?: string; typ?: string };
  /** Signs the key binding in place of the wallet's key. */
  bindingKey?: CryptoKey | Uint8Array;
  /** Shows it without key binding. */
  stripped?: boolean;
  /** Changes the whole text at the end. */
  rewrite?: (sdJwt: string) => string;
}

/** A wallet of jose and the specifications alone: nothing of the gateway's code reads or writes what it sends. */
export class HandMadeWallet {
  readonly publicJwk: JWK;
  readonly privateKey: CryptoKey;

  private constructor(privateKey: CryptoKey, publicJwk: JWK) {
    this.privateKey = privateKey;
    this.publicJwk = publicJwk;
  }

  static async create(): Promise<HandMadeWallet> {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    return new HandMadeWallet(privateKey, await exportJWK(publicKey));
  }

  /** Fetches the request that a link or a code on a screen names, and checks who signed it. */
  async read(walletUrl: string, walletNonce?: string): Promise<ReadRequest> {
    const query = new URL(walletUrl).searchParams;
    const response = await fetch(query.get('request_uri') ?? '', {
      ...(walletNonce === undefined
        ? {}
        : { method: 'POST', body: new URLSearchParams({ wallet_nonce: walletNonce }) }),
    });
    assert.equal(response.status, 200, await response.clone().text());
    assert.equal(response.headers.get('content-type'), 'application/oauth-authz-req+jwt');
    const { payload, protectedHeader } = await compactVerify(await response.text(), (header) => {
      const leaf = Buffer.from(header.x5c?.[0] ?? '', 'base64');
      const hash = createHash('sha256').update(leaf).digest('base64url');
      assert.equal(query.get('client_id'), `x509_hash:${hash}`);
      const key = new X509Certificate(leaf).publicKey.export({ format: 'jwk' });
      return importJWK(key as JWK, 'ES256') as Promise<CryptoKey>;
    });
    assert.equal(protectedHeader.typ, 'oauth-authz-req+jwt');
    return JSON.parse(new TextDecoder().decode(payload)) as ReadRequest;
  }

  /** The presentation of a document, with key binding. */
  async show(request: ReadRequest, document: IssuedDocument, changes: PresentChanges = {}): Promise<string> {
    const asked = request.dcql_query.credentials[0]?.claims.map(({ path }) => path[0] ?? '') ?? [];
    const shown = (changes.claims ?? asked)
      .map((name) => document.disclosures.get(name) ?? '')
      .filter(Boolean);
    const presented = `${[document.jwt, ...shown].join('~')}~`;
    const binding = changes.stripped === true ? '' : await this.#bind(request, presented, changes);
    return (changes.rewrite ?? ((text) => text))(presented + binding);
  }

  /** Encrypts an answer to the request's key. */
  async encrypt(request: ReadRequest, answer: JsonObject): Promise<string> {
    const [key] = request.client_metadata.jwks.keys;
    return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(answer)))
      .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', kid: key?.kid ?? '' })
      .encrypt(await importJWK(key ?? {}, 'ECDH-ES'));
  }

  /** Posts a presentation as the answer. */
  async answer(request: ReadRequest, sdJwt: string | string[]): Promise<Response> {
    const query = request.dcql_query.credentials[0]?.id ?? '';
    const vp_token = { [query]: typeof sdJwt === 'string' ? [sdJwt] : sdJwt };
    const response = await this.encrypt(request, { vp_token, state: request.state });
    return post(request.response_uri, { response });
  }

  /** Says that its owner did not want to. */
  refuse({ response_uri, state }: ReadRequest): Promise<Response> {
    return post(response_uri, { error: 'access_denied', state });
  }

  async #bind(request: ReadRequest, presented: string, changes: PresentChanges): Promise<string> {
    const claims = {
      aud: request.client_id,
      nonce: request.nonce,
      iat: Math.floor(Date.now() / 1000),
      sd_hash: sha256(presented),
      ...changes.binding,
    };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', typ: 'kb+jwt', ...changes.bindingHeader })
      .sign(changes.bindingKey ?? this.privateKey);
  }
}

/** A form, as wallets post it. */
export function post(url: string, fields: { [name: string]: string }): Promise<Response> {
  return fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
}
