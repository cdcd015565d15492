import type { JsonObject } from '@panjare/contract';
import { CompactSign, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import type { Gateway } from '../context.ts';
import { canonicalJson } from './canonical.ts';

/** The gateway's signature, ES256. */
export interface ReceiptSigner {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  /** A compact JWS (RFC 7515) with `kid`, over canonical JSON. */
  sign(claims: object, type: string): Promise<string>;
}

const algorithm = 'ES256';
/** Gateways that start at once on one database agree on the first key. */
const firstKey = 'gateway_signing_key';

/** The key in use; made at the first start. Its private half never leaves the database and this process. */
export async function openSigner(gateway: Gateway): Promise<ReceiptSigner> {
  const row = (await currentKey(gateway)) ?? (await makeKey(gateway));
  const privateKey = (await importJWK(row.private_jwk as JWK, algorithm)) as CryptoKey;
  const publicKey = (await importJWK(row.public_jwk as JWK, algorithm)) as CryptoKey;
  return {
    kid: row.kid,
    privateKey,
    publicKey,
    sign: (claims, type) =>
      new CompactSign(new TextEncoder().encode(canonicalJson(claims)))
        .setProtectedHeader({ alg: algorithm, kid: row.kid, typ: type })
        .sign(privateKey),
  };
}

/** Public keys, retired ones too, as JWKs. */
export async function publicKeys(gateway: Gateway): Promise<JsonObject[]> {
  const rows = await gateway.database
    .selectFrom('signing_key')
    .select('public_jwk')
    .orderBy('created_at')
    .execute();
  return rows.map(({ public_jwk }) => public_jwk);
}

async function currentKey({ database }: Gateway) {
  return database
    .selectFrom('signing_key')
    .selectAll()
    .where('retired_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('kid')
    .executeTakeFirst();
}

async function makeKey(gateway: Gateway) {
  const pair = await generateKeyPair(algorithm, { extractable: true });
  const publicJwk = await exportJWK(pair.publicKey);
  const kid = await calculateJwkThumbprint(publicJwk);
  const named = { kid, alg: algorithm, use: 'sig' };
  await gateway.database.transaction().execute(async (transaction) => {
    const first = await transaction
      .insertInto('setting')
      .values({ name: firstKey, value: JSON.stringify(kid) })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .returning('name')
      .executeTakeFirst();
    if (first === undefined) return;
    await transaction
      .insertInto('signing_key')
      .values({
        kid,
        private_jwk: JSON.stringify({ ...(await exportJWK(pair.privateKey)), ...named }),
        public_jwk: JSON.stringify({ ...publicJwk, ...named }),
        created_at: gateway.clock.now(),
        retired_at: null,
      })
      .execute();
  });
  const row = await currentKey(gateway);
  if (row === undefined) throw new Error('The gateway has no key to sign with.');
  return row;
}
