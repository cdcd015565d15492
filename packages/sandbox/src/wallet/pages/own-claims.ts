import type { DocumentClaim } from '@panjare/contract';
import type { IssuedDocument } from '../../documents/document-issuer.ts';

/** What everyone's documents say too, and what is nobody's business at a glance. */
const aside = [
  'national_id',
  'given_name',
  'family_name',
  'father_name',
  'mother_name',
  'birthdate',
  'issued_on',
  'expires_on',
];

/** The claims that tell this document from others, numbers first. */
export function ownClaims({ type, claims }: IssuedDocument): DocumentClaim[] {
  const own = type.claims.filter(({ name }) => !aside.includes(name) && claims[name] !== undefined);
  return [...own.filter(({ kind }) => kind === 'code'), ...own.filter(({ kind }) => kind !== 'code')];
}
