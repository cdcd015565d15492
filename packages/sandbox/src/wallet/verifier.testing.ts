import { compactDecrypt, compactVerify, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';
import { createHash, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { selfSigned } from './certificate.testing.ts';

/** What a presentation turned out to say, checked with `jose` alone. */
export interface Verified {
  /** Claims disclosed, and nothing else. */
  disclosed: { [name: string]: unknown };
  issued: { [name: string]: unknown };
  keyBinding: { [name: string]: unknown };
  digests: number;
}

/** What a request may be spoiled with. */
export interface RequestChanges {
  payload?: { [name: string]: unknown };
  header?: { [name: string]: unknown };
  /** Another key than the certificate's signs. */
  wrongKey?: boolean;
  /** Answers of the endpoint the request is fetched from. */
  status?: number;
  /** What the wallet is answered. */
  reply?: { status: number; body: object };
}

/** A verifier in small, as the wire between gateway and wallet fixes it. */
export class TestVerifier {
  readonly posts: URLSearchParams[] = [];
  fetched = 0;
  readonly #server: Server;
  readonly #key: KeyObject;
  readonly #certificate: string;
  readonly #encryption: { publicJwk: JWK; privateKey: KeyObject };
  #changes: RequestChanges = {};
  #query: object = {};
  readonly nonce = randomBytes(16).toString('base64url');
  readonly state = randomBytes(16).toString('base64url');

  private constructor(
    server: Server,
    key: KeyObject,
    certificate: string,
    encryption: { publicJwk: JWK; privateKey: KeyObject },
  ) {
    this.#server = server;
    this.#key = key;
    this.#certificate = certificate;
    this.#encryption = encryption;
  }

  static async start(): Promise<TestVerifier> {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const hour = 3_600_000;
    const certificate = selfSigned(
      privateKey,
      publicKey,
      new Date(Date.now() - hour),
      new Date(Date.now() + hour),
    );
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const jwk = pair.publicKey.export({ format: 'jwk' }) as JWK;
    const publicJwk = { ...jwk, use: 'enc', alg: 'ECDH-ES', kid: 'response' };
    const server = createServer((request, response) => {
      void verifier
        .#answer(request.method ?? '', request.url ?? '', request)
        .then(({ status, type, body }) => {
          response.writeHead(status, { 'content-type': type }).end(body);
        });
    });
    const verifier = new TestVerifier(server, privateKey, certificate, {
      publicJwk,
      privateKey: pair.privateKey,
    });
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
    return verifier;
  }

  get origin(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  get clientId(): string {
    const hash = createHash('sha256').update(Buffer.from(this.#certificate, 'base64')).digest('base64url');
    return `x509_hash:${hash}`;
  }

  /** Asks for claims of a document: the path and query that the wallet is opened with. */
  ask(vct: string, claims: readonly string[], changes: RequestChanges = {}): string {
    this.#changes = changes;
    this.#query = {
      credentials: [
        {
          id: 'document',
          format: 'dc+sd-jwt',
          meta: { vct_values: [vct] },
          claims: claims.map((name) => ({ path: [name] })),
        },
      ],
    };
    const handle = randomBytes(8).toString('hex');
    const link = { client_id: this.clientId, request_uri: `${this.origin}/requests/${handle}` };
    return `/wallet/present?${new URLSearchParams(link)}`;
  }

  /** Decrypts the last answer and checks it against the issuer's published keys. */
  async verify(jwksUrl: string): Promise<Verified> {
    const response = this.posts.at(-1)?.get('response') ?? '';
    const { plaintext, protectedHeader } = await compactDecrypt(response, this.#encryption.privateKey);
    if (protectedHeader.enc !== 'A256GCM') throw new Error(`enc ${protectedHeader.enc}`);
    const answer = JSON.parse(new TextDecoder().decode(plaintext)) as {
      vp_token: { document: [string] };
      state: string;
    };
    if (answer.state !== this.state) throw new Error('state');
    return readPresentation(answer.vp_token.document[0], jwksUrl);
  }

  close(): Promise<void> {
    return new Promise((done) => {
      this.#server.close(() => done());
      this.#server.closeAllConnections();
    });
  }

  async #answer(
    method: string,
    path: string,
    body: AsyncIterable<Buffer>,
  ): Promise<{ status: number; type: string; body: string }> {
    if (path.startsWith('/requests/')) {
      this.fetched += 1;
      const status = this.#changes.status ?? 200;
      const walletNonce = new URLSearchParams(await readAll(body)).get('wallet_nonce');
      return {
        status,
        type: 'application/oauth-authz-req+jwt',
        body: await this.#request(walletNonce ? { wallet_nonce: walletNonce } : {}),
      };
    }
    if (method !== 'POST') return { status: 200, type: 'text/plain', body: 'back' };
    const text = await readAll(body);
    this.posts.push(new URLSearchParams(text));
    const { status, body: reply } = this.#changes.reply ?? {
      status: 200,
      body: { redirect_uri: `${this.origin}/back#panjare-response=abc` },
    };
    return { status, type: 'application/json', body: JSON.stringify(reply) };
  }

  async #request(more: { [name: string]: unknown }): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const wrong = this.#changes.wrongKey && (await generateKeyPair('ES256')).privateKey;
    return new SignJWT({
      response_type: 'vp_token',
      response_mode: 'direct_post.jwt',
      client_id: this.clientId,
      response_uri: `${this.origin}/responses/1`,
      nonce: this.nonce,
      state: this.state,
      aud: 'https://self-issued.me/v2',
      iat: now,
      exp: now + 300,
      dcql_query: this.#query,
      client_metadata: {
        client_name: 'سکوی خدمات شهر',
        vp_formats_supported: {
          'dc+sd-jwt': { 'sd-jwt_alg_values': ['ES256'], 'kb-jwt_alg_values': ['ES256'] },
        },
        jwks: { keys: [this.#encryption.publicJwk] },
        encrypted_response_enc_values_supported: ['A256GCM'],
      },
      purpose: { fa: 'احراز هویت مالک', en: 'Owner identity' },
      asker: { fa: 'شهرداری نمونه', en: 'Sample municipality' },
      ...more,
      ...this.#changes.payload,
    })
      .setProtectedHeader({
        alg: 'ES256',
        typ: 'oauth-authz-req+jwt',
        x5c: [this.#certificate],
        ...this.#changes.header,
      })
      .sign(wrong || this.#key);
  }
}

async function readAll(body: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const part of body) text += part.toString();
  return text;
}

/** A thin reading of RFC 9901 for tests: signatures, digests, key binding. Throws where one is wrong. */
export async function readPresentation(compact: string, jwksUrl: string): Promise<Verified> {
  const parts = compact.split('~');
  const [jwt = '', ...disclosures] = parts.slice(0, -1);
  const { keys } = (await (await fetch(jwksUrl)).json()) as { keys: JWK[] };
  const checked = await compactVerify(jwt, async ({ kid }) =>
    importJWK(keys.find((key) => key.kid === kid) ?? {}, 'ES256'),
  );
  const issued = decode(checked.payload);
  const digests = issued['_sd'] as string[];
  const disclosed = Object.fromEntries(
    disclosures.map((disclosure) => {
      if (!digests.includes(sha256(disclosure))) throw new Error('a disclosure nobody signed');
      const [, name, value] = JSON.parse(Buffer.from(disclosure, 'base64url').toString()) as [
        string,
        string,
        unknown,
      ];
      return [name, value];
    }),
  );
  const { cnf } = issued as { cnf: { jwk: JWK } };
  const bound = await compactVerify(parts.at(-1) ?? '', await importJWK(cnf.jwk, 'ES256'));
  if (bound.protectedHeader.typ !== 'kb+jwt') throw new Error('typ of the key binding');
  const keyBinding = decode(bound.payload);
  if (keyBinding['sd_hash'] !== sha256(compact.slice(0, compact.lastIndexOf('~') + 1)))
    throw new Error('sd_hash');
  return { disclosed, issued, keyBinding, digests: digests.length };
}

function decode(payload: Uint8Array): { [name: string]: unknown } {
  return JSON.parse(new TextDecoder().decode(payload)) as { [name: string]: unknown };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
