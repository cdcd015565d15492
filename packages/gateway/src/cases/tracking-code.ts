import { randomInt } from 'node:crypto';
import { toLatinDigits } from '@panjare/persian';

/** Crockford's base32: no I, L, O or U, so that it can be read aloud and typed. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const half = 5;

/** A new tracking code, `7K3QF-9ZT2M`: fifty random bits, saying nothing of the case. */
export function newTrackingCode(): string {
  const group = () => Array.from({ length: half }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${group()}-${group()}`;
}

/** The code as it is stored, however it was typed: case, spaces, dashes, and the letters that look like digits. */
export function readTrackingCode(typed: string): string {
  const letters = toLatinDigits(typed)
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
  return `${letters.slice(0, half)}-${letters.slice(half)}`;
}
