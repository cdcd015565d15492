import { defineService, field, note, page, workingDays } from '@panjare/form/define';
import type { RenovationDuty } from './data.ts';
import schema from './schema.json' with { type: 'json' };

/** Days an agency has, of our own choosing: no source publishes them. */
const example = { source: 'example', calendar: 'iran' } as const;

export default defineService<RenovationDuty>({
  ref: 'city/renovation-duty',
  version: 2,
  title: { fa: 'عوارض نوسازی و مفاصاحساب', en: 'Renovation duty and clearance' },
  summary: {
    fa: 'گواهی شهرداری بر اینکه عوارض نوسازی ملک پرداخت شده است؛ برای فروش، انتقال و پروانه لازم است.',
    en: 'The municipality’s word that the renovation duty of a property is paid; needed to sell, transfer and build.',
  },
  sheet: {
    agency: 'municipality',
    averageDays: 3,
    visits: 0,
    fee: {
      fa: 'خود گواهی رایگان است؛ عوارض را پیش از درخواست با قبض آن می‌پردازید.',
      en: 'The clearance itself is free; the duty is paid by its bill before asking.',
    },
    documents: [{ fa: 'آخرین قبض پرداخت‌شدهٔ عوارض نوسازی', en: 'The last paid bill of the renovation duty' }],
    legalBasis: [{ fa: 'قانون نوسازی و عمران شهری، مادهٔ ۲', en: 'Urban Renovation Act, article 2' }],
  },
  schema,
  pages: [
    page(
      'property',
      { fa: 'ملک', en: 'Property' },
      field('/renovationCode', {
        label: { fa: 'کد نوسازی', en: 'Renovation code' },
        hint: {
          fa: 'بالای قبض عوارض نوشته شده است؛ مانند ۱۲-۳۴۵-۶',
          en: 'At the top of the duty’s bill: 12-345-6',
        },
      }),
      field('/address', {
        widget: 'address',
        label: { fa: 'نشانی ملک', en: 'Address of the property' },
        hint: {
          fa: 'کد پستی را بنویسید تا بقیه از ادارهٔ پست بیاید.',
          en: 'Write the postal code, and the rest comes from the post office.',
        },
      }),
    ),
    page(
      'payment',
      { fa: 'پرداخت', en: 'Payment' },
      note({
        fa: 'هر دو شناسه روی **رسید پرداخت** هست. می‌توانید پیامک رسید را یک‌جا در یکی از خانه‌ها بچسبانید.',
        en: 'Both ids are on the **receipt of payment**. You can paste its whole message into either box.',
      }),
      field('/bill', {
        widget: 'bill',
        label: { fa: 'آخرین قبض پرداخت‌شده', en: 'Last bill paid' },
      }),
      field('/mobile', {
        widget: 'mobile',
        label: { fa: 'شمارهٔ همراه', en: 'Mobile' },
        hint: { fa: 'خبرهای پرونده به این شماره می‌رسد.', en: 'News of the case goes to this number.' },
        autocomplete: 'tel',
      }),
    ),
  ],
  checks: [],
  prefill: [],
  documents: [],
  inquiries: [
    {
      id: 'payment',
      agency: 'municipal-treasury',
      sees: ['/renovationCode', '/bill'],
      deadline: workingDays(1, example),
      silence: 'escalate',
      escalation: [{ afterDays: 1, to: { fa: 'ذی‌حساب شهرداری', en: 'Comptroller of the municipality' } }],
    },
    {
      id: 'final',
      agency: 'municipality',
      sees: 'all',
      after: ['payment'],
      deadline: workingDays(2, example),
      silence: 'escalate',
      escalation: [{ afterDays: 1, to: { fa: 'شهردار منطقه', en: 'Mayor of the district' } }],
    },
  ],
  handoffs: [],
  commitment: workingDays(4, example),
  // Who is cleared of a duty is known by their card too; anybody may look and fill in before.
  signIn: { when: 'before-submit', acr: 'urn:panjare:acr:card' },
  retention: { draftDays: 30, answersDays: 1825 },
  consents: [
    {
      id: 'truth',
      text: {
        fa: 'آنچه نوشته‌ام درست است و می‌دانم مفاصاحسابی که با نوشتهٔ نادرست گرفته شود باطل می‌شود.',
        en: 'What I wrote is true; I know that a clearance got by a false statement is void.',
      },
    },
  ],
});
