import { field, group, is, note, page, repeat } from '@panjare/form/define';
import { engineerRoles, floorUses, structures, violationKinds } from './words.ts';

const squareMetres = { fa: 'متر مربع', en: 'm²' };
const dang = { fa: 'دانگ', en: 'dang' };

export const ownersPage = page(
  'owners',
  { fa: 'مالکان', en: 'Owners' },
  note({
    fa: 'نخستین مالک خود شمایید؛ مشخصاتتان را از ثبت احوال آورده‌ایم. **شش دانگ** را میان همهٔ مالکان تقسیم کنید.',
    en: 'You are the first owner; we brought your details from the civil register. Divide **six dang** among all owners.',
  }),
  repeat(
    '/owners',
    {
      label: { fa: 'مالک', en: 'Owner' },
      min: 1,
      max: 40,
    },
    field('/nationalId', { widget: 'national-id', label: { fa: 'کد ملی', en: 'National ID' } }),
    field('/givenName', { label: { fa: 'نام', en: 'Given name' }, autocomplete: 'given-name' }),
    field('/familyName', { label: { fa: 'نام خانوادگی', en: 'Family name' }, autocomplete: 'family-name' }),
    field('/birthDate', {
      widget: 'date-parts',
      label: { fa: 'تاریخ تولد', en: 'Date of birth' },
      hint: {
        fa: 'روز، ماه و سال؛ مانند ۲۲ ۱ ۱۳۶۴',
        en: 'Day, month and year in the Jalali calendar: 22 1 1364',
      },
      autocomplete: 'bday',
    }),
    field('/share', {
      label: { fa: 'سهم', en: 'Share' },
      hint: { fa: 'از ۶ دانگ؛ نیم‌دانگ هم می‌شود نوشت: ۲٫۵', en: 'Of 6 dang; halves are allowed: 2.5' },
      unit: dang,
    }),
  ),
  field('/hasCompanies', {
    widget: 'yes-no',
    label: { fa: 'شرکت یا نهادی هم مالک است؟', en: 'Is a company or body an owner too?' },
  }),
  repeat(
    '/companies',
    {
      label: { fa: 'مالک حقوقی', en: 'Company' },
      min: 1,
      max: 10,
    },
    field('/legalId', {
      widget: 'legal-id',
      label: { fa: 'شناسهٔ ملی', en: 'Legal ID' },
      hint: {
        fa: '۱۱ رقم؛ روی آگهی ثبت شرکت نوشته شده است.',
        en: '11 digits, written on the registration notice.',
      },
    }),
    field('/name', { label: { fa: 'نام شرکت یا نهاد', en: 'Name' } }),
    field('/mobile', {
      widget: 'mobile',
      label: { fa: 'شمارهٔ همراه نماینده', en: 'Representative’s mobile' },
    }),
    field('/share', { label: { fa: 'سهم', en: 'Share' }, unit: dang }),
  ).when(is('/hasCompanies')),
);

export const attorneyPage = page(
  'contact',
  { fa: 'پیگیری', en: 'Contact' },
  field('/mobile', {
    widget: 'mobile',
    label: { fa: 'شمارهٔ همراه شما', en: 'Your mobile' },
    hint: {
      fa: 'خبرهای پرونده به این شماره می‌رسد و با آن بدون ورود هم می‌توانید پیگیری کنید.',
      en: 'News of the case goes to this number, and you can track with it without signing in.',
    },
    autocomplete: 'tel',
    reuse: 'ask',
    means: 'person.mobile',
  }),
  field('/hasAttorney', {
    widget: 'yes-no',
    label: { fa: 'وکیل از سوی مالکان کار را پیش می‌برد؟', en: 'Does an attorney act for the owners?' },
  }),
  group(
    { fa: 'وکیل', en: 'Attorney' },
    field('/attorney/nationalId', { widget: 'national-id', label: { fa: 'کد ملی وکیل', en: 'National ID' } }),
    field('/attorney/givenName', { label: { fa: 'نام', en: 'Given name' } }),
    field('/attorney/familyName', { label: { fa: 'نام خانوادگی', en: 'Family name' } }),
    field('/attorney/deedNumber', {
      label: { fa: 'شمارهٔ وکالت‌نامه', en: 'Number of the power of attorney' },
      hint: {
        fa: 'شمارهٔ سند دفترخانه، بی خط و فاصله.',
        en: 'The notary’s number, without dashes or spaces.',
      },
    }),
    field('/attorney/deedDate', {
      widget: 'date',
      label: { fa: 'تاریخ وکالت‌نامه', en: 'Date of the power of attorney' },
    }),
  ).when(is('/hasAttorney')),
);

