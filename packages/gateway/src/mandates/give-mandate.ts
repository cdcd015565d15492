import type { Issue, MandateRequest, ServiceRef } from '@panjare/contract';
import { foldText, isNationalId } from '@panjare/persian';
import type { Gateway } from '../context.ts';
import { uuidv7 } from '../database/uuid.ts';
import { requiredDocuments } from '../documents/required-documents.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { Citizen } from '../session/citizen.ts';
import type { MandateRow } from './mandate-rows.ts';

/** A mandate lasts a year at most; the day it ends on counts, wherever its midnight is. */
const LONGEST = 366 * 86_400_000;

/**
 * Gives a mandate. Throws `invalid-request` with what is wrong, and `not-now` at a counter: nobody stands between a
 * citizen and whom they trust.
 */
export async function giveMandate(
  gateway: Gateway,
  giver: Citizen,
  request: MandateRequest,
): Promise<MandateRow> {
  if (giver.operator !== undefined || giver.nationalId === undefined) throw new ProblemError(409, 'not-now');
  const now = gateway.clock.now();
  const issues = faults(gateway, giver.nationalId, request, now);
  if (issues.length > 0) throw new ProblemError(400, 'invalid-request', { issues });
  return gateway.database
    .insertInto('mandate')
    .values({
      id: uuidv7(now),
      giver_subject: giver.subject,
      giver_name: giver.name,
      giver_national_id: giver.nationalId,
      giver_phone_number: giver.phoneNumber ?? null,
      holder_national_id: request.nationalId,
      holder_name: request.name.trim(),
      holder_subject: null,
      services: JSON.stringify([...new Set(request.services)]),
      given_at: now,
      until: new Date(request.until),
      ended_at: null,
      ended_by: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

function faults(gateway: Gateway, own: string, request: MandateRequest, now: Date): Issue[] {
  const { nationalId, name, services, until } = request;
  const at = Date.parse(until);
  const fault = (path: string, code: string): Issue => ({ path, code, params: {} });
  return [
    ...(isNationalId(nationalId) ? [] : [fault('/nationalId', 'national-id')]),
    ...(nationalId === own ? [fault('/nationalId', 'own-national-id')] : []),
    ...(foldText(name).trim() === '' ? [fault('/name', 'required')] : []),
    ...services.flatMap((ref, index) => {
      const code = serviceFault(gateway, ref);
      return code === undefined ? [] : [fault(`/services/${index}`, code)];
    }),
    ...(at > now.getTime() && at - now.getTime() <= LONGEST ? [] : [fault('/until', 'range')]),
  ];
}

/** A document speaks for its owner: where one has to be shown, nobody else can send the request. */
function serviceFault(gateway: Gateway, ref: ServiceRef): string | undefined {
  const definition = gateway.services.current(ref);
  if (definition === undefined) return 'unknown-service';
  return requiredDocuments(gateway, definition).length > 0 ? 'document-required' : undefined;
}
