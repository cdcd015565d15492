import type { AgencyAnswer, Text } from '@panjare/contract';
import type { ActiveScript } from './script.ts';

const approved = (note: Text): AgencyAnswer => ({ outcome: 'approved', note });

/** The story of a land inquiry: one asks for more, one agrees on a condition, one is late; the others approve. */
export const landStory: { readonly [agency: string]: ActiveScript } = {
  'natural-resources': {
    first: {
      at: { afterDays: 1 },
      answer: {
        outcome: 'needs-more',
        message: {
          fa: 'مرز زمین با اراضی ملی روشن نیست. تا پاسخ شما، زمان پرونده نمی‌گذرد.',
          en: 'The border with public land is not clear. Until you reply the clock stands still.',
        },
        ask: [
          {
            id: 'border',
            kind: 'text',
            label: {
              fa: 'شمارهٔ برگ تشخیص یا نام مجاوران زمین',
              en: 'Number of the assessment sheet, or the neighbours’ names',
            },
          },
        ],
      },
    },
    afterReply: {
      at: { afterDays: 1 },
      answer: approved({ fa: 'زمین بیرون از اراضی ملی است.', en: 'The land lies outside public land.' }),
    },
  },
  agriculture: {
    first: {
      at: { afterDays: 2 },
      answer: {
        outcome: 'conditional',
        reason: {
          fa: 'با این درخواست موافقیم، به شرط نگه‌داشتن راه آب زمین‌های پایین‌دست.',
          en: 'We agree, provided that the water channel of the fields below is kept.',
        },
      },
    },
  },
  gas: {
    first: {
      at: { afterDeadlineDays: 1 },
      answer: approved({
        fa: 'خط گاز از این زمین نمی‌گذرد.',
        en: 'No gas line crosses this land.',
      }),
    },
  },
  municipality: {
    first: {
      at: { afterDays: 1 },
      answer: approved({
        fa: 'پاسخ استعلام زمین صادر شد. اگر دستگاهی شرطی گذاشته باشد، در آن نوشته شده است.',
        en: 'The answer to the land inquiry is issued; any agency’s condition is written in it.',
      }),
    },
  },
};
