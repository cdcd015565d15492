import {
  any,
  defineService,
  field,
  group,
  is,
  not,
  note,
  page,
  present,
  equals,
  value,
  calendarDays,
} from '@panjare/form/define';
import type { LandInquiry } from './data.ts';
import { responders } from './responders.ts';
import schema from './schema.json' with { type: 'json' };
import { landUses, purposes } from './words.ts';

/** What every agency needs to find the land and to judge the wish. */
const seen = [
  '/plate',
  '/area',
  '/location',
  '/currentUse',
  '/purpose',
  '/requestedUse',
  '/parcels',
] as const;

export default defineService<LandInquiry>({
  ref: 'land/land-inquiry',
  version: 1,
  title: { fa: 'استعلام زمین', en: 'Land inquiry' },
  summary: {
    fa: 'پیش از تغییر کاربری، تفکیک، تجمیع، واگذاری یا ساخت‌وساز، یک بار بپرسید و پاسخ همهٔ دستگاه‌ها را بگیرید.',
    en: 'Ask once before changing the use, dividing, merging, assigning or building, and hear from every agency.',
  },
  sheet: {
    agency: 'municipality',
    description: {
      fa: 'پاسخ دستگاه‌ها دربارهٔ کاربری و حریم زمین است؛ نقل‌وانتقال مالکیت کار دفترخانه و ثبت است.',
      en: 'The answers concern use and limits of the land; transfer of ownership is for notary and registry.',
    },
    averageDays: 16,
    visits: 0,
    fee: { fa: 'استعلام میان دستگاه‌ها رایگان است.', en: 'Inquiries between agencies are free.' },
    documents: [{ fa: 'سند مالکیت', en: 'Title deed' }],
    inquiries: responders.map(({ title }) => title),
    legalBasis: [
      {
        fa: 'قانون الزام به ثبت رسمی معاملات اموال غیرمنقول',
        en: 'Act on compulsory registration of real-estate deals',
      },
    ],
  },
  schema,
  pages: [
    page(
      'applicant',
      { fa: 'متقاضی', en: 'Applicant' },
      field('/applicant/nationalId', { widget: 'national-id', label: { fa: 'کد ملی', en: 'National ID' } }),
      field('/applicant/givenName', { label: { fa: 'نام', en: 'Given name' } }),
      field('/applicant/familyName', { label: { fa: 'نام خانوادگی', en: 'Family name' } }),
      field('/applicant/mobile', {
        widget: 'mobile',
        label: { fa: 'شمارهٔ همراه', en: 'Mobile' },
        hint: { fa: 'خبرهای پرونده به این شماره می‌رسد.', en: 'News of the case goes to this number.' },
        autocomplete: 'tel',
      }),
    ),
    page(
      'land',
      { fa: 'زمین', en: 'Land' },
      group(
        { fa: 'پلاک ثبتی', en: 'Registration plate' },
        field('/plate/main', {
          label: { fa: 'پلاک اصلی', en: 'Main plate' },
          hint: { fa: 'روی سند مالکیت نوشته شده است.', en: 'Written on the title deed.' },
        }),
        field('/plate/sub', { label: { fa: 'پلاک فرعی', en: 'Sub-plate' } }),
        field('/plate/section', { label: { fa: 'بخش', en: 'Section' } }),
      ),
      field('/area', { label: { fa: 'مساحت', en: 'Area' }, unit: { fa: 'متر مربع', en: 'm²' } }),
      field('/postalCode', {
        widget: 'postal-code',
        label: { fa: 'کد پستی', en: 'Postal code' },
        hint: { fa: 'اگر زمین کد پستی ندارد خالی بگذارید.', en: 'Leave it empty if the land has none.' },
      }),
      field('/location', {
        widget: 'location',
        label: { fa: 'گوشه‌های زمین', en: 'Corners of the land' },
        hint: {
          fa: 'به ترتیب، دور زمین؛ روی نقشه یا از روی سند. فهرست مختصات را یک‌جا هم می‌شود چسباند.',
          en: 'In order around the land, on the map or from the deed. A list of coordinates can be pasted whole.',
        },
        location: { shape: 'polygon', center: { latitude: 38.0773, longitude: 46.2919 }, zoom: 16 },
      }),
    ),
    page(
      'wish',
      { fa: 'درخواست', en: 'Request' },
      note({
        fa: 'پرسش شما هم‌زمان به **ده دستگاه** فرستاده می‌شود و شهرداری پس از همه پاسخ می‌دهد.',
        en: 'Your question goes to **ten agencies** at once; the municipality answers after all of them.',
      }),
      field('/currentUse', {
        widget: 'select',
        label: { fa: 'کاربری فعلی', en: 'Present use' },
        options: landUses,
      }),
      field('/purpose', {
        widget: 'choice',
        label: { fa: 'برای چه می‌پرسید؟', en: 'What for?' },
        options: purposes,
      }),
      field('/requestedUse', {
        widget: 'select',
        label: { fa: 'کاربری درخواستی', en: 'Use requested' },
        options: landUses,
      }).when(is('/purpose', 'change-of-use')),
      field('/parcels', {
        label: { fa: 'شمار قطعه‌ها', en: 'Number of parcels' },
        hint: { fa: 'زمین به چند قطعه تقسیم شود؟', en: 'Into how many parcels will it be divided?' },
      }).when(is('/purpose', 'division')),
      field('/remarks', { widget: 'long-text', label: { fa: 'توضیح', en: 'Remarks' } }),
    ),
  ],
  checks: [
    {
      id: 'requested-use-given',
      that: any(not(is('/purpose', 'change-of-use')), present('/requestedUse')),
      at: '/requestedUse',
      message: { fa: 'کاربری درخواستی را انتخاب کنید.', en: 'Choose the use you request.' },
    },
    {
      id: 'requested-use-differs',
      that: not(equals('/requestedUse', value('/currentUse'))),
      at: '/requestedUse',
      message: {
        fa: 'کاربری درخواستی همان کاربری فعلی است؛ کاربری دیگری انتخاب کنید.',
        en: 'This is the present use; choose another.',
      },
    },
    {
      id: 'parcels-given',
      that: any(not(is('/purpose', 'division')), present('/parcels')),
      at: '/parcels',
      message: { fa: 'شمار قطعه‌ها را بنویسید.', en: 'Write the number of parcels.' },
    },
  ],
  prefill: [
    { to: '/applicant/nationalId', from: 'civil.nationalId', policy: 'locked' },
    { to: '/applicant/givenName', from: 'civil.givenName', policy: 'confirm' },
    { to: '/applicant/familyName', from: 'civil.familyName', policy: 'confirm' },
  ],
  inquiries: [
    ...responders.map(({ id, superior }) => ({
      id,
      agency: id,
      sees: [...seen],
      deadline: calendarDays(10),
      escalation: [{ afterDays: 1, to: superior }],
    })),
    {
      id: 'final',
      agency: 'municipality',
      after: responders.map(({ id }) => id),
      sees: 'all',
      deadline: calendarDays(6),
      escalation: [{ afterDays: 1, to: { fa: 'شهردار منطقه', en: 'Mayor of the district' } }],
    },
  ],
  // «از ۹۰ روز به ۱۶ روز»: published of the land window as a whole; the agencies' own days above are our example.
  commitment: calendarDays(16, { source: 'sourced' }),
  retention: { draftDays: 30, answersDays: 1825 },
  consents: [
    {
      id: 'truth',
      text: {
        fa: 'آنچه نوشته‌ام درست است و این زمین را با اجازهٔ مالکش استعلام می‌کنم.',
        en: 'What I wrote is true, and I ask with the owner’s permission.',
      },
    },
    {
      id: 'sharing',
      text: {
        fa: 'می‌پذیرم که ده دستگاه، مشخصات زمین و درخواست مرا بی نام من ببینند.',
        en: 'I agree that ten agencies see the land and my wish, without my name.',
      },
    },
  ],
});
