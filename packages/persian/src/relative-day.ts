import { daysBetween } from './count-days.ts';
import { toLanguageDigits } from './digits.ts';
import type { Language } from './language.ts';

interface Words {
  /** From the day before yesterday to the day after tomorrow; a language without a word counts. */
  readonly near: { readonly [days: string]: string };
  readonly later: (days: number) => string;
  readonly ago: (days: number) => string;
}

/** Arabic counts days with one form up to ten and another from eleven on.*/
function arabicDays(days: number): string {
  const rest = days % 100;
  if (rest >= 3 && rest <= 10) return `${days} أيام`;
  return rest >= 11 ? `${days} يومًا` : `${days} يوم`;
}

const persian: Words = {
  near: { '-2': 'پریروز', '-1': 'دیروز', '0': 'امروز', '1': 'فردا', '2': 'پس‌فردا' },
  later: (days) => `${days} روز دیگر`,
  ago: (days) => `${days} روز پیش`,
};

const WORDS: { readonly [language in Language]: Words } = {
  fa: persian,
  'fa-AF': persian,
  en: {
    near: { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' },
    later: (days) => `in ${days} days`,
    ago: (days) => `${days} days ago`,
  },
  ar: {
    near: { '-2': 'أول أمس', '-1': 'أمس', '0': 'اليوم', '1': 'غدًا', '2': 'بعد الغد' },
    later: (days) => `بعد ${arabicDays(days)}`,
    ago: (days) => `قبل ${arabicDays(days)}`,
  },
  ckb: {
    near: { '-1': 'دوێنێ', '0': 'ئەمڕۆ', '1': 'سبەینێ' },
    later: (days) => `${days} ڕۆژی تر`,
    ago: (days) => `${days} ڕۆژ پێش ئێستا`,
  },
  azb: {
    near: { '-1': 'دونن', '0': 'بوگون', '1': 'صاباح' },
    later: (days) => `${days} گون سونرا`,
    ago: (days) => `${days} گون قاباق`,
  },
};

/**
 * Says how far a day is from today as people do: «امروز», «فردا», «پس‌فردا», «۵ روز دیگر», «دیروز», «۱۲ روز پیش».
 * Say the date beside it wherever a deadline hangs on it.
 *
 * @param today the ISO date of today, of the place that counts: `todayIso(clock.now())`.
 * @throws RangeError if either is not an ISO date.
 */
export function relativeDay(iso: string, today: string, language: Language = 'fa'): string {
  const days = daysBetween(today, iso);
  const { near, later, ago } = WORDS[language];
  return toLanguageDigits(near[days] ?? (days > 0 ? later(days) : ago(-days)), language);
}
