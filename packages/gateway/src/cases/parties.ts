import type { Actor, Party, ReceiptParty } from '@panjare/contract';
import type { Insertable, Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Applicant } from '../mandates/acting-for.ts';
import type { Citizen } from '../session/citizen.ts';
import type { PartyTable } from './cases.tables.ts';

/** Everybody who takes part in a submission: whom it is for, who acts for them, and the operator of a counter. */
export function partiesOf(citizen: Citizen, applicant: Applicant): Party[] {
  const { mandate } = applicant;
  const representative: Party[] =
    mandate === undefined
      ? []
      : [
          {
            role: 'representative',
            subject: citizen.subject,
            name: citizen.name,
            onBehalfOf: applicant.subject,
            mandate: mandate.id,
          },
        ];
  const operator: Party[] = citizen.operator === undefined ? [] : [{ role: 'operator', ...citizen.operator }];
  return [
    { role: 'applicant', subject: applicant.subject, name: applicant.name },
    ...representative,
    ...operator,
  ];
}

/** What the receipt says of them: nothing where the applicant did it alone. */
export function receiptParties(parties: readonly Party[]): { parties?: ReceiptParty[] } {
  return parties.length < 2 ? {} : { parties: parties.map(({ role, name }) => ({ role, name })) };
}

/** As rows of a case. The applicant's phone is the second factor of tracking it. */
export function partyRows(
  caseId: string,
  parties: readonly Party[],
  { phoneNumber }: Applicant,
): Insertable<PartyTable>[] {
  return parties.map(({ role, subject, name, onBehalfOf, mandate }, place) => ({
    case_id: caseId,
    place,
    role,
    subject,
    name,
    phone_number: role === 'applicant' ? (phoneNumber ?? null) : null,
    on_behalf_of: onBehalfOf ?? null,
    mandate: mandate ?? null,
  }));
}

/** Everybody who takes part in a case, in their order. */
export async function readParties(database: Kysely<Tables>, caseId: string): Promise<Party[]> {
  const rows = await database
    .selectFrom('party')
    .select(['role', 'subject', 'name', 'on_behalf_of', 'mandate'])
    .where('case_id', '=', caseId)
    .orderBy('place')
    .execute();
  return rows.map(({ role, subject, name, on_behalf_of: onBehalfOf, mandate }) => ({
    role,
    subject,
    name,
    ...(onBehalfOf === null ? {} : { onBehalfOf }),
    ...(mandate === null ? {} : { mandate }),
  }));
}

/** Who does it: the citizen, or at a counter the operator by the citizen's leave. */
export function actorOf({ operator }: Citizen): Actor {
  return { kind: operator === undefined ? 'citizen' : 'operator' };
}
