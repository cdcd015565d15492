import type { DocumentType } from '@panjare/contract';
import { SignJWT, type JWK } from 'jose';
import { randomBytes, randomInt } from 'node:crypto';
import type { Paper } from './papers.ts';
import { sdJwt } from './sd-jwt.ts';
import { createSigningKey, type SigningKey } from './signing-key.ts';
import { STATUS_BITS, StatusList, type DocumentStatus } from './status-list.ts';

/** A document as its holder keeps it. */
export interface IssuedDocument {
  /** The wallet's own name for it; nothing that is presented holds it. */
  id: string;
  type: DocumentType;
  claims: { readonly [name: string]: string };
  /** SD-JWT VC with every disclosure. */
  credential: string;
  /** Seconds since 1970. */
  expiresAt: number;
  statusIndex: number;
}

const DAY = 86_400;
const LIST_SIZE = 4096;
const DECOYS = 3;
/** Seconds a status list may be kept: few, so that who revokes a document here sees it refused at once. */
const STATUS_TTL = 2;

/**
 * Issues synthetic documents as SD-JWT VC and says in a status list which of them still hold. A model on open standards:
 * no published specification of Iranian wallet credentials exists.
 */
export class DocumentIssuer {
  /** Its identifier: the `iss` of its credentials. */
  readonly url: string;
  readonly #key: SigningKey;
  readonly #statuses = new StatusList(LIST_SIZE);
  readonly #taken = new Set<number>();
  readonly #now: () => number;

  /** `now` gives milliseconds since 1970. */
  constructor(url: string, now: () => number, key: SigningKey = createSigningKey()) {
    this.url = url;
    this.#now = now;
    this.#key = key;
  }

  /** Its public keys. */
  get keys(): { keys: [SigningKey['publicJwk']] } {
    return { keys: [this.#key.publicJwk] };
  }

  /** Where its only status list is. */
  get statusListUrl(): string {
    return `${this.url}/status/1`;
  }

  /** Issues one document to the holder of a key. Every claim is selectively disclosable. */
  async issue(type: DocumentType, paper: Paper, holder: JWK): Promise<IssuedDocument> {
    const now = Math.floor(this.#now() / 1000);
    const expiresAt = paper.validUntil ? endOfDay(paper.validUntil) : now + 365 * DAY;
    const claims = Object.fromEntries(
      type.claims.flatMap(({ name }) =>
        paper.claims[name] === undefined ? [] : [[name, paper.claims[name]]],
      ),
    ) as { [name: string]: string };
    const statusIndex = this.#takeIndex();
    this.#statuses.set(statusIndex, paper.status);
    const { kty, crv, x, y } = holder;
    const credential = await sdJwt({ issuer: this.#key.privateKey }).issue(
      {
        iss: this.url,
        iat: Math.min(now, expiresAt - DAY),
        exp: expiresAt,
        vct: type.vct,
        cnf: { jwk: { kty, crv, x, y } },
        status: { status_list: { idx: statusIndex, uri: this.statusListUrl } },
        ...claims,
      },
      { _sd: Object.keys(claims) as never[], _sd_decoy: DECOYS },
      { header: { kid: this.#key.publicJwk.kid } },
    );
    return { id: randomBytes(9).toString('base64url'), type, claims, credential, expiresAt, statusIndex };
  }

  statusOf(document: IssuedDocument): DocumentStatus {
    return this.#statuses.get(document.statusIndex);
  }

  /** Ends a document for good. */
  revoke(document: IssuedDocument): void {
    this.#statuses.set(document.statusIndex, 'revoked');
  }

  /** The status list token (Token Status List, section 5.1), signed afresh. */
  async statusListToken(): Promise<string> {
    const now = Math.floor(this.#now() / 1000);
    return new SignJWT({
      ttl: STATUS_TTL,
      status_list: { bits: STATUS_BITS, lst: this.#statuses.encode() },
    })
      .setProtectedHeader({ alg: 'ES256', typ: 'statuslist+jwt', kid: this.#key.publicJwk.kid })
      .setSubject(this.statusListUrl)
      .setIssuer(this.url)
      .setIssuedAt(now)
      .setExpirationTime(now + 3600)
      .sign(this.#key.privateKey);
  }

  /** Spread over the list: neighbours in it do not belong together. */
  #takeIndex(): number {
    for (;;) {
      const index = randomInt(LIST_SIZE);
      if (this.#taken.has(index)) continue;
      this.#taken.add(index);
      return index;
    }
  }
}

/** The end of an ISO day in Tehran, in seconds since 1970. */
function endOfDay(date: string): number {
  return Date.parse(`${date}T23:59:59+03:30`) / 1000;
}
