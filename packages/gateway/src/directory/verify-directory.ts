import type { Directory, Json, JsonObject } from '@panjare/contract';
import { compileSchema } from '@panjare/form';
import type { JSONWebKeySet } from 'jose';
import { compactVerify, createLocalJWKSet } from 'jose';
import { createRequire } from 'node:module';

/** `typ` of a directory's JWS header: a signature made for something else is none for a directory. */
export const directoryType = 'panjare-directory+jws';

const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256'];
/** Seconds a directory's `issuedAt` may lie ahead of our clock. */
const TOLERANCE = 120;

/** Why a directory is not believed. */
export class DirectoryError extends Error {
  readonly code: 'signature' | 'shape' | 'early' | 'expired' | 'older';

  constructor(code: DirectoryError['code'], message: string) {
    super(message);
    this.name = 'DirectoryError';
    this.code = code;
  }
}

const { definitions } = createRequire(import.meta.url)('@panjare/contract/schemas.json') as {
  definitions: JsonObject;
};
const check = compileSchema({ $ref: '#/definitions/Directory', definitions });

/**
 * Reads a directory from its compact JWS (RFC 7515). Throws `DirectoryError` where it is not signed by one of `keys`,
 * has another shape, names one operator or ecosystem twice, is not valid yet or not any more.
 */
export async function verifyDirectory(jws: string, keys: JsonObject[], now: Date): Promise<Directory> {
  const directory = parse(await payloadOf(jws, keys));
  const { issuedAt, expiresAt, gateways } = directory;
  for (const { url } of gateways) {
    if (!URL.canParse(url) || new URL(url).origin !== url)
      throw new DirectoryError('shape', `${url} is not an origin.`);
  }
  refuseTwins(gateways.map(({ operator }) => operator));
  refuseTwins(gateways.flatMap(({ ecosystems }) => ecosystems.map(({ id }) => id)));
  if (Date.parse(issuedAt) > now.getTime() + TOLERANCE * 1000)
    throw new DirectoryError('early', `It is issued at ${issuedAt}, in the future.`);
  if (Date.parse(expiresAt) <= now.getTime())
    throw new DirectoryError('expired', `It expired at ${expiresAt}.`);
  return directory;
}

async function payloadOf(jws: string, keys: JsonObject[]): Promise<string> {
  try {
    const { payload, protectedHeader } = await compactVerify(
      jws.trim(),
      createLocalJWKSet({ keys } as unknown as JSONWebKeySet),
      { algorithms: ALGORITHMS },
    );
    if (protectedHeader.typ !== directoryType) throw new Error(`Its type is not ${directoryType}.`);
    return new TextDecoder('utf-8', { fatal: true }).decode(payload);
  } catch (error) {
    throw new DirectoryError('signature', error instanceof Error ? error.message : String(error));
  }
}

function parse(text: string): Directory {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    throw new DirectoryError('shape', 'It is not JSON.');
  }
  const [issue] = check(value);
  if (issue !== undefined) throw new DirectoryError('shape', `${issue.path}: ${issue.code}.`);
  return value as unknown as Directory;
}

function refuseTwins(ids: readonly string[]): void {
  const twin = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twin !== undefined) throw new DirectoryError('shape', `${twin} is there twice.`);
}
