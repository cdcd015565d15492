import { addDays } from '@panjare/persian';
import type { Citizen } from '../citizens/citizens.ts';
import type { DocumentStatus } from './status-list.ts';
import file from './papers.json' with { type: 'json' };

/** What one document of a synthetic citizen says, before anybody signs it. */
export interface Paper {
  /** By name of claim. Dates are ISO, codes have Latin digits. */
  claims: { readonly [name: string]: string };
  /** The last day (ISO) it holds; left out, what it says does not run out. */
  validUntil?: string;
  status: DocumentStatus;
}

interface Licence {
  number: string;
  category: string;
  daysLeft: number;
  state?: DocumentStatus;
}

interface Papers {
  nationalId: string;
  birth: { motherName: string; place: string; number: string };
  card: { serial: string; daysLeft: number; state?: DocumentStatus };
  licence: Licence;
  degrees: { level: string; field: string; university: string; graduatedOn: string }[];
}

/** Ten years, in days. */
const LICENCE_DAYS = 3652;

/** Whether a person has documents at all: who is here for other people's sake has none. */
export function hasPapers({ nationalId }: Citizen): boolean {
  return file.papers.some((papers) => papers.nationalId === nationalId);
}

/** The documents of one type that a citizen has: most often one, for some none or two. `today` is an ISO date. */
export function papersOf(citizen: Citizen, type: string, today: string): Paper[] {
  const papers = (file.papers as Papers[]).find(({ nationalId }) => nationalId === citizen.nationalId);
  return (papers && byType[type]?.(citizen, papers, today)) ?? [];
}

const byType: {
  readonly [type: string]: (citizen: Citizen, papers: Papers, today: string) => Paper[];
} = {
  'birth-certificate': (citizen, { birth }) => [
    {
      claims: {
        ...person(citizen),
        mother_name: birth.motherName,
        birth_place: birth.place,
        certificate_number: birth.number,
      },
      status: 'valid',
    },
  ],
  'national-card': (citizen, { card }, today) => {
    const validUntil = addDays(today, card.daysLeft);
    const claims = { ...person(citizen), card_serial: card.serial, expires_on: validUntil };
    return [{ claims, validUntil, status: card.state ?? 'valid' }];
  },
  'driving-licence': (citizen, { licence }, today) => {
    const validUntil = addDays(today, licence.daysLeft);
    const claims = {
      ...person(citizen),
      licence_number: licence.number,
      category: licence.category,
      issued_on: addDays(validUntil, -LICENCE_DAYS),
      expires_on: validUntil,
    };
    return [{ claims, validUntil, status: licence.state ?? 'valid' }];
  },
  degree: (citizen, { degrees }) =>
    degrees.map(({ level, field, university, graduatedOn }) => ({
      claims: {
        ...person(citizen),
        level,
        field_of_study: field,
        university,
        graduated_on: graduatedOn,
      },
      status: 'valid' as const,
    })),
};

function person(citizen: Citizen): { [name: string]: string } {
  return {
    national_id: citizen.nationalId,
    given_name: citizen.givenName,
    family_name: citizen.familyName,
    father_name: citizen.fatherName,
    birthdate: citizen.birthDate,
  };
}