export const propertyPage = page(
  'property',
  { fa: 'ملک', en: 'Property' },
  field('/renovationCode', {
    label: { fa: 'کد نوسازی', en: 'Renovation code' },
    hint: {
      fa: 'روی قبض عوارض نوسازی؛ مانند ۱۲-۳۴-۱۵',
      en: 'On the renovation-duty bill, like 12-34-15',
    },
  }),
  group(
    { fa: 'پلاک ثبتی', en: 'Registration plate' },
    field('/plate/main', {
      label: { fa: 'پلاک اصلی', en: 'Main plate' },
      hint: { fa: 'روی سند مالکیت نوشته شده است.', en: 'Written on the title deed.' },
    }),
    field('/plate/sub', { label: { fa: 'پلاک فرعی', en: 'Sub-plate' } }),
    field('/plate/section', { label: { fa: 'بخش', en: 'Section' } }),
  ),
  field('/postalCode', {
    widget: 'postal-code',
    label: { fa: 'کد پستی ملک', en: 'Postal code of the property' },
    hint: {
      fa: 'کد پستی خانهٔ شما را آورده‌ایم؛ اگر ملک جای دیگری است، عوضش کنید.',
      en: 'We brought that of your home; change it if the property is elsewhere.',
    },
    autocomplete: 'postal-code',
  }),
  field('/address', {
    widget: 'long-text',
    label: { fa: 'نشانی ملک', en: 'Address of the property' },
    autocomplete: 'street-address',
  }),
  field('/location', {
    widget: 'location',
    label: { fa: 'جای ملک روی نقشه', en: 'Place of the property' },
    hint: {
      fa: 'اگر می‌دانید؛ بازدیدکننده با آن زودتر می‌رسد. مانند ۳۸٫۰۷۷۳، ۴۶٫۲۹۱۹',
      en: 'If you know it: the inspector finds the way sooner. Like 38.0773, 46.2919',
    },
    location: { center: { latitude: 38.0773, longitude: 46.2919 }, zoom: 14 },
  }),
);

export const buildingPage = page(
  'building',
  { fa: 'ساختمان', en: 'Building' },
  field('/landArea', { label: { fa: 'مساحت عرصه', en: 'Area of the land' }, unit: squareMetres }),
  repeat(
    '/floors',
    {
      label: { fa: 'طبقه', en: 'Floor' },
      hint: {
        fa: 'از پایین‌ترین طبقه شروع کنید. هر کاربری در یک طبقه، یک ردیف جدا دارد.',
        en: 'Begin with the lowest. Each use on a floor has a row of its own.',
      },
      min: 1,
      max: 60,
    },
    field('/name', {
      label: { fa: 'نام طبقه', en: 'Name of the floor' },
      hint: { fa: 'مانند زیرزمین، همکف، اول', en: 'Like basement, ground, first' },
    }),
    field('/area', { label: { fa: 'زیربنا', en: 'Floor area' }, unit: squareMetres }),
    field('/use', { widget: 'select', label: { fa: 'کاربری', en: 'Use' }, options: floorUses }),
  ),
  field('/units', { label: { fa: 'شمار واحدها', en: 'Number of units' } }),
  field('/parking', {
    label: { fa: 'شمار پارکینگ‌ها', en: 'Number of parking places' },
    hint: { fa: 'اگر پارکینگی نیست، صفر بنویسید.', en: 'Write zero if there is none.' },
  }),
  field('/structure', {
    widget: 'choice',
    label: { fa: 'اسکلت ساختمان', en: 'Structure' },
    options: structures,
  }),
);

