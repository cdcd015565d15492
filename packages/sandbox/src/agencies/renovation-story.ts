import type { AgencyAnswer, Text } from '@panjare/contract';
import type { ActiveScript } from './script.ts';

const approved = (note: Text): AgencyAnswer => ({ outcome: 'approved', note });

/** The story of a renovation duty: the treasury finds the payment, the municipality clears the account. */
export const renovationStory: { readonly [agency: string]: ActiveScript } = {
  'municipal-treasury': {
    first: {
      at: { afterDays: 1 },
      answer: approved({
        fa: 'پرداخت این قبض به حساب شهرداری رسیده است.',
        en: 'The payment of this bill reached the municipality’s account.',
      }),
    },
  },
  municipality: {
    first: {
      at: { afterDays: 1 },
      answer: approved({
        fa: 'مفاصاحساب صادر شد. نسخهٔ آن در پروندهٔ نوسازی ملک است.',
        en: 'The clearance is issued and kept in the property’s renovation file.',
      }),
    },
  },
};
