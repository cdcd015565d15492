import { citizenOf, type Citizen } from '../citizens/citizens.ts';

/** A fact that a person may have corrected. */
export interface CorrigibleFact {
  name: string;
  title: string;
  kind: 'text' | 'date' | 'postal-code';
}

/** A stand-in for a register of persons. */
export interface PersonRegister {
  title: string;
  /** What it gives out; all of it text. */
  facts: readonly (keyof Citizen)[];
  corrigible: readonly CorrigibleFact[];
}

/** The registers of persons, by name. */
export const personRegisters: { readonly [name: string]: PersonRegister } = {
  civil: {
    title: 'ثبت احوال',
    facts: ['nationalId', 'givenName', 'familyName', 'fatherName', 'birthDate', 'gender'],
    corrigible: [
      { name: 'givenName', title: 'نام', kind: 'text' },
      { name: 'familyName', title: 'نام خانوادگی', kind: 'text' },
      { name: 'fatherName', title: 'نام پدر', kind: 'text' },
      { name: 'birthDate', title: 'تاریخ تولد', kind: 'date' },
    ],
  },
  postal: {
    title: 'ثبت نشانی پست',
    facts: ['postalCode', 'province', 'city', 'address'],
    corrigible: [
      { name: 'postalCode', title: 'کد پستی', kind: 'postal-code' },
      { name: 'province', title: 'استان', kind: 'text' },
      { name: 'city', title: 'شهر', kind: 'text' },
      { name: 'address', title: 'نشانی', kind: 'text' },
    ],
  },
};

/** Facts of one person, by name. */
export interface Facts {
  [fact: string]: string;
}

/** What the registers hold: the synthetic people, and what was corrected since this sandbox started. */
export class RegisterFacts {
  readonly #corrected = new Map<string, Facts>();

  /** What a register knows of a person; `undefined` where it knows nobody by this national id. */
  of(register: string, nationalId: string): Facts | undefined {
    const citizen = citizenOf(nationalId);
    const known = personRegisters[register]?.facts;
    if (citizen === undefined || known === undefined) return undefined;
    const facts = Object.fromEntries(known.map((name) => [name, citizen[name] ?? '']));
    return { ...facts, ...this.#corrected.get(`${register} ${nationalId}`) };
  }

  /** Puts facts right; from now on the register gives out these. */
  correct(register: string, nationalId: string, facts: Facts): void {
    const key = `${register} ${nationalId}`;
    this.#corrected.set(key, { ...this.#corrected.get(key), ...facts });
  }
}
