export type { CalendarDate } from './day-number.ts';
export type { DateStyle } from './format-jalali.ts';
export type { Instant } from './instant.ts';
export type { InstantStyle } from './format-instant.ts';
export type { JalaliDate } from './jalali-date.ts';
export type { Language } from './language.ts';
export type { Weekday } from './weekday.ts';
export type { ZonedTime } from './zoned-time.ts';

export {
  addDays,
  dayNumberToIso,
  daysBetween,
  isIsoDate,
  isoToDayNumber,
  parseIsoDate,
  writeDate,
} from './iso-date.ts';
export { addJalaliMonths } from './add-jalali-months.ts';
export { bankOfIban } from './bank-of-iban.ts';
export { isBankCard } from './bank-card.ts';
export { isBillId, isBillPair } from './bill.ts';
export { cleanCode } from './clean-code.ts';
export { cleanText } from './clean-text.ts';
export { collator, compareText } from './compare-text.ts';
export { toArabicDigits, toLanguageDigits, toLatinDigits, toPersianDigits } from './digits.ts';
export { foldText, matchesText } from './fold-text.ts';
export { formatGregorian } from './format-gregorian.ts';
export { formatInstant } from './format-instant.ts';
export { formatJalali } from './format-jalali.ts';
export { formatRials, formatToman, rialsToWords } from './money.ts';
export { groupDigits } from './group-digits.ts';
export { isIban, normalizeIban } from './iban.ts';
export { isLegalId } from './legal-id.ts';
export { isMobile, normalizeMobile, normalizePhone } from './mobile.ts';
export { isNationalId } from './national-id.ts';
export { isolate } from './isolate.ts';
export { isJalaliDate, isoToJalali, isoToJalaliDate, jalaliToIso } from './jalali-date.ts';
export { daysInJalaliMonth, FIRST_JALALI_YEAR, isJalaliLeapYear, LAST_JALALI_YEAR } from './jalali-year.ts';
export { jalaliMonthName, jalaliMonthNames } from './jalali-months.ts';
export { numberToWords } from './number-words.ts';
export { parseJalali } from './parse-jalali.ts';
export { parseNumber } from './parse-number.ts';
export { isPostalCode, isUnusualPostalCode } from './postal-code.ts';
export { toEpochMilliseconds } from './instant.ts';
export { todayIso, zonedTime } from './zoned-time.ts';
export { weekdayName, weekdayNames, weekdayOf } from './weekday.ts';
