import { createHash, randomBytes } from 'node:crypto';
import type { Json, JsonObject } from '@panjare/contract';

/** Which claims of an object or an array may be held back: `_sd` their names or places, beside it the frames within. */
export interface DisclosureFrame {
  _sd?: (string | number)[];
  _sd_decoy?: number;
  [name: string]: DisclosureFrame | (string | number)[] | number | undefined;
}

/** One thing that may be disclosed, and where it stands: `animals.snake.age`. */
export interface Concealed {
  path: string;
  encoded: string;
}

/** Puts digests where claims were (RFC 9901 section 4.2), the innermost first. */
export function conceal(
  claims: JsonObject,
  frame: DisclosureFrame,
): { payload: JsonObject; disclosures: Concealed[] } {
  const disclosures: Concealed[] = [];
  const payload = concealIn(claims, frame, '', disclosures) as JsonObject;
  return { payload: { ...payload, _sd_alg: 'sha-256' }, disclosures };
}

/** base64url SHA-256. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** A disclosure with a fresh salt. */
export function disclosureOf(...parts: Json[]): string {
  return Buffer.from(JSON.stringify([randomBytes(16).toString('base64url'), ...parts])).toString('base64url');
}

function concealIn(value: Json, frame: DisclosureFrame, path: string, disclosures: Concealed[]): Json {
  if (typeof value !== 'object' || value === null) return value;
  const isHidden = (key: string) => frame._sd?.map(String).includes(key) ?? false;
  const digests: string[] = Array.from({ length: frame._sd_decoy ?? 0 }, () => sha256(disclosureOf('decoy')));
  const within = Object.entries(value).map(([key, child]): [string, Json] => {
    const inner = frame[key];
    const here = path === '' ? key : `${path}.${key}`;
    const isFrame = typeof inner === 'object' && !Array.isArray(inner);
    const concealed = isFrame ? concealIn(child, inner, here, disclosures) : child;
    if (!isHidden(key)) return [key, concealed];
    const encoded = Array.isArray(value) ? disclosureOf(concealed) : disclosureOf(key, concealed);
    disclosures.push({ path: here, encoded });
    if (!Array.isArray(value)) digests.push(sha256(encoded));
    return [key, { '...': sha256(encoded) }];
  });
  if (Array.isArray(value))
    return [...within.map(([, child]) => child), ...digests.map((digest) => ({ '...': digest }))];
  const open = Object.fromEntries(within.filter(([key]) => !isHidden(key)));
  return digests.length === 0 ? open : { ...open, _sd: digests.toSorted() };
}
