import { createHash } from 'node:crypto';
import { SdJwtFault } from './sd-jwt-fault.ts';

/** Names of the IANA registry (RFC 9901 section 4.1.1) and node's. */
const algorithms: { readonly [name: string]: string } = {
  'sha-256': 'sha256',
  'sha-384': 'sha384',
  'sha-512': 'sha512',
};

/** base64url of the digest of a text's ASCII bytes. */
export type Digester = (text: string) => string;

/** The digester of an `_sd_alg`; SHA-256 where it is left out. Throws `SdJwtFault` for one that is not spoken here. */
export function digesterOf(sdAlg: unknown): Digester {
  const name = sdAlg === undefined ? 'sha-256' : sdAlg;
  const algorithm =
    typeof name === 'string' && Object.hasOwn(algorithms, name) ? algorithms[name] : undefined;
  if (algorithm === undefined) throw new SdJwtFault(`_sd_alg ${JSON.stringify(name)} is not spoken here.`);
  return (text) => createHash(algorithm).update(text, 'ascii').digest('base64url');
}
