import type { HandoffOffered, HandoffPlan, HandoffRequest, JsonObject, SignInRule } from '@panjare/contract';
import { changeCase } from '../cases/change-case.ts';
import type { CaseRoom } from '../cases/case-room.ts';
import { requireOwn } from '../cases/own-case.ts';
import type { Gateway } from '../context.ts';
import { uuidv7 } from '../database/uuid.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { Citizen } from '../session/citizen.ts';
import { requireLevel } from '../session/require-level.ts';
import { showHandoff } from './handoff-rows.ts';
import { landingOf } from './landing.ts';
import { planHolds } from './plan-holds.ts';
import { requireReturn } from '../session/return-address.ts';

/** Seconds from the offer to the other agency's acceptance. */
const lifetime = 30 * 60;

/**
 * Offers to hand a case over. The citizen decides on our own page; nothing has passed on yet. Throws `not-found`,
 * `invalid-request` for an address to return to that is not the page's own, `step-up-needed` below the level that the
 * service asks for, `no-national-id` where nobody could say at the other side that it is the same person, `not-now`.
 */
export async function offerHandoff(
  gateway: Gateway,
  room: CaseRoom,
  citizen: Citizen,
  { case: caseId, plan: planId, returnTo: address }: HandoffRequest,
  origin: string | undefined,
): Promise<HandoffOffered> {
  await requireOwn(gateway, citizen, caseId);
  const returnTo = requireReturn(gateway.config, citizen, address, origin);
  const { plan, signIn } = (await planOf(gateway, caseId, planId)) ?? {};
  if (plan === undefined || landingOf(gateway.config, plan.agency) === undefined)
    throw new ProblemError(404, 'not-found');
  if (signIn?.acrAlsoFor?.includes('handoff')) requireLevel(gateway, citizen, signIn);
  if (citizen.nationalId === undefined) throw new ProblemError(403, 'no-national-id');
  const now = gateway.clock.now();
  const row = {
    id: uuidv7(now),
    case_id: caseId,
    plan: plan.id,
    agency: plan.agency,
    subject: citizen.subject,
    national_id: citizen.nationalId,
    state: 'offered' as const,
    return_to: returnTo.href,
    offered_at: now,
    expires_at: new Date(now.getTime() + lifetime * 1000),
  };
  const change = await changeCase(
    gateway,
    room,
    caseId,
    { kind: 'citizen' },
    () => ({ kind: 'handoff', step: 'offered', handoff: row.id, plan }),
    async (transaction) => {
      await transaction
        .updateTable('handoff')
        .set({ state: 'expired', national_id: null })
        .where('case_id', '=', caseId)
        .where('state', 'in', ['offered', 'redeemed'])
        .execute();
      await transaction.insertInto('handoff').values(row).execute();
    },
  );
  if (change.kind !== 'changed') throw new ProblemError(409, 'not-now');
  return { handoff: showHandoff({ row, plan }), previewUrl: previewAddress(gateway, row.id) };
}

/** Our page on which the citizen sees what passes on, and consents or declines. */
export function previewAddress({ config }: Gateway, id: string): string {
  return `${config.url}/handoffs/${id}/preview`;
}

async function planOf(
  gateway: Gateway,
  caseId: string,
  planId: string,
): Promise<{ plan: HandoffPlan; signIn: SignInRule } | undefined> {
  const row = await gateway.database
    .selectFrom('case_file')
    .innerJoin('case_answers', 'case_answers.case_id', 'case_file.id')
    .select(['service', 'version', 'answers'])
    .where('case_file.id', '=', caseId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const compiled = gateway.compiled(row.service, row.version);
  const { handoffs, signIn } = compiled.definition;
  const plan = handoffs.find(({ id }) => id === planId);
  if (plan === undefined || !planHolds(compiled, plan, row.answers as JsonObject)) return undefined;
  return { plan, signIn };
}
