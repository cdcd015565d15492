import type { Selectable } from 'kysely';
import type { InquiryFile } from '../cases/case.ts';
import type { LoadedCase } from '../cases/case-rows.ts';
import type { InquiryTable } from '../cases/cases.tables.ts';
import type { Gateway } from '../context.ts';
import { groundOf } from '../data-uses/ground.ts';
import { recordAnswersRead } from '../data-uses/record-answers-read.ts';

const reply = {
  fact: 'replies',
  title: { fa: 'پاسخی که به پرسش این دستگاه داده‌اید', en: 'What you replied to this agency’s question' },
};
const appeal = {
  fact: 'appeal',
  title: { fa: 'دلیلی که برای اعتراض نوشته‌اید', en: 'The reason you gave for your appeal' },
};

/**
 * Records, before it is given out, that an agency reads an inquiry's data: once as long as the data is the same, however
 * often and in however many places at a time it is asked for. A new round and a reply of the citizen are new data.
 */
export async function readInquiry(
  gateway: Gateway,
  found: LoadedCase,
  row: Pick<Selectable<InquiryTable>, 'id' | 'agency' | 'inquiry' | 'read_of'>,
  inquiry: InquiryFile,
): Promise<void> {
  const readOf = `${inquiry.sentAt ?? ''}/${String(inquiry.replies.length).padStart(6, '0')}`;
  if (row.read_of !== null && row.read_of >= readOf) return;
  const sees = found.plans.find(({ id }) => id === row.inquiry)?.sees ?? [];
  await gateway.database.transaction().execute(async (transaction) => {
    const first = await transaction
      .updateTable('inquiry')
      .set({ read_of: readOf })
      .where('id', '=', row.id)
      .where((where) => where.or([where('read_of', 'is', null), where('read_of', '<', readOf)]))
      .returning('id')
      .executeTakeFirst();
    if (first === undefined) return;
    await recordAnswersRead(gateway, transaction, found, {
      agency: row.agency,
      purpose: 'inquiry',
      pointers: sees === 'all' ? [''] : sees,
      more: [
        ...(inquiry.replies.length > 0 ? [reply] : []),
        ...(inquiry.appeal === undefined ? [] : [appeal]),
      ],
      ground: groundOf(found.definition, ({ fa, en }) => ({
        fa: `استعلام برای رسیدگی به درخواست «${fa}»`,
        en: `An inquiry to settle your request “${en}”`,
      })),
    });
  });
}
