import { randomInt } from 'node:crypto';
import type { CounterRequest } from '@panjare/contract';
import { isNationalId } from '@panjare/persian';
import type { Insertable, Selectable } from 'kysely';
import type { CounterConfig } from '../config.ts';
import type { Gateway } from '../context.ts';
import { uuidv7 } from '../database/uuid.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { IssuerBackchannel } from '../session/issuer.ts';
import type { SessionTable } from '../session/session.tables.ts';
import { ANSWER_SECONDS, ATTEMPTS, giveUpOthers, requirePatience } from './approval-rows.ts';
import type { ApprovalRow } from './approval-rows.ts';
import type { CounterApprovalTable } from './counter.tables.ts';
import { hashCode, newCode, sendCode } from './one-time-code.ts';
import { endServices } from './serve.ts';

/** Seconds between looks of a page that waits for a code to be typed. */
const LOOK_SECONDS = 5;

type Asked = Partial<Insertable<CounterApprovalTable>>;

/**
 * Asks a citizen whether this operator may act for them. Throws `invalid-request` for what is no national id,
 * `subject-mismatch` for the operator's own, `rate-limited`, `not-found` where nobody has it, and `upstream-unreachable`.
 */
export async function askCitizen(
  gateway: Gateway,
  backchannel: IssuerBackchannel | undefined,
  operator: Selectable<SessionTable>,
  { nationalId }: CounterRequest,
): Promise<ApprovalRow> {
  if (!isNationalId(nationalId)) {
    const issues = [{ path: '/nationalId', code: 'national-id', params: {} }];
    throw new ProblemError(400, 'invalid-request', { issues });
  }
  if (nationalId === operator.national_id) throw new ProblemError(403, 'subject-mismatch');
  await requirePatience(gateway, nationalId);
  await giveUpOthers(gateway, operator.id);
  await endServices(gateway, operator.id);

  const now = gateway.clock.now();
  const id = uuidv7(now);
  // Ours, so that neither page nor operator chooses what the citizen is to compare.
  const bindingMessage = String(randomInt(10_000)).padStart(4, '0');
  const { approval } = gateway.config.counter ?? {};
  const question = { id, nationalId, bindingMessage, operator: operator.name };
  const asked =
    approval?.by === 'code'
      ? await askByCode(gateway, approval, question)
      : await askByIssuer(gateway, backchannel, question);
  return gateway.database
    .insertInto('counter_approval')
    .values({
      id,
      operator_session_id: operator.id,
      national_id: nationalId,
      approved_by: approval?.by ?? 'issuer',
      binding_message: bindingMessage,
      state: 'waiting',
      interval_seconds: LOOK_SECONDS,
      poll_at: now,
      created_at: now,
      expires_at: new Date(now.getTime() + ANSWER_SECONDS * 1000),
      ...asked,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

interface Question {
  id: string;
  nationalId: string;
  bindingMessage: string;
  operator: string;
}

async function askByIssuer(
  gateway: Gateway,
  backchannel: IssuerBackchannel | undefined,
  { nationalId, bindingMessage, operator }: Question,
): Promise<Asked> {
  if (backchannel === undefined) {
    throw new ProblemError(409, 'not-now', { detail: 'The issuer asks nobody on their own phone.' });
  }
  // A service that wants a surer sign-in cannot ask for it later: nobody signs in at a counter but the operator.
  const { acr: usual, acrLevels } = gateway.config.issuer;
  const acr = acrLevels?.at(-1) ?? usual;
  const asked = await backchannel.ask({ nationalId, bindingMessage, operator, seconds: ANSWER_SECONDS, acr });
  if (asked.state === 'unknown') throw new ProblemError(404, 'not-found');
  const now = gateway.clock.now().getTime();
  return {
    auth_req_id: asked.handle,
    interval_seconds: asked.interval,
    poll_at: new Date(now + asked.interval * 1000),
    expires_at: new Date(now + Math.min(asked.expiresIn, ANSWER_SECONDS) * 1000),
  };
}

async function askByCode(
  gateway: Gateway,
  approval: Extract<CounterConfig['approval'], { by: 'code' }>,
  { id, nationalId, bindingMessage, operator }: Question,
): Promise<Asked> {
  const code = newCode();
  const message = [
    `${operator} در «${gateway.config.title.fa}» می‌خواهد کار شما را انجام دهد.`,
    `عدد روی صفحهٔ پیشخوان باید ${bindingMessage} باشد.`,
    `اگر می‌پذیرید، این کد را به متصدی بگویید: ${code}. اگر در پیشخوان نیستید، آن را به هیچ‌کس نگویید.`,
  ].join('\n');
  const receiver = await sendCode(approval, { nationalId, code, message });
  if (receiver === undefined) throw new ProblemError(404, 'not-found');
  return {
    code: await hashCode(id, code),
    attempts_left: ATTEMPTS,
    subject: receiver.subject,
    name: receiver.name,
    phone_number: receiver.phoneNumber ?? null,
  };
}
