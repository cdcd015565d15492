/**
 * A signed directory for development: `node tools/start/sign-directory.ts key.json http://localhost:4100 …` reads what
 * each gateway says of itself and prints the compact JWS (RFC 7515). `key.json` is a private JWK; a new one is made
 * where there is none, and its public half is told on standard error.
 */
import type { Directory, DirectoryGateway, GatewayMetadata, JsonObject } from '@panjare/contract';
import { directoryType } from '@panjare/gateway';
import type { JWK } from 'jose';
import { calculateJwkThumbprint, CompactSign, exportJWK, generateKeyPair, importJWK } from 'jose';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const DAY = 86_400_000;

/** Who signs the directory. */
export interface DirectoryKey {
  privateKey: JWK;
  /** With `kid` and `alg`; what gateways are told to believe. */
  publicKey: JsonObject;
}

/** A fresh Ed25519 key. */
export async function createDirectoryKey(): Promise<DirectoryKey> {
  const pair = await generateKeyPair('EdDSA', { extractable: true });
  return directoryKeyOf({ ...(await exportJWK(pair.privateKey)), alg: 'EdDSA' });
}

/** Both halves of a private JWK. */
async function directoryKeyOf(privateKey: JWK): Promise<DirectoryKey> {
  const kid = await calculateJwkThumbprint(privateKey);
  const { d, ...publicKey } = { ...privateKey, kid };
  return {
    privateKey: { ...publicKey, ...(d === undefined ? {} : { d }) },
    publicKey: publicKey as JsonObject,
  };
}

/** Signs a directory of these gateways, good for a number of days from `issuedAt` on. */
export async function signDirectory(
  gateways: DirectoryGateway[],
  { privateKey }: DirectoryKey,
  { days = 30, issuedAt = new Date() }: { days?: number; issuedAt?: Date } = {},
): Promise<string> {
  const directory: Directory = {
    issuedAt: issuedAt.toISOString(),
    expiresAt: new Date(issuedAt.getTime() + days * DAY).toISOString(),
    gateways,
  };
  const { alg = 'EdDSA', kid = '' } = privateKey;
  return new CompactSign(new TextEncoder().encode(JSON.stringify(directory)))
    .setProtectedHeader({ alg, kid, typ: directoryType })
    .sign(await importJWK(privateKey, alg));
}

/** What a running gateway says of itself, as the directory lists it. */
export async function describeGateway(url: string): Promise<DirectoryGateway> {
  const answer = await fetch(`${url}/.well-known/panjare`, { signal: AbortSignal.timeout(5_000) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  const { operator, title, ecosystems, contract, keys, agencies } = (await answer.json()) as GatewayMetadata;
  return { operator, title, url, ecosystems, contract, keys, agencies };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file, ...urls] = process.argv.slice(2);
  if (!file || urls.length === 0) {
    console.error('sign-directory.ts key.json http://gateway …');
    process.exit(2);
  }
  const key = existsSync(file)
    ? await directoryKeyOf(JSON.parse(readFileSync(file, 'utf8')) as JWK)
    : await createDirectoryKey();
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(key.privateKey), { mode: 0o600 });
  console.error(`Believe it by this key: ${JSON.stringify(key.publicKey)}`);
  console.log(await signDirectory(await Promise.all(urls.map(describeGateway)), key));
}
