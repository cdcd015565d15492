import type { JsonObject, Pointer, ServiceDefinition } from '@panjare/contract';
import type { Transaction } from 'kysely';
import type { Gateway } from '../context.ts';
import type { Tables } from '../database/tables.ts';
import { namedPeople } from './named-people.ts';
import { personKeys } from './person-keys.ts';

/** A person whom a case names, by key, and where. */
export interface PersonPlace {
  person: string;
  pointer: Pointer;
}

/** Everybody a submission names but its applicant, by key. Before the transaction. */
export async function peopleOf(
  gateway: Gateway,
  definition: ServiceDefinition,
  answers: JsonObject,
  applicant: string | undefined,
): Promise<PersonPlace[]> {
  const named = namedPeople(definition, answers, applicant);
  const keys = await personKeys(
    gateway,
    named.map(({ nationalId }) => nationalId),
  );
  return named.flatMap(({ pointer }, place) => {
    const person = keys[place];
    return person === undefined ? [] : [{ person, pointer }];
  });
}

/** Keeps them beside the case, so that they are told when their part of it is read. */
export async function keepPeople(
  transaction: Transaction<Tables>,
  caseId: string,
  people: readonly PersonPlace[],
): Promise<void> {
  if (people.length === 0) return;
  await transaction
    .insertInto('case_person')
    .values(people.map((person) => ({ case_id: caseId, ...person })))
    .execute();
}
