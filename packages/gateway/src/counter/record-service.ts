import type { ServiceDefinition } from '@panjare/contract';
import type { Transaction } from 'kysely';
import type { Gateway } from '../context.ts';
import { recordDataUse } from '../data-uses/record-data-use.ts';
import type { Tables } from '../database/tables.ts';
import type { Citizen } from '../session/citizen.ts';

/** Tells the citizen that an operator began to act for them, and sees what they see until they go. */
export function recordService(
  gateway: Gateway,
  transaction: Transaction<Tables>,
  operator: string,
  citizen: string,
): Promise<void> {
  const record = {
    subject: citizen,
    purpose: 'counter' as const,
    source: 'answers',
    facts: [],
    ground: {
      fa: `خدمت در پیشخوان به دست ${operator}، با تأیید شما روی گوشی‌تان`,
      en: `Service at a counter by ${operator}, approved by you on your phone`,
    },
  };
  return recordDataUse(gateway, record, transaction);
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
