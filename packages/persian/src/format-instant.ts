import { toLanguageDigits } from './digits.ts';
import { formatJalali } from './format-jalali.ts';
import type { Instant } from './instant.ts';
import type { Language } from './language.ts';
import { zonedTime } from './zoned-time.ts';

/**
 * `numeric` ۱۴۰۳/۱۲/۳۰ ۱۴:۰۵ · `long` ۳۰ اسفند ۱۴۰۳، ساعت ۱۴:۰۵ · `full` پنجشنبه ۳۰ اسفند ۱۴۰۳، ساعت ۱۴:۰۵ · `time` ۱۴:۰۵.
 */
export type InstantStyle = 'numeric' | 'long' | 'full' | 'time';

const AT: { readonly [language in Language]: string } = {
  fa: '، ساعت ',
  'fa-AF': '، ساعت ',
  azb: '، ساعت ',
  ar: '، الساعة ',
  ckb: '، کاتژمێر ',
  en: ', ',
};

/**
 * Writes an instant as Jalali date and time of day in Tehran, or in another zone for people abroad; name the zone
 * beside it then.
 * @throws RangeError if the instant or the zone is none, or the date lies outside Jalali years 1206–1498.
 */
export function formatInstant(
  instant: Instant,
  style: InstantStyle = 'long',
  language: Language = 'fa',
  zone = 'Asia/Tehran',
): string {
  const { date, hour, minute } = zonedTime(instant, zone);
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const time = toLanguageDigits(clock, language);
  switch (style) {
    case 'time':
      return time;
    case 'numeric':
      return `${formatJalali(date, 'numeric', language)} ${time}`;
    case 'long':
    case 'full':
      return formatJalali(date, style, language) + AT[language] + time;
  }
}
