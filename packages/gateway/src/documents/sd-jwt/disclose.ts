import type { Json, JsonObject } from '@panjare/contract';
import { digesterOf } from './digests.ts';
import type { Disclosure } from './disclosure.ts';
import { readDisclosure } from './disclosure.ts';
import { SdJwtFault } from './sd-jwt-fault.ts';

/** Deeper than any document; a hostile one must not use up the stack. */
const DEPTH = 32;

/**
 * Puts the disclosed claims where their digests stand, and takes the digests out (RFC 9901 section 7.1, step 3). Pure;
 * signatures are checked elsewhere. Throws `SdJwtFault` for a digest that is found twice, a disclosure that no digest
 * stands for, or a name that is there already.
 */
export function disclose(payload: JsonObject, encoded: readonly string[]): JsonObject {
  const digest = digesterOf(payload['_sd_alg']);
  const disclosures = new Map<string, Disclosure>();
  for (const one of encoded) {
    const key = digest(one);
    if (disclosures.has(key)) throw new SdJwtFault('A disclosure comes twice.');
    disclosures.set(key, readDisclosure(one));
  }
  const work = new Disclosing(disclosures);
  const { _sd_alg: _, ...rest } = payload;
  const claims = work.object(rest, 0);
  if (work.used < disclosures.size)
    throw new SdJwtFault('A disclosure stands for nothing in the credential.');
  return claims;
}

class Disclosing {
  readonly #disclosures: ReadonlyMap<string, Disclosure>;
  readonly #seen = new Set<string>();
  used = 0;

  constructor(disclosures: ReadonlyMap<string, Disclosure>) {
    this.#disclosures = disclosures;
  }

  object(source: JsonObject, depth: number): JsonObject {
    const result: JsonObject = {};
    for (const [name, value] of Object.entries(source)) {
      if (name === '_sd') continue;
      if (name === '...' || name === '__proto__') throw new SdJwtFault(`A claim is named ${name}.`);
      result[name] = this.#value(value, depth);
    }
    for (const digest of digestsOf(source)) {
      const found = this.#take(digest);
      if (found === undefined) continue;
      if (found.kind !== 'property')
        throw new SdJwtFault('An element is disclosed where a property belongs.');
      if (Object.hasOwn(result, found.name)) throw new SdJwtFault(`${found.name} is there already.`);
      result[found.name] = this.#value(found.value, depth);
    }
    return result;
  }

  #value(value: Json, depth: number): Json {
    if (depth >= DEPTH) throw new SdJwtFault('It is nested too deep.');
    if (Array.isArray(value)) return value.flatMap((element) => this.#element(element, depth + 1));
    return typeof value === 'object' && value !== null ? this.object(value, depth + 1) : value;
  }

  /** None where its digest is not disclosed, or is a decoy. */
  #element(element: Json, depth: number): Json[] {
    const digest = elementDigest(element);
    if (digest === undefined) return [this.#value(element, depth)];
    const found = this.#take(digest);
    if (found === undefined) return [];
    if (found.kind !== 'element') throw new SdJwtFault('A property is disclosed where an element belongs.');
    return [this.#value(found.value, depth)];
  }

  #take(digest: string): Disclosure | undefined {
    if (this.#seen.has(digest)) throw new SdJwtFault('A digest stands in two places.');
    this.#seen.add(digest);
    const found = this.#disclosures.get(digest);
    if (found !== undefined) this.used += 1;
    return found;
  }
}

function digestsOf(source: JsonObject): string[] {
  if (!Object.hasOwn(source, '_sd')) return [];
  const digests = source['_sd'];
  if (!Array.isArray(digests) || !digests.every((digest) => typeof digest === 'string'))
    throw new SdJwtFault('_sd is no array of digests.');
  return digests as string[];
}

function elementDigest(element: Json): string | undefined {
  if (typeof element !== 'object' || element === null || Array.isArray(element)) return undefined;
  if (!Object.hasOwn(element, '...')) return undefined;
  const digest = element['...'];
  if (typeof digest !== 'string' || Object.keys(element).length !== 1)
    throw new SdJwtFault('A digest of an element stands beside something else.');
  return digest;
}
