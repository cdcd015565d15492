import type { Id, Text } from '@panjare/contract';
import { loadCase } from '../cases/case-rows.ts';
import type { LoadedCase } from '../cases/case-rows.ts';
import type { Gateway } from '../context.ts';
import { answerTitles } from '../data-uses/answer-titles.ts';
import { groundOf } from '../data-uses/ground.ts';
import { recordAnswersRead } from '../data-uses/record-answers-read.ts';
import type { AnswersReading } from '../data-uses/record-answers-read.ts';
import type { UploadRow } from './upload-rows.ts';

/**
 * Records, before a byte of it is given out, that an agency opens a file of a case: once for what the file answers,
 * however often and in however many places at a time it is opened.
 */
export async function recordFileOpened(
  gateway: Gateway,
  agency: Id,
  file: UploadRow,
  purpose: AnswersReading['purpose'],
): Promise<void> {
  await gateway.database.transaction().execute(async (transaction) => {
    const found = await loadCase(gateway, transaction, file.case_id ?? '', 'locked');
    if (found === undefined) return;
    const fact = `files${file.field ?? `/replies/${file.inquiry}`}`;
    const earlier = await transaction
      .selectFrom('data_use')
      .select('facts')
      .where('case_id', '=', found.row.id)
      .where('agency', '=', agency)
      .where('purpose', '=', purpose)
      .execute();
    if (earlier.some(({ facts }) => facts.includes(fact))) return;
    await recordAnswersRead(gateway, transaction, found, {
      agency,
      purpose,
      pointers: [],
      more: [{ fact, title: titleOf(found, file) }],
      ground: groundOf(found.definition, ({ fa, en }) => ({
        fa: `باز کردن فایلی که با درخواست «${fa}» فرستاده شد`,
        en: `Opening a file that was sent with the request “${en}”`,
      })),
    });
  });
}

function titleOf({ definition }: LoadedCase, { at }: UploadRow): Text {
  if (at === null)
    return {
      fa: 'فایل‌های پاسخی که به پرسش این دستگاه داده‌اید',
      en: 'Files of what you replied to this agency’s question',
    };
  const [{ fa, en } = { fa: at }] = answerTitles(definition, [at]);
  return { fa: `فایل «${fa}»`, en: `The file “${en ?? fa}”` };
}
