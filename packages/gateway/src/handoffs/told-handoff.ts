import type { ProblemCode, Text } from '@panjare/contract';

/** What the citizen finds in the inbox about a hand-off. */
export const toldHandoff = {
  'handoff.accepted': {
    subject: { fa: 'دستگاه دیگری پروندهٔ شما را تحویل گرفت', en: 'Another agency has taken over your case' },
    body: {
      fa: 'آنچه پذیرفته بودید به آن دستگاه داده شد. در صفحهٔ پرونده ببینید چه داده شد و کار دست کیست.',
      en: 'What you agreed to was passed on. The case page shows what passed on and who holds the case.',
    },
  },
  'handoff.returned': {
    subject: { fa: 'پروندهٔ شما برگشت', en: 'Your case has come back' },
    body: {
      fa: 'دستگاه دیگر کارش را انجام داد و پرونده را پس فرستاد. لازم نیست کاری بکنید.',
      en: 'The other agency has done its part and given the case back. You need not do anything.',
    },
  },
  'handoff.declined': {
    subject: { fa: 'پرونده سپرده نشد', en: 'The case was not handed over' },
    body: {
      fa: 'سپردن پرونده به دستگاه دیگر پذیرفته نشد. پرونده همین‌جا پیش می‌رود.',
      en: 'Handing the case over was declined. It goes on here.',
    },
  },
} satisfies { [type: string]: { subject: Text; body: Text } };

/** What the citizen is told where somebody else tried. */
export const toldRefusal: { readonly [code in ProblemCode]?: { subject: Text; body: Text } } = {
  'ticket-audience': {
    subject: {
      fa: 'دستگاه دیگری خواست از حوالهٔ شما استفاده کند',
      en: 'Another agency tried to use your ticket',
    },
    body: {
      fa: 'به آن دستگاه چیزی داده نشد و پرونده سر جای خودش است. لازم نیست کاری بکنید.',
      en: 'Nothing was given to it and the case is where it was. You need not do anything.',
    },
  },
  'subject-mismatch': {
    subject: {
      fa: 'کس دیگری خواست پروندهٔ سپردهٔ شما را باز کند',
      en: 'Somebody else tried to open the case you handed over',
    },
    body: {
      fa: 'چیزی به او نشان داده نشد و پرونده سر جای خودش است. اگر خودتان با نام دیگری وارد شده‌اید، از صفحهٔ پرونده دوباره شروع کنید.',
      en: 'Nothing was shown to them and the case is where it was. If it was you, under another name, start again from the page of the case.',
    },
  },
};
