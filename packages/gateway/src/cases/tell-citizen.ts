import type { Text } from '@panjare/contract';
import type { Transaction } from 'kysely';
import type { Gateway } from '../context.ts';
import type { Tables } from '../database/tables.ts';
import { uuidv7 } from '../database/uuid.ts';
import { toldHandoff } from '../handoffs/told-handoff.ts';
import type { LoadedCase } from './case-rows.ts';
import type { RecordedEvent } from './recorded-event.ts';

/** What the citizen is told of in the inbox, and how. What an agency wrote is read in the case itself. */
const told: { readonly [type in RecordedEvent['type']]?: { subject: Text; body: Text } } = {
  ...toldHandoff,
  'inquiry.asked': {
    subject: { fa: 'برای ادامهٔ کار به پاسخ شما نیاز است', en: 'Your answer is needed' },
    body: {
      fa: 'یک دستگاه دربارهٔ درخواست شما پرسشی دارد. تا پاسخ ندهید، زمان رسیدگی پیش نمی‌رود.',
      en: 'An agency has a question about your request. The clock stands still until you answer.',
    },
  },
  'case.decided': {
    subject: { fa: 'نتیجهٔ درخواست شما آماده است', en: 'Your request has been decided' },
    body: {
      fa: 'نتیجه و دلیل آن را در صفحهٔ پرونده ببینید. اگر راه اعتراض باز باشد، همان‌جا نوشته شده است.',
      en: 'The case page shows the decision, the reason, and whether you can appeal.',
    },
  },
  'case.escalated': {
    subject: { fa: 'پاسخ یک دستگاه دیر شده است', en: 'An agency is late' },
    body: {
      fa: 'مهلت یک دستگاه گذشته است و مقام بالاتر آن را پی می‌گیرد. لازم نیست کاری بکنید.',
      en: 'An agency is past its deadline and its superior has been told. You need not do anything.',
    },
  },
};

/** Puts a notice into the applicant's inbox for each event that concerns them, in the transaction of the event. */
export async function tellCitizen(
  gateway: Gateway,
  transaction: Transaction<Tables>,
  { row, definition }: LoadedCase,
  events: readonly RecordedEvent[],
): Promise<void> {
  const notices = events.flatMap((event) => {
    const words = told[event.type];
    if (words === undefined) return [];
    const about = 'agency' in event ? event.agency : undefined;
    return [
      {
        id: uuidv7(gateway.clock.now()),
        recipient: row.subject,
        at: gateway.clock.now(),
        agency: about ?? definition.sheet.agency,
        case_id: row.id,
        subject: JSON.stringify(words.subject),
        body: JSON.stringify(words.body),
        read_at: null,
      },
    ];
  });
  if (notices.length > 0) await transaction.insertInto('notice').values(notices).execute();
}
