import { defineService, field, note, page, workingDays } from '@panjare/form/define';
import type { ResidentParking } from './data.ts';
import schema from './schema.json' with { type: 'json' };

/** Days the municipality has, of our own choosing: no source publishes them. */
const example = { source: 'example', calendar: 'iran' } as const;

export default defineService<ResidentParking>({
  ref: 'city/resident-parking',
  version: 1,
  title: { fa: 'پروانهٔ پارک ساکنان', en: 'Residents’ parking permit' },
  summary: {
    fa: 'جای پارک در محلهٔ خودتان، برای کسی که همان‌جا خانه دارد و گواهینامهٔ معتبر.',
    en: 'A parking place in your own quarter, for whoever lives there and holds a valid licence.',
  },
  sheet: {
    agency: 'municipality',
    averageDays: 2,
    visits: 0,
    documents: [
      { fa: 'گواهینامهٔ رانندگی، در کیف مدارک', en: 'Driving licence, in a wallet' },
      { fa: 'کارت ملی، در کیف مدارک (اختیاری)', en: 'National card, in a wallet (optional)' },
    ],
  },
  schema,
  pages: [
    page(
      'driver',
      { fa: 'راننده', en: 'Driver' },
      note({
        fa: 'خانه‌های زیر از **کیف مدارک** شما پر می‌شود؛ لازم نیست چیزی را رونویسی کنید.',
        en: 'The boxes below are filled from your **wallet**; there is nothing to copy out.',
      }),
      field('/nationalId', {
        widget: 'national-id',
        label: { fa: 'کد ملی', en: 'National ID' },
      }),
      field('/licenceNumber', { label: { fa: 'شمارهٔ گواهینامه', en: 'Licence number' } }),
      field('/licenceCategory', { label: { fa: 'پایهٔ گواهینامه', en: 'Category of the licence' } }),
      field('/licenceExpiresOn', {
        widget: 'date',
        label: { fa: 'پایان اعتبار گواهینامه', en: 'Licence valid until' },
      }),
    ),
    page(
      'permit',
      { fa: 'پروانه', en: 'Permit' },
      field('/givenName', {
        label: { fa: 'نام روی پروانه', en: 'Given name on the permit' },
        autocomplete: 'given-name',
      }),
      field('/familyName', {
        label: { fa: 'نام خانوادگی روی پروانه', en: 'Family name on the permit' },
        autocomplete: 'family-name',
      }),
      field('/plate', {
        label: { fa: 'پلاک خودرو', en: 'Number plate' },
        hint: { fa: 'مانند ۱۲ ب ۳۴۵ ایران ۶۷', en: 'Like ۱۲ ب ۳۴۵ ایران ۶۷' },
      }),
      field('/postalCode', {
        widget: 'postal-code',
        label: { fa: 'کد پستی خانه', en: 'Postal code of your home' },
        autocomplete: 'postal-code',
      }),
      field('/period', {
        widget: 'choice',
        label: { fa: 'مدت پروانه', en: 'Period' },
        options: [
          { value: 'six-months', label: { fa: 'شش ماه', en: 'Six months' } },
          { value: 'one-year', label: { fa: 'یک سال', en: 'One year' } },
        ],
      }),
    ),
  ],
  checks: [],
  prefill: [],
  documents: [
    {
      type: 'driving-licence',
      claims: ['licence_number', 'category', 'expires_on', 'national_id'],
      why: {
        fa: 'پروانه به کسی داده می‌شود که گواهینامهٔ معتبر به نام خودش دارد.',
        en: 'The permit is given to a person with a valid licence of their own.',
      },
      required: true,
      fills: [
        { claim: 'national_id', to: '/nationalId', policy: 'locked' },
        { claim: 'licence_number', to: '/licenceNumber', policy: 'locked' },
        { claim: 'category', to: '/licenceCategory', policy: 'locked' },
        { claim: 'expires_on', to: '/licenceExpiresOn', policy: 'locked' },
      ],
    },
    {
      type: 'national-card',
      claims: ['given_name', 'family_name'],
      why: {
        fa: 'نام شما روی پروانه چاپ می‌شود. اگر نخواهید، خودتان بنویسید یا خالی بگذارید.',
        en: 'Your name is printed on the permit. Write it yourself, or leave it out, if you prefer.',
      },
      fills: [
        { claim: 'given_name', to: '/givenName', policy: 'editable' },
        { claim: 'family_name', to: '/familyName', policy: 'editable' },
      ],
    },
  ],
  inquiries: [
    {
      id: 'final',
      agency: 'municipality',
      sees: 'all',
      deadline: workingDays(2, example),
      silence: 'escalate',
      escalation: [{ afterDays: 1, to: { fa: 'شهردار منطقه', en: 'Mayor of the district' } }],
    },
  ],
  handoffs: [],
  commitment: workingDays(3, example),
  signIn: { when: 'required' },
  retention: { draftDays: 30, answersDays: 365 },
  consents: [
    {
      id: 'truth',
      text: {
        fa: 'آنچه نوشته‌ام درست است و می‌دانم پروانه‌ای که با نوشتهٔ نادرست گرفته شود باطل می‌شود.',
        en: 'What I wrote is true; I know that a permit got by a false statement is void.',
      },
    },
  ],
});
