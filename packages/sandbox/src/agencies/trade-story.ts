import type { AgencyAnswer, Text } from '@panjare/contract';
import type { ActiveScript } from './script.ts';

const approved = (note: Text): AgencyAnswer => ({ outcome: 'approved', note });

/** The story of an import permit: one asks for more, one agrees on a condition, one is late; the others approve. */
export const tradeStory: { readonly [agency: string]: ActiveScript } = {
  'commerce-chamber': {
    first: {
      at: { afterDays: 1 },
      answer: approved({ fa: 'کارت بازرگانی معتبر است.', en: 'The commercial card is valid.' }),
    },
  },
  'standard-organisation': {
    first: {
      at: { afterDays: 1 },
      answer: {
        outcome: 'needs-more',
        message: {
          fa: 'برای این کالاها گزارش آزمون لازم است. تا پاسخ شما، زمان پرونده نمی‌گذرد.',
          en: 'These goods need a test report. Until you reply the clock stands still.',
        },
        ask: [
          {
            id: 'test-report',
            kind: 'text',
            label: {
              fa: 'شمارهٔ گزارش آزمون و نام آزمایشگاه',
              en: 'Number of the test report and name of the laboratory',
            },
          },
        ],
      },
    },
    afterReply: {
      at: { afterDays: 1 },
      answer: approved({ fa: 'گزارش آزمون پذیرفته شد.', en: 'The test report is accepted.' }),
    },
  },
  'communications-regulation': {
    first: {
      at: { afterDays: 2 },
      answer: {
        outcome: 'conditional',
        reason: {
          fa: 'موافقیم، به شرط ثبت شناسهٔ دستگاه‌های رادیویی پیش از ترخیص.',
          en: 'We agree, provided that radio devices are registered before clearance.',
        },
      },
    },
  },
  'central-bank': {
    first: {
      at: { afterDeadlineDays: 2 },
      answer: approved({
        fa: 'ارز این پیش‌فاکتور تخصیص یافت. از دیرکرد پوزش می‌خواهیم.',
        en: 'Currency is allotted to this proforma. We are sorry for the delay.',
      }),
    },
  },
  'industry-and-trade': {
    first: {
      at: { afterDays: 1 },
      answer: approved({
        fa: 'مجوز واردات صادر شد؛ با آن می‌توانید سفارش را ثبت کنید.',
        en: 'The import permit is issued; you can register the order with it.',
      }),
    },
  },
};
