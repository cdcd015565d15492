import type { ServiceDefinition } from '@panjare/contract';
import type { Transaction } from 'kysely';
import type { Gateway } from '../context.ts';
import { recordDataUse } from '../data-uses/record-data-use.ts';
import type { Tables } from '../database/tables.ts';
import type { Citizen } from '../session/citizen.ts';

/** Tells the citizen that an operator began to act for them, and sees what they see until they go. */
export async function recordService(
  gateway: Gateway,
  operatorSession: string,
  citizen: string,
): Promise<void> {
  const operator = await gateway.database
    .selectFrom('session')
    .select('name')
    .where('id', '=', operatorSession)
    .executeTakeFirst();
  const name = operator?.name ?? '';
  await recordDataUse(gateway, {
    subject: citizen,
    purpose: 'counter',
    source: 'answers',
    facts: [],
    ground: {
      fa: `خدمت در پیشخوان به دست ${name}، با تأیید شما روی گوشی‌تان`,
      en: `Service at a counter by ${name}, approved by you on your phone`,
    },
  });
}

/** Tells the applicant that an operator sent their case in, where one did. */
export async function recordAtCounter(
  gateway: Gateway,
  transaction: Transaction<Tables>,
  { operator }: Citizen,
  sent: { subject: string; definition: ServiceDefinition; caseId: string },
): Promise<void> {
  if (operator === undefined) return;
  const { ref, title } = sent.definition;
  await recordDataUse(
    gateway,
    {
      subject: sent.subject,
      purpose: 'counter',
      source: 'answers',
      facts: [],
      caseId: sent.caseId,
      service: ref,
      ground: {
        fa: `فرستادن «${title.fa}» در پیشخوان به دست ${operator.name}`,
        en: `Sending “${title.en ?? title.fa}” at a counter by ${operator.name}`,
      },
    },
    transaction,
  );
}
