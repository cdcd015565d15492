import file from './citizens.json' with { type: 'json' };

/** A person who does not exist. */
export interface Citizen {
  /** Passes the checksum; begins with 99900000. */
  nationalId: string;
  givenName: string;
  familyName: string;
  fatherName: string;
  /** ISO date. */
  birthDate: string;
  gender: 'female' | 'male';
  /** E.164. */
  mobile: string;
  postalCode: string;
  province: string;
  city: string;
  address: string;
  /** Whose work it is to serve others at a counter. */
  role?: 'counter-operator';
}

/** Everybody in the sandbox. All of them are synthetic. */
export const citizens = file.citizens as readonly Citizen[];

/** The person with this national id, in Latin digits. */
export function citizenOf(nationalId: string): Citizen | undefined {
  return citizens.find((citizen) => citizen.nationalId === nationalId);
}

/** Given and family name. */
export function fullName(citizen: Pick<Citizen, 'givenName' | 'familyName'>): string {
  return `${citizen.givenName} ${citizen.familyName}`;
}
