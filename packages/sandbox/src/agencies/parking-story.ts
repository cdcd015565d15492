import type { ActiveScript } from './script.ts';

/** The story of a residents' parking permit: what the wallet showed is enough, and the permit is there. */
export const parkingStory: { readonly [agency: string]: ActiveScript } = {
  municipality: {
    first: {
      at: { afterDays: 1 },
      answer: {
        outcome: 'approved',
        note: {
          fa: 'پروانهٔ پارک صادر شد. لازم نیست برگه‌ای پشت شیشه بگذارید؛ پلاک شما ثبت است.',
          en: 'The parking permit is issued. Put no paper behind the windscreen: your plate is registered.',
        },
      },
    },
  },
};
