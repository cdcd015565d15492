import { cleanPhone } from './clean-phone.ts';

/** The area codes and their provinces, one each since 1394. */
const PROVINCES: { readonly [areaCode: string]: string } = {
  11: 'مازندران',
  13: 'گیلان',
  17: 'گلستان',
  21: 'تهران',
  23: 'سمنان',
  24: 'زنجان',
  25: 'قم',
  26: 'البرز',
  28: 'قزوین',
  31: 'اصفهان',
  34: 'کرمان',
  35: 'یزد',
  38: 'چهارمحال و بختیاری',
  41: 'آذربایجان شرقی',
  44: 'آذربایجان غربی',
  45: 'اردبیل',
  51: 'خراسان رضوی',
  54: 'سیستان و بلوچستان',
  56: 'خراسان جنوبی',
  58: 'خراسان شمالی',
  61: 'خوزستان',
  66: 'لرستان',
  71: 'فارس',
  74: 'کهگیلویه و بویراحمد',
  76: 'هرمزگان',
  77: 'بوشهر',
  81: 'همدان',
  83: 'کرمانشاه',
  84: 'ایلام',
  86: 'مرکزی',
  87: 'کردستان',
};

/**
 * The E.164 form of a fixed line in Iran, with its area code: «۰۴۱-۳۳۳۳ ۳۳۳۳», `+98 41 …` and `0098 41…` all give
 * `+984133333333`; `undefined` without an area code that is in use, or if the number in it is not 8 digits long.
 */
export function normalizeLandline(text: string): string | undefined {
  const [, area = '', number = ''] = /^(?:\+980?|0)(\d{2})([1-9]\d{7})$/.exec(cleanPhone(text)) ?? [];
  return area in PROVINCES ? `+98${area}${number}` : undefined;
}

/** The province of a fixed line in Iran, to show beside the field; `undefined` if it is none. */
export function provinceOfLandline(text: string): string | undefined {
  return PROVINCES[normalizeLandline(text)?.slice(3, 5) ?? ''];
}
