import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateSync } from 'node:zlib';
import type { JsonObject } from '@panjare/contract';
import type { CryptoKey, JWK } from 'jose';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { DocumentIssuerConfig } from '../../config.ts';
import { conceal } from './conceal.ts';

/** An issuer of synthetic documents, written against the standards with jose alone. */
export interface DocumentOffice {
  url: string;
  config: DocumentIssuerConfig;
  privateKey: CryptoKey;
  publicJwk: JWK;
  /** Statuses by index, two bits each. */
  statuses: number[];
  /** What its status list does. */
  lists: 'work' | 'fail' | 'swell' | 'run-out' | 'other-address' | 'unsigned' | 'redirect';
  /** How often the list was fetched. */
  fetched: number;
  close(): Promise<void>;
}

/** A document as a wallet keeps it. */
export interface IssuedDocument {
  jwt: string;
  /** Disclosures by name of claim. */
  disclosures: Map<string, string>;
}

/** What is otherwise about a document that is issued; `undefined` leaves a claim out. */
export interface IssueChanges {
  payload?: { [name: string]: JsonObject[string] | undefined };
  header?: { [name: string]: string };
  /** Signs in place of the office's own key. */
  key?: CryptoKey;
}

/** Opens one on a free port. */
export async function openDocumentOffice(types: string[]): Promise<DocumentOffice> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const publicJwk = { ...(await exportJWK(publicKey)), kid: 'office', alg: 'ES256', use: 'sig' };
  const server = createServer((request, response) => {
    if (request.url === '/jwks') return void response.end(JSON.stringify({ keys: [publicJwk] }));
    office.fetched += 1;
    if (office.lists === 'fail') return void response.writeHead(503).end();
    if (office.lists === 'redirect' && request.url !== '/elsewhere')
      return void response.writeHead(302, { location: `${office.url}/elsewhere` }).end();
    void statusToken(office).then((token) =>
      response.writeHead(200, { 'content-type': 'application/statuslist+jwt' }).end(token),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const office: DocumentOffice = {
    url,
    config: {
      issuer: url,
      title: { fa: 'ثبت احوال آزمایشی', en: 'Sample registry' },
      types,
      keys: { url: `${url}/jwks` },
      statusLists: [`${url}/status`],
    },
    privateKey,
    publicJwk,
    statuses: [0, 0, 0, 0],
    lists: 'work',
    fetched: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return office;
}

/** Issues a document to the holder of a key; every claim may be held back. `list` is a fresh one where caches matter. */
export async function issueDocument(
  office: DocumentOffice,
  vct: string,
  claims: { [name: string]: string },
  holder: JWK,
  { payload: more = {}, header = {}, key = office.privateKey }: IssueChanges = {},
): Promise<IssuedDocument> {
  const now = Math.floor(Date.now() / 1000);
  const { payload, disclosures } = conceal(claims, { _sd: Object.keys(claims) });
  const body = {
    ...payload,
    iss: office.url,
    iat: now,
    exp: now + 86_400,
    vct,
    cnf: { jwk: { kty: 'EC', crv: 'P-256', x: holder.x, y: holder.y } },
    status: { status_list: { idx: 1, uri: `${office.url}/status/1` } },
    ...more,
  };
  const jwt = await new SignJWT(JSON.parse(JSON.stringify(body)))
    .setProtectedHeader({ alg: 'ES256', kid: 'office', typ: 'dc+sd-jwt', ...header })
    .sign(key);
  return { jwt, disclosures: new Map(disclosures.map(({ path, encoded }) => [path, encoded])) };
}

async function statusToken({ url, statuses, lists, privateKey }: DocumentOffice): Promise<string> {
  const bytes = Buffer.alloc(lists === 'swell' ? 64 * 1024 * 1024 : 256);
  statuses.forEach((status, index) => {
    const at = Math.floor(index / 4);
    bytes[at] = (bytes[at] ?? 0) | (status << ((index % 4) * 2));
  });
  const now = Math.floor(Date.now() / 1000);
  const { privateKey: stranger } = await generateKeyPair('ES256');
  return new SignJWT({
    sub: lists === 'other-address' ? `${url}/status/2` : `${url}/status/1`,
    iat: now,
    exp: lists === 'run-out' ? now - 1 : now + 600,
    ttl: 30,
    status_list: { bits: 2, lst: deflateSync(bytes).toString('base64url') },
  })
    .setProtectedHeader({ alg: 'ES256', kid: 'office', typ: 'statuslist+jwt' })
    .sign(lists === 'unsigned' ? stranger : privateKey);
}
