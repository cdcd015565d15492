import { toLatinDigits } from '@panjare/persian';
import { subjectOf } from '../issuer/subjects.ts';
import file from './citizens.json' with { type: 'json' };
import { citizens, fullName } from './citizens.ts';

/** Somebody who can sign in: a citizen, or a foreigner with a passport and no national id. None of them exists. */
export interface Person {
  /** What they type to say who they are: the national id, or the number of the passport. */
  id: string;
  subject: string;
  name: string;
  givenName: string;
  familyName: string;
  /** ISO date. */
  birthDate: string;
  /** E.164, of whatever country. */
  mobile: string;
  /** Absent for foreigners; registers know nobody without it. */
  nationalId?: string;
  passport?: { number: string; country: string };
  /** Where a code goes that no telephone can take. */
  email?: string;
  role?: string;
}

/** Everybody who can sign in, citizens first. */
export const people: readonly Person[] = [
  ...citizens.map(({ nationalId, givenName, familyName, birthDate, mobile, role }) => ({
    id: nationalId,
    subject: subjectOf(nationalId),
    name: fullName({ givenName, familyName }),
    givenName,
    familyName,
    birthDate,
    mobile,
    nationalId,
    ...(role !== undefined && { role }),
  })),
  ...file.foreigners.map(({ passport, country, givenName, familyName, birthDate, mobile, email }) => ({
    id: passport,
    subject: `synthetic-passport-${passport.slice(-3)}`,
    name: fullName({ givenName, familyName }),
    givenName,
    familyName,
    birthDate,
    mobile,
    email,
    passport: { number: passport, country },
  })),
];

/** Who says so of themselves: by a national id or the number of a passport, however typed. */
export function personOf(typed: string): Person | undefined {
  const id = toLatinDigits(typed)
    .replace(/[^\da-z]/giu, '')
    .toUpperCase();
  return people.find((person) => person.id === id);
}

/** Who this is at the issuer. */
export function personBySubject(subject: string | undefined): Person | undefined {
  return people.find((person) => person.subject === subject);
}

/** Whether codes for them leave the country's own network. */
export function isAbroad({ mobile }: Pick<Person, 'mobile'>): boolean {
  return !mobile.startsWith('+98');
}
