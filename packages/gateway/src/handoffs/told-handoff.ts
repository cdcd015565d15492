import type { Text } from '@panjare/contract';

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
