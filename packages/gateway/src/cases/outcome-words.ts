import type { Outcome, Text } from '@panjare/contract';

/** The reason of an outcome that no agency gave in its own words. */
export const outcomeWords: { readonly [kind in Outcome['kind']]: Text } = {
  granted: { fa: 'همهٔ دستگاه‌ها موافقت کردند.', en: 'Every agency agreed.' },
  'partly-granted': {
    fa: 'دستگاه‌ها موافقت کردند و شرط‌هایی گذاشتند.',
    en: 'The agencies agreed, on conditions.',
  },
  refused: { fa: 'درخواست پذیرفته نشد.', en: 'The request was refused.' },
  'not-ours': { fa: 'رسیدگی به این درخواست با ما نیست.', en: 'This request is not ours to handle.' },
  duplicate: { fa: 'این درخواست پیش‌تر ثبت شده است.', en: 'This request was made before.' },
  abandoned: { fa: 'درخواست رها شد.', en: 'The request was abandoned.' },
};

/** How to appeal, where the agency said only until when. */
export const appealWords: Text = {
  fa: 'از همین صفحه می‌توانید اعتراض کنید.',
  en: 'You can appeal on this page.',
};