export const permitPage = page(
  'permit',
  { fa: 'پروانه و مهندسان', en: 'Permit and engineers' },
  field('/permitNumber', {
    label: { fa: 'شمارهٔ پروانهٔ ساختمان', en: 'Number of the building permit' },
    hint: { fa: 'مانند ۱۴۰۲/۱۲۳۴۵', en: 'Like 1402/12345' },
  }),
  field('/permitDate', { widget: 'date', label: { fa: 'تاریخ پروانه', en: 'Date of the permit' } }),
  field('/completionDate', { widget: 'date', label: { fa: 'تاریخ پایان ساخت', en: 'Date of completion' } }),
  repeat(
    '/engineers',
    {
      label: { fa: 'مهندس', en: 'Engineer' },
      min: 1,
      max: 12,
    },
    field('/role', { widget: 'select', label: { fa: 'نقش', en: 'Role' }, options: engineerRoles }),
    field('/permitNumber', {
      label: { fa: 'شمارهٔ پروانهٔ اشتغال', en: 'Licence number' },
      hint: { fa: 'مانند ۱۵-۳۰-۰۱۲۳۴', en: 'Like 15-30-01234' },
    }),
    field('/nationalId', { widget: 'national-id', label: { fa: 'کد ملی مهندس', en: 'National ID' } }),
  ),
  field('/plan', {
    widget: 'file',
    label: { fa: 'فایل نقشهٔ ساختمان', en: 'Plan of the building' },
    hint: {
      fa: 'اگر فایلش را دارید بفرستید؛ نظام مهندسی آن را می‌بیند و کار تندتر پیش می‌رود.',
      en: 'Send it if you have it: the engineers see it, and things go faster.',
    },
    file: {
      types: ['application/pdf', 'image/vnd.dwg', 'image/jpeg', 'image/png'],
      maximumBytes: 20 * 1024 * 1024,
    },
  }),
);

export const visitPage = page(
  'visit',
  { fa: 'تفاوت‌ها و بازدید', en: 'Differences and visit' },
  field('/hasViolations', {
    widget: 'yes-no',
    label: { fa: 'ساختمان با پروانه تفاوت دارد؟', en: 'Does the building differ from its permit?' },
    hint: {
      fa: 'اگر هست همین‌جا بنویسید؛ کارشناس آن را در بازدید می‌بیند و نگفتنش کار را کند می‌کند.',
      en: 'Say it here if so; the inspector will see it on the visit, and hiding it slows things down.',
    },
  }),
  repeat(
    '/violations',
    {
      label: { fa: 'تفاوت', en: 'Difference' },
      min: 1,
      max: 20,
    },
    field('/kind', { widget: 'select', label: { fa: 'نوع', en: 'Kind' }, options: violationKinds }),
    field('/area', { label: { fa: 'مساحت', en: 'Area' }, unit: squareMetres }),
    field('/date', {
      widget: 'date',
      label: { fa: 'تاریخ ساخت آن بخش', en: 'When that part was built' },
      hint: { fa: 'اگر نمی‌دانید خالی بگذارید.', en: 'Leave it empty if you do not know.' },
    }),
  ).when(is('/hasViolations')),
  field('/wantsCommission100', {
    widget: 'yes-no',
    label: {
      fa: 'می‌خواهید پرونده به کمیسیون مادهٔ ۱۰۰ برود؟',
      en: 'Shall the case go to the Article 100 commission?',
    },
    hint: {
      fa: 'کمیسیون دربارهٔ جریمه یا اصلاح بنا رأی می‌دهد. اگر «نه» بگویید، شهرداری پیش از آن با شما تماس می‌گیرد.',
      en: 'It rules on a fine or on mending. If you say no, the municipality calls you first.',
    },
  }).when(is('/hasViolations')),
  field('/visitDate', {
    widget: 'date',
    label: { fa: 'روز بازدید', en: 'Day of the visit' },
    hint: {
      fa: 'روزی که یکی از شما در ملک هست. بازدید از ۸ تا ۱۳ است.',
      en: 'A day when one of you is there. Visits are between 8 and 13.',
    },
  }),
);
