import type { Option } from '@panjare/contract';
import type { Country, Currency, EntryCustoms, Incoterm, PermitKind, Transport, Unit } from './data.ts';

type Named<T extends string> = (Option & { value: T })[];

const named = <T extends string>(words: { readonly [value in T]: readonly [fa: string, en: string] }) =>
  Object.entries<readonly [fa: string, en: string]>(words).map(([value, [fa, en]]) => ({
    value,
    label: { fa, en },
  })) as Named<T>;

/** Countries, some of them. */
export const countries: Named<Country> = named({
  AE: ['امارات متحدهٔ عربی', 'United Arab Emirates'],
  AM: ['ارمنستان', 'Armenia'],
  AZ: ['جمهوری آذربایجان', 'Azerbaijan'],
  BR: ['برزیل', 'Brazil'],
  CN: ['چین', 'China'],
  DE: ['آلمان', 'Germany'],
  IN: ['هند', 'India'],
  IQ: ['عراق', 'Iraq'],
  IT: ['ایتالیا', 'Italy'],
  JP: ['ژاپن', 'Japan'],
  KR: ['کرهٔ جنوبی', 'South Korea'],
  RU: ['روسیه', 'Russia'],
  TR: ['ترکیه', 'Türkiye'],
  TM: ['ترکمنستان', 'Turkmenistan'],
});

/** What a proforma is written in. */
export const currencies: Named<Currency> = named({
  EUR: ['یورو', 'Euro'],
  AED: ['درهم امارات', 'UAE dirham'],
  CNY: ['یوان چین', 'Chinese yuan'],
  INR: ['روپیهٔ هند', 'Indian rupee'],
  RUB: ['روبل روسیه', 'Russian rouble'],
  TRY: ['لیر ترکیه', 'Turkish lira'],
  USD: ['دلار آمریکا', 'US dollar'],
});

/** Who carries cost and risk up to where. */
export const incoterms: Named<Incoterm> = named({
  EXW: ['EXW، تحویل در محل فروشنده', 'EXW, at the seller’s premises'],
  FCA: ['FCA، تحویل به حمل‌کننده', 'FCA, to the carrier'],
  FOB: ['FOB، تحویل روی کشتی', 'FOB, on board'],
  CFR: ['CFR، بها و کرایه', 'CFR, cost and freight'],
  CIF: ['CIF، بها، بیمه و کرایه', 'CIF, cost, insurance and freight'],
  CPT: ['CPT، کرایه تا مقصد', 'CPT, carriage paid'],
  CIP: ['CIP، کرایه و بیمه تا مقصد', 'CIP, carriage and insurance paid'],
  DAP: ['DAP، تحویل در مقصد', 'DAP, at the place of arrival'],
});

/** How the goods come. */
export const transports: Named<Transport> = named({
  sea: ['دریایی', 'By sea'],
  road: ['جاده‌ای', 'By road'],
  rail: ['ریلی', 'By rail'],
  air: ['هوایی', 'By air'],
});

/** Where they enter, some of the places. */
export const entryCustoms: Named<EntryCustoms> = named({
  'shahid-rajaee': ['بندر شهید رجایی', 'Shahid Rajaee port'],
  bushehr: ['بندر بوشهر', 'Bushehr port'],
  'imam-khomeini': ['بندر امام خمینی', 'Imam Khomeini port'],
  chabahar: ['بندر چابهار', 'Chabahar port'],
  bazargan: ['مرز بازرگان', 'Bazargan border'],
  jolfa: ['مرز جلفا', 'Jolfa border'],
  sahlan: ['گمرک سهلان تبریز', 'Sahlan, Tabriz'],
  airport: ['فرودگاه امام خمینی', 'Imam Khomeini airport'],
});

/** What a quantity counts. */
export const units: Named<Unit> = named({
  piece: ['عدد', 'Piece'],
  kilogram: ['کیلوگرم', 'Kilogram'],
  tonne: ['تن', 'Tonne'],
  litre: ['لیتر', 'Litre'],
  metre: ['متر', 'Metre'],
  'square-metre': ['متر مربع', 'Square metre'],
  set: ['دستگاه', 'Set'],
  carton: ['کارتن', 'Carton'],
});

/** Permits that some goods have before they are ordered. */
export const permitKinds: Named<PermitKind> = named({
  health: ['پروانهٔ بهداشتی', 'Health licence'],
  veterinary: ['مجوز دامپزشکی', 'Veterinary permit'],
  quarantine: ['مجوز قرنطینهٔ گیاهی', 'Plant quarantine permit'],
  standard: ['گواهی استاندارد', 'Certificate of standard'],
  radio: ['تأیید نمونهٔ رادیویی', 'Radio type approval'],
  radiation: ['گواهی پرتوسنجی', 'Radiation certificate'],
});
