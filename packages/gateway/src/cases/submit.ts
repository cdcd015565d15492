import type { Submission, SubmissionAccepted } from '@panjare/contract';
import type { Transaction } from 'kysely';
import type { Gateway } from '../context.ts';
import { keepPeople } from '../data-uses/keep-people.ts';
import { linkDataUses } from '../data-uses/link-to-case.ts';
import type { Tables } from '../database/tables.ts';
import { isUuid, uuidv7 } from '../database/uuid.ts';
import { issueReceipt } from '../receipts/receipt.ts';
import { digest } from '../session/secret.ts';
import type { Citizen } from '../session/citizen.ts';
import { circumstancesOf, followed } from './case-rows.ts';
import type { LoadedCase } from './case-rows.ts';
import type { CaseRoom } from './case-room.ts';
import { dueAt } from './case-clock.ts';
import { fold } from './case.ts';
import { recordAtCounter } from '../counter/record-service.ts';
import { holdMandate } from '../mandates/acting-for.ts';
import { actorOf, partiesOf, partyRows, receiptParties } from './parties.ts';
import { checkSubmission } from './check-submission.ts';
import type { CheckedSubmission } from './check-submission.ts';
import { toRow } from './event-rows.ts';
import { claimKey, earlierReply } from './idempotency.ts';
import type { SubmissionKey } from './idempotency.ts';
import { draw, palette } from './picture.ts';
import { plannedFor } from './plans.ts';
import type { RecordedEvent } from './recorded-event.ts';
import { newTrackingCode } from './tracking-code.ts';
import { inquiryRules } from './inquiry-rules.ts';

/** What a submission comes with. */
export interface SubmissionCall {
  citizen: Citizen;
  key: string;
  body: Submission;
  rawBody: string;
}

/** Wall-clock seconds after which a sweep takes up a case whose job was lost. */
const workLostAfter = 15;

/**
 * Makes a case of a submission, once for each key however often and in however many places at a time it is sent.
 * Everything that leaves a trace is one transaction; the receipt is signed before it, so that no signature is lost.
 */
export async function submit(
  gateway: Gateway,
  room: CaseRoom,
  call: SubmissionCall,
): Promise<SubmissionAccepted> {
  const { citizen, body } = call;
  const key = { subject: citizen.subject, key: call.key, digest: digest(call.rawBody) };
  const earlier = await earlierReply(gateway.database, key);
  if (earlier !== undefined) return earlier;
  const checked = await checkSubmission(gateway, citizen, body);
  const opened = await openCase(gateway, room, citizen, checked, body);
  const won = await gateway.database
    .transaction()
    .execute((transaction) => write(gateway, room, transaction, key, call, checked, opened));
  if (won) {
    room.jobs.wake();
    room.live.changed(opened.reply.case.id);
    return opened.reply;
  }
  const theirs = await earlierReply(gateway.database, key);
  if (theirs === undefined) throw new Error('A key was taken and is gone.');
  return theirs;
}

interface Opened {
  found: LoadedCase;
  /** That it was received, and with which documents. */
  events: RecordedEvent[];
  reply: SubmissionAccepted;
}

async function openCase(
  gateway: Gateway,
  { signer }: CaseRoom,
  citizen: Citizen,
  { compiled, definition, answers, applicant, documents }: CheckedSubmission,
  { service, version, shown }: Submission,
): Promise<Opened> {
  const circumstances = circumstancesOf(gateway, definition, actorOf(citizen));
  const { now: at, plans, calendars } = circumstances;
  const rules = inquiryRules(compiled);
  const received: RecordedEvent = {
    type: 'case.received',
    planned: plannedFor(definition, (plan) => rules(plan.id, answers)),
    committed: definition.commitment,
    dueAt: dueAt(at, definition.commitment, calendars),
    position: 1,
    at,
    actor: circumstances.actor,
  };
  const { actor } = received;
  const presented = documents.presented.map((shown, index): RecordedEvent => ({
    type: 'document.presented',
    ...shown,
    position: index + 2,
    at,
    actor,
  }));
  const events = [received, ...presented];
  const file = fold(events);
  const row = {
    id: uuidv7(gateway.clock.now()),
    tracking_code: newTrackingCode(),
    service,
    version,
    subject: applicant.subject,
    started_at: new Date(at),
    ...followed(file, definition, circumstances),
    work_at: new Date(gateway.clock.now().getTime() + workLostAfter * 1000),
    committed_days: definition.commitment.days,
    decided_days: null,
  };
  const found = { row, definition, plans, file };
  const parties = partiesOf(citizen, applicant);
  const drawn = draw(found, palette(gateway, new Map(), parties));
  const claims = {
    trackingCode: row.tracking_code,
    service,
    version,
    receivedAt: at,
    shown: shown.texts,
    ...receiptParties(parties),
  };
  return { found, events, reply: { case: drawn, receipt: await issueReceipt(signer, claims, answers) } };
}

async function write(
  gateway: Gateway,
  { jobs }: CaseRoom,
  transaction: Transaction<Tables>,
  key: SubmissionKey,
  { citizen, body }: SubmissionCall,
  { definition, answers, people, applicant, keepFiles, documents }: CheckedSubmission,
  { found: { row, plans, file }, events, reply }: Opened,
): Promise<boolean> {
  if (!(await claimKey(transaction, key, reply, gateway.clock.now()))) return false;
  await holdMandate(gateway, transaction, citizen, body.service, applicant);
  const caseId = row.id;
  await transaction.insertInto('case_file').values(row).execute();
  await transaction
    .insertInto('party')
    .values(partyRows(caseId, reply.case.parties, applicant))
    .execute();
  await transaction
    .insertInto('case_event')
    .values(events.map((event) => toRow(caseId, event)))
    .execute();
  await transaction
    .insertInto('case_answers')
    .values({ case_id: caseId, answers: JSON.stringify(answers), consents: JSON.stringify(body.consents) })
    .execute();
  await transaction
    .insertInto('inquiry')
    .values(
      file.inquiries.map(({ id, state }) => ({
        id: uuidv7(gateway.clock.now()),
        case_id: caseId,
        inquiry: id,
        agency: plans.find((plan) => plan.id === id)?.agency ?? '',
        state,
        sent_at: null,
        due_at: null,
        notified_for: null,
        read_of: null,
      })),
    )
    .execute();
  await transaction.insertInto('case_receipt').values({ case_id: caseId, jws: reply.receipt.jws }).execute();
  await keepPeople(transaction, caseId, people);
  await linkDataUses(gateway, transaction, definition, { subject: applicant.subject, caseId });
  await recordAtCounter(gateway, transaction, citizen, { subject: applicant.subject, definition, caseId });
  // Before the draft goes, and with it what was not sent in.
  await keepFiles(transaction, caseId);
  await documents.take(transaction);
  if (body.draft !== undefined && isUuid(body.draft)) {
    await transaction
      .deleteFrom('draft')
      .where('id', '=', body.draft)
      .where('subject', '=', citizen.subject)
      .execute();
  }
  await jobs.add(transaction, caseId);
  return true;
}
