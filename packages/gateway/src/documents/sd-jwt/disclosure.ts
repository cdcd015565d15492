import type { Json } from '@panjare/contract';
import { SdJwtFault } from './sd-jwt-fault.ts';

/** One disclosure, read (RFC 9901 section 4.2): of a property of an object, or of an element of an array. */
export type Disclosure = { kind: 'property'; name: string; value: Json } | { kind: 'element'; value: Json };

/** Reads one. Throws `SdJwtFault`. */
export function readDisclosure(encoded: string): Disclosure {
  const parts = parseJson(encoded);
  if (!Array.isArray(parts) || typeof parts[0] !== 'string')
    throw new SdJwtFault('A disclosure is no array that begins with a salt.');
  const [, second, third] = parts as Json[];
  if (parts.length === 2) return { kind: 'element', value: second as Json };
  if (parts.length !== 3 || typeof second !== 'string')
    throw new SdJwtFault('A disclosure is neither of a property nor of an element.');
  // Section 7.1: these names are the format's own.
  if (second === '_sd' || second === '...' || second === '__proto__')
    throw new SdJwtFault(`A disclosure names a claim ${second}.`);
  return { kind: 'property', name: second, value: third as Json };
}

function parseJson(encoded: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(encoded, 'base64url')));
  } catch {
    throw new SdJwtFault('A disclosure is no JSON.');
  }
}
