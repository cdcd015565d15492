import { toLanguageDigits } from './digits.ts';
import type { Language } from './language.ts';

/** An address in parts; any may be missing. */
export interface AddressParts {
  province?: string;
  city?: string;
  /** District, streets and alleys, from the widest to the narrowest. */
  street?: string;
  /** پلاک. */
  number?: string;
  floor?: string;
  unit?: string;
  /** Ten digits, bare. */
  postalCode?: string;
}

interface Words {
  readonly comma: string;
  readonly number: string;
  readonly floor: string;
  readonly unit: string;
  readonly postalCode: string;
}

const PERSIAN: Words = { comma: '،', number: 'پلاک', floor: 'طبقهٔ', unit: 'واحد', postalCode: 'کد پستی' };

const WORDS: { readonly [language in Language]: Words } = {
  fa: PERSIAN,
  'fa-AF': PERSIAN,
  azb: { comma: '،', number: 'پلاک', floor: 'طبقه', unit: 'واحید', postalCode: 'پوست کودو' },
  ar: { comma: '،', number: 'رقم', floor: 'الطابق', unit: 'الوحدة', postalCode: 'الرمز البريدي' },
  ckb: { comma: '،', number: 'ژمارە', floor: 'نهۆمی', unit: 'یەکەی', postalCode: 'کۆدی پۆستی' },
  en: { comma: ',', number: 'No.', floor: 'floor', unit: 'unit', postalCode: 'postal code' },
};

/**
 * Writes an address in one line, from the widest to the narrowest as Iran's post does, with the digits of the language:
 * «آذربایجان شرقی، تبریز، خیابان نمونه، پلاک ۱۲، واحد ۳، کد پستی ۵۱۳۶۷۱۴۸۱۱». Empty parts are left out, and a province
 * that has the name of its city is said once.
 */
export function formatAddress(parts: AddressParts, language: Language = 'fa'): string {
  const words = WORDS[language];
  const { province = '', city = '', street = '' } = parts;
  const named = (['number', 'floor', 'unit', 'postalCode'] as const).map((name) =>
    parts[name]?.trim() ? `${words[name]} ${parts[name].trim()}` : '',
  );
  const line = [...new Set([province, city].map((text) => text.trim())), street.trim(), ...named]
    .filter(Boolean)
    .join(`${words.comma} `);
  return toLanguageDigits(line, language);
}
