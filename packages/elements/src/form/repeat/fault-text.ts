import { toLanguageDigits } from '@panjare/persian';
import { currentLocale, msg, str } from '../../localize/localize.ts';
import { plural } from '../../localize/plural.ts';

/** How much is wrong. */
export function faultText(count: number): string {
  const shown = toLanguageDigits(count, currentLocale());
  return plural(count, {
    one: () => msg('یک چیز مانده است'),
    other: () => msg(str`${shown} چیز مانده است`),
  });
}
