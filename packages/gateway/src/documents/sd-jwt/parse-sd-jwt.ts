import { SdJwtFault } from './sd-jwt-fault.ts';

/** An SD-JWT in its parts (RFC 9901 section 4). Nothing of it has been checked. */
export interface ParsedSdJwt {
  /** The issuer-signed JWT. */
  jwt: string;
  /** Disclosures as they came, base64url. */
  disclosures: readonly string[];
  /** The key binding JWT; `undefined` where there is none. */
  keyBinding: string | undefined;
  /** Everything up to the last tilde, that tilde too: what `sd_hash` is over (section 4.3.1). */
  presented: string;
}

/** Disclosures at most: a credential has a few dozen claims. */
const MOST_DISCLOSURES = 500;

const compactJws = /^[\w-]+\.[\w-]+\.[\w-]+$/u;
const base64url = /^[\w-]+$/u;

/** Takes the compact form apart. Throws `SdJwtFault`. */
export function parseSdJwt(text: string): ParsedSdJwt {
  const parts = text.split('~');
  const [jwt = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) throw new SdJwtFault('There is no tilde after the JWT.');
  if (!compactJws.test(jwt)) throw new SdJwtFault('It does not begin with a signed JWT.');
  if (last !== '' && !compactJws.test(last)) throw new SdJwtFault('What follows the last tilde is no JWT.');
  if (rest.length > MOST_DISCLOSURES) throw new SdJwtFault('There are too many disclosures.');
  if (!rest.every((part) => base64url.test(part))) throw new SdJwtFault('A disclosure is not base64url.');
  return {
    jwt,
    disclosures: rest,
    keyBinding: last === '' ? undefined : last,
    presented: text.slice(0, text.length - last.length),
  };
}
