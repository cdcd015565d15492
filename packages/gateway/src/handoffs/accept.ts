import { timingSafeEqual } from 'node:crypto';
import type { HandoffAcceptance, HandoffAccepted, Id, JsonObject } from '@panjare/contract';
import type { Kysely } from 'kysely';
import { loadCase } from '../cases/case-rows.ts';
import { changeCase } from '../cases/change-case.ts';
import type { CaseRoom } from '../cases/case-room.ts';
import { select } from '../cases/pointers.ts';
import type { Gateway } from '../context.ts';
import { groundOf } from '../data-uses/ground.ts';
import { recordAnswersRead } from '../data-uses/record-answers-read.ts';
import type { Tables } from '../database/tables.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { hashSecret } from '../session/secret.ts';
import type { FoundHandoff } from './handoff-rows.ts';
import { moveHandoff, refuse, requireAgencyHandoff, showHandoff } from './handoff-rows.ts';

/**
 * Accepts a hand-off for whoever signed in at the agency. Only if it is the person who consented here is anything
 * released: consented data and the case's holder move in one transaction. Asked again, it answers the same. Throws
 * `not-found`, `subject-mismatch` (on record, nothing changes), `ticket-expired`, `not-now`.
 */
export async function acceptHandoff(
  gateway: Gateway,
  room: CaseRoom,
  agency: Id,
  { id, subject }: HandoffAcceptance,
): Promise<HandoffAccepted> {
  const found = await requireAgencyHandoff(gateway, agency, id);
  const { row, plan } = found;
  if (row.state === 'expired' || (row.state === 'redeemed' && row.expires_at <= gateway.clock.now()))
    throw await refuse(gateway, row, agency, 410, 'ticket-expired');
  if (row.state !== 'redeemed' && row.state !== 'accepted') throw new ProblemError(409, 'not-now');
  if (!isSame(row.national_id, subject)) throw await refuse(gateway, row, agency, 403, 'subject-mismatch');
  let released = row.state === 'accepted' ? await release(gateway.database, found) : undefined;
  if (released === undefined) {
    const change = await changeCase(
      gateway,
      room,
      row.case_id,
      { kind: 'agency', id: agency },
      () => ({ kind: 'handoff', step: 'accepted', handoff: row.id, plan }),
      async (transaction) => {
        await moveHandoff(transaction, row.id, 'accepted');
        released = await release(transaction, found);
        await noteUse(gateway, transaction, found);
      },
    );
    const isTwin = change.kind === 'not-now' && change.file.handoff?.id === id;
    if (isTwin && change.file.handoff?.state === 'accepted')
      released = await release(gateway.database, found);
  }
  if (released === undefined) throw new ProblemError(409, 'not-now');
  return { handoff: { ...showHandoff(found), state: 'accepted' }, ...released };
}

/** Compares hashes, so that neither length nor content tells by time. */
function isSame(kept: string | null, given: string): boolean {
  if (kept === null) return false;
  return timingSafeEqual(Buffer.from(hashSecret(kept), 'hex'), Buffer.from(hashSecret(given), 'hex'));
}

/** The case, and the answers the citizen agreed to pass on; no others. Nothing once they are erased. */
async function release(
  database: Kysely<Tables>,
  { row, plan }: FoundHandoff,
): Promise<Pick<HandoffAccepted, 'service' | 'trackingCode' | 'data'> | undefined> {
  const held = await database
    .selectFrom('case_file')
    .innerJoin('case_answers', 'case_answers.case_id', 'case_file.id')
    .select(['service', 'tracking_code', 'answers'])
    .where('case_file.id', '=', row.case_id)
    .executeTakeFirst();
  if (held === undefined) return undefined;
  return {
    service: held.service as HandoffAccepted['service'],
    trackingCode: held.tracking_code,
    data: select(held.answers as JsonObject, plan.passes),
  };
}

/** The citizen finds what passed on among the uses of their data: names of answers, never their values. */
async function noteUse(
  gateway: Gateway,
  database: Kysely<Tables>,
  { row, plan }: FoundHandoff,
): Promise<void> {
  const found = await loadCase(gateway, database, row.case_id, 'unlocked');
  if (found === undefined) return;
  await recordAnswersRead(gateway, database, found, {
    agency: row.agency,
    purpose: 'handoff',
    pointers: plan.passes,
    ground: groundOf(found.definition, ({ fa, en }) => ({
      fa: `سپردن کار «${fa}» به این دستگاه، با رضایت شما: ${plan.why.fa}`,
      en: `Handing “${en}” over to this agency, with your consent: ${plan.why.en ?? plan.why.fa}`,
    })),
  });
}
