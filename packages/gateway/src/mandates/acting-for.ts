import type { ServiceRef } from '@panjare/contract';
import type { Transaction } from 'kysely';
import type { Gateway } from '../context.ts';
import type { Tables } from '../database/tables.ts';
import { isUuid } from '../database/uuid.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { Citizen } from '../session/citizen.ts';
import { findMandate, isActive, sideOf } from './mandate-rows.ts';
import type { MandateRow } from './mandate-rows.ts';

/** Whom something is done for: the citizen who does it, or who gave them a mandate. */
export interface Applicant extends Pick<Citizen, 'subject' | 'name' | 'nationalId' | 'phoneNumber'> {
  /** By which mandate, and through whom. */
  mandate?: { id: string; holder: string };
}

/**
 * The applicant. Throws `mandate-ended` where the mandate named has ended, is for other services, or is not held by this
 * citizen: which of them is nobody's business who does not hold it.
 */
export async function applicantOf(
  gateway: Gateway,
  citizen: Citizen,
  service: ServiceRef,
  mandate: string | undefined,
): Promise<Applicant> {
  if (mandate === undefined) return citizen;
  const row = isUuid(mandate) ? await findMandate(gateway.database, mandate, 'unlocked') : undefined;
  const held = requireHeld(gateway, row, citizen, service);
  return {
    subject: held.giver_subject,
    name: held.giver_name,
    nationalId: held.giver_national_id,
    phoneNumber: held.giver_phone_number ?? undefined,
    mandate: { id: held.id, holder: citizen.name },
  };
}

/**
 * Looks again in the transaction that acts: who ends a mandate waits for it, or it finds the mandate ended. Throws
 * `mandate-ended`.
 */
export async function holdMandate(
  gateway: Gateway,
  transaction: Transaction<Tables>,
  citizen: Citizen,
  service: ServiceRef,
  { mandate }: Applicant,
): Promise<void> {
  if (mandate === undefined) return;
  requireHeld(gateway, await findMandate(transaction, mandate.id, 'locked'), citizen, service);
}

function requireHeld(
  { clock }: Gateway,
  row: MandateRow | undefined,
  citizen: Citizen,
  service: ServiceRef,
): MandateRow {
  const isHeld =
    row !== undefined &&
    sideOf(row, citizen) === 'holder' &&
    isActive(row, clock.now()) &&
    row.services.includes(service);
  if (!isHeld) throw mandateEnded();
  return row;
}

/** The refusal of whoever acts by a mandate that is not there. */
export function mandateEnded(): ProblemError {
  return new ProblemError(403, 'mandate-ended');
}
