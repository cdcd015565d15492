import type { DataUse, DataUseList } from '@panjare/contract';

const CASE = '0197a5b0-7c3e-7a2b-8f00-000000000001';
const OTHER_CASE = '0197a5b0-7c3e-7a2b-8f00-000000000002';

/** A synthetic id, in the order of its number. */
export function useId(number: number): string {
  return `01980000-${String(number).padStart(4, '0')}-7000-8000-000000000000`;
}

const completion = {
  service: 'city/building-completion',
  serviceTitle: { fa: 'پایان‌کار ساختمان', en: 'Building completion certificate' },
  case: CASE,
  trackingCode: 'PJ-4K7T-88Q1',
};
const basis = {
  fa: 'استعلام برای رسیدگی به درخواست «پایان‌کار ساختمان»؛ مستند قانونی: تبصرهٔ ۸ مادهٔ ۱۰۰ قانون شهرداری',
  en: 'An inquiry to settle your request “Building completion certificate”; legal basis: Municipality Act, article 100, note 8',
};

/** The fire department reads what it may see of a case. */
export const inquiryUse: DataUse = {
  id: useId(9),
  at: '2026-12-08T08:42:00.000Z',
  agency: 'fire-department',
  agencyTitle: { fa: 'آتش‌نشانی', en: 'Fire Department' },
  purpose: 'inquiry',
  source: 'answers',
  facts: ['/renovationCode', '/floors', '/units'],
  titles: [
    { fa: 'کد نوسازی', en: 'Renovation code' },
    { fa: 'طبقه', en: 'Floor' },
    { fa: 'شمار واحدها', en: 'Number of units' },
  ],
  ...completion,
  ground: basis,
};

const fromRegister: DataUse = {
  id: useId(7),
  at: '2026-12-07T20:10:00.000Z',
  agency: 'city',
  agencyTitle: { fa: 'سکوی خدمات شهر', en: 'City services' },
  purpose: 'prefill',
  source: 'civil',
  sourceTitle: { fa: 'ثبت احوال', en: 'Civil register' },
  facts: ['nationalId', 'givenName', 'familyName', 'birthDate'],
  titles: [
    { fa: 'کد ملی', en: 'national ID' },
    { fa: 'نام', en: 'given name' },
    { fa: 'نام خانوادگی', en: 'family name' },
    { fa: 'تاریخ تولد', en: 'birth date' },
  ],
  ...completion,
  ground: {
    fa: 'پر کردن فرم «پایان‌کار ساختمان» به درخواست شما',
    en: 'Filling in the form “Building completion certificate” at your request',
  },
};

/** A register fills a form; it has a page for mistakes. */
export const prefillUse: DataUse = { ...fromRegister, correctAt: 'https://civil.example/corrections' };

/** In somebody else's case. */
export const withheldUse: DataUse = {
  id: useId(5),
  at: '2026-12-07T08:00:00.000Z',
  agency: 'registry-office',
  agencyTitle: { fa: 'ثبت اسناد و املاک', en: 'Registry of Deeds' },
  purpose: 'inquiry',
  source: 'answers',
  facts: [],
  ground: {
    fa: 'به دلیل حریم شخص دیگری نشان داده نمی‌شود.',
    en: 'Not shown, to protect somebody else’s privacy.',
  },
  withheld: true,
};

/** One row of every purpose, of two cases and two operators, over three days. */
export const everyUse: DataUseList = {
  uses: [
    inquiryUse,
    {
      ...inquiryUse,
      id: useId(8),
      at: '2026-12-08T07:15:00.000Z',
      agency: 'land-agency',
      agencyTitle: { fa: 'سازمان زمین و مسکن', en: 'Land and Housing Organisation' },
      purpose: 'handoff',
      facts: ['/renovationCode', '/plate'],
      titles: [
        { fa: 'کد نوسازی', en: 'Renovation code' },
        { fa: 'پلاک ثبتی', en: 'Plot number' },
      ],
      ground: {
        fa: 'سپردن کار «پایان‌کار ساختمان» به این دستگاه، با رضایت شما: تطبیق پلاک و مالکان',
        en: 'Handing “Building completion certificate” over to this agency, with your consent: to check plate and owners',
      },
    },
    prefillUse,
    {
      ...fromRegister,
      id: useId(6),
      at: '2026-12-07T20:05:00.000Z',
      purpose: 'check',
      source: 'postal',
      sourceTitle: { fa: 'ثبت نشانی پست', en: 'Postal address register' },
      facts: ['postalCode'],
      titles: [{ fa: 'کد پستی', en: 'postal code' }],
      ground: {
        fa: 'سنجش پاسخ‌های «پایان‌کار ساختمان» هنگام فرستادن آن',
        en: 'Checking the answers of “Building completion certificate” as it was sent in',
      },
    },
    withheldUse,
    {
      ...fromRegister,
      id: useId(4),
      at: '2026-12-05T08:00:00.000Z',
      agency: 'land',
      agencyTitle: { fa: 'پنجرهٔ واحد زمین', en: 'Land window' },
      service: 'land/land-inquiry',
      serviceTitle: { fa: 'استعلام زمین', en: 'Land inquiry' },
      case: OTHER_CASE,
      trackingCode: 'LZ-9M2P-41X7',
      purpose: 'document',
      source: 'national-card',
      sourceTitle: { fa: 'کارت ملی', en: 'National card' },
      ground: { fa: 'احراز مالک در «استعلام زمین»', en: 'Making sure of the owner in “Land inquiry”' },
      operator: 'land',
      operatorTitle: { fa: 'پنجرهٔ واحد زمین', en: 'Land window' },
    },
    {
      id: useId(3),
      at: '2026-12-05T07:40:00.000Z',
      agency: 'city',
      agencyTitle: { fa: 'سکوی خدمات شهر', en: 'City services' },
      purpose: 'address',
      source: 'post',
      sourceTitle: { fa: 'پست', en: 'Post' },
      facts: ['address'],
      titles: [{ fa: 'نشانی', en: 'address' }],
      ground: {
        fa: 'یافتن نشانی کد پستی‌ای که نوشته‌اید، به درخواست شما',
        en: 'Finding the address of the postal code you wrote, at your request',
      },
    },
    {
      id: useId(2),
      at: '2026-12-05T07:30:00.000Z',
      agency: 'counter-114',
      agencyTitle: { fa: 'پیشخوان ۱۱۴ تبریز', en: 'Counter 114, Tabriz' },
      purpose: 'counter',
      source: 'answers',
      facts: [],
      ground: {
        fa: 'کار برای شما در پیشخوان، با تأیید شما روی تلفن خودتان',
        en: 'Acting for you at a counter, as you approved on your own phone',
      },
    },
  ],
  more: false,
  notConnected: [
    { id: 'gas', title: { fa: 'شرکت گاز', en: 'Gas company' } },
    { id: 'heritage', title: { fa: 'میراث فرهنگی', en: 'Cultural Heritage' } },
  ],
  unreachable: [],
};

/** The land operator, as a list names it when it does not answer. */
export const silentLand = {
  operator: 'land',
  title: { fa: 'پنجرهٔ واحد زمین', en: 'Land window' },
  ecosystems: ['land'],
};
