import { field, group, is, minus, note, page, plus, repeat, sum, times, value } from '@panjare/form/define';
import { countries, currencies, entryCustoms, incoterms, permitKinds, transports, units } from './words.ts';

const kilograms = { fa: 'کیلوگرم', en: 'kg' };

export const importerPage = page(
  'importer',
  { fa: 'واردکننده', en: 'Importer' },
  field('/importer/nationalId', { widget: 'national-id', label: { fa: 'کد ملی', en: 'National ID' } }),
  field('/importer/givenName', { label: { fa: 'نام', en: 'Given name' } }),
  field('/importer/familyName', { label: { fa: 'نام خانوادگی', en: 'Family name' } }),
  field('/importer/mobile', {
    widget: 'mobile',
    label: { fa: 'شمارهٔ همراه', en: 'Mobile' },
    hint: { fa: 'خبرهای پرونده به این شماره می‌رسد.', en: 'News of the case goes to this number.' },
    autocomplete: 'tel',
    reuse: 'always',
    means: 'person.mobile',
  }),
  field('/importer/forCompany', {
    widget: 'yes-no',
    label: { fa: 'برای شرکت درخواست می‌دهید؟', en: 'Do you apply for a company?' },
  }),
  field('/importer/legalId', {
    widget: 'legal-id',
    label: { fa: 'شناسهٔ ملی شرکت', en: 'Legal ID of the company' },
  }).when(is('/importer/forCompany')),
  group(
    { fa: 'کارت بازرگانی', en: 'Commercial card' },
    field('/card/number', {
      label: { fa: 'شمارهٔ کارت', en: 'Card number' },
      hint: { fa: '۸ تا ۱۱ رقم، روی کارت', en: '8 to 11 digits, on the card' },
    }),
    field('/card/expiresOn', {
      widget: 'date',
      label: { fa: 'پایان اعتبار کارت', en: 'The card expires on' },
    }),
  ),
);

export const sellerPage = page(
  'seller',
  { fa: 'فروشنده و پیش‌فاکتور', en: 'Seller and proforma' },
  group(
    { fa: 'فروشندهٔ خارجی', en: 'Foreign seller' },
    field('/seller/name', {
      label: { fa: 'نام فروشنده', en: 'Name of the seller' },
      hint: {
        fa: 'با حروف لاتین، همان‌طور که روی پیش‌فاکتور است.',
        en: 'In Latin letters, as on the proforma.',
      },
    }),
    field('/seller/country', { widget: 'select', label: { fa: 'کشور', en: 'Country' }, options: countries }),
    field('/seller/address', {
      label: { fa: 'نشانی فروشنده', en: 'Address of the seller' },
      hint: { fa: 'با حروف لاتین', en: 'In Latin letters' },
    }),
  ),
  group(
    { fa: 'پیش‌فاکتور', en: 'Proforma' },
    field('/proforma/number', {
      label: { fa: 'شمارهٔ پیش‌فاکتور', en: 'Number of the proforma' },
      hint: { fa: 'مانند PI-2026/118', en: 'Like PI-2026/118' },
    }),
    field('/proforma/date', {
      widget: 'date',
      label: { fa: 'تاریخ پیش‌فاکتور', en: 'Date of the proforma' },
      hint: {
        fa: 'میلادی هم می‌شود نوشت؛ مانند 2026-03-14. خودمان به شمسی برمی‌گردانیم.',
        en: 'A Gregorian date is understood too, like 2026-03-14; we turn it into Jalali.',
      },
    }),
    field('/proforma/currency', {
      widget: 'select',
      label: { fa: 'ارز', en: 'Currency' },
      options: currencies,
    }),
    field('/proforma/incoterm', {
      widget: 'select',
      label: { fa: 'شرط تحویل', en: 'Incoterm' },
      options: incoterms,
    }),
    field('/proforma/total', {
      label: { fa: 'مبلغ نهایی پیش‌فاکتور', en: 'Total of the proforma' },
      hint: { fa: 'با کرایه، به ارز پیش‌فاکتور', en: 'With freight, in the currency of the proforma' },
    }),
  ),
);

export const shipmentPage = page(
  'shipment',
  { fa: 'حمل', en: 'Shipment' },
  field('/shipment/transport', {
    widget: 'choice',
    label: { fa: 'روش حمل', en: 'Transport' },
    options: transports,
  }),
  field('/shipment/loadingPlace', {
    label: { fa: 'مبدأ بارگیری', en: 'Place of loading' },
    hint: { fa: 'با حروف لاتین؛ مانند Shanghai', en: 'In Latin letters, like Shanghai' },
  }),
  field('/shipment/entryCustoms', {
    widget: 'select',
    label: { fa: 'گمرک ورود', en: 'Customs of entry' },
    options: entryCustoms,
  }),
);

export const goodsPage = page(
  'goods',
  { fa: 'کالاها', en: 'Goods' },
  repeat(
    '/goods',
    {
      label: { fa: 'کالا', en: 'Goods line' },
      hint: {
        fa: 'هر ردیف پیش‌فاکتور یک کالاست. فهرست را می‌توانید از صفحه‌گسترده بچسبانید.',
        en: 'Each line of the proforma is one. You can paste the list from a spreadsheet.',
      },
      min: 1,
      max: 200,
    },
    field('/hsCode', {
      label: { fa: 'کد تعرفه (HS)', en: 'HS code' },
      hint: { fa: '۸ رقم؛ مانند ۸۵۱۷۱۲۱۰', en: '8 digits, like 85171210' },
    }),
    field('/goodsId', {
      label: { fa: 'شناسهٔ کالا', en: 'Goods id' },
      hint: { fa: '۱۳ رقم', en: '13 digits' },
    }),
    field('/descriptionFa', { label: { fa: 'شرح فارسی', en: 'Description in Persian' } }),
    field('/descriptionEn', { label: { fa: 'شرح لاتین', en: 'Description in Latin letters' } }),
    field('/brand', { label: { fa: 'نشان تجاری', en: 'Brand' } }),
    field('/origin', { widget: 'select', label: { fa: 'کشور سازنده', en: 'Made in' }, options: countries }),
    field('/quantity', { label: { fa: 'مقدار', en: 'Quantity' } }),
    field('/unit', { widget: 'select', label: { fa: 'یکا', en: 'Unit' }, options: units }),
    field('/unitPrice', {
      label: { fa: 'بهای یکا', en: 'Unit price' },
      hint: { fa: 'به ارز پیش‌فاکتور', en: 'In the currency of the proforma' },
    }),
    field('/netKg', { label: { fa: 'وزن خالص', en: 'Net weight' }, unit: kilograms }),
    field('/grossKg', { label: { fa: 'وزن ناخالص', en: 'Gross weight' }, unit: kilograms }),
    field('/price', {
      label: { fa: 'بهای ردیف', en: 'Price of the line' },
      compute: times(value('quantity'), value('unitPrice')),
    }),
    field('/packingKg', {
      label: { fa: 'وزن بسته‌بندی', en: 'Weight of the packing' },
      hint: {
        fa: 'ناخالص منهای خالص؛ خالص نمی‌تواند بیشتر باشد.',
        en: 'Gross less net; net cannot be more.',
      },
      unit: kilograms,
      compute: minus(value('grossKg'), value('netKg')),
    }),
  ),
  field('/freight', {
    label: { fa: 'کرایهٔ حمل', en: 'Freight' },
    hint: {
      fa: 'به ارز پیش‌فاکتور؛ اگر جدا نوشته نشده، صفر.',
      en: 'In the currency of the proforma; zero where it is not named apart.',
    },
  }),
  group(
    { fa: 'جمع‌ها', en: 'Totals' },
    field('/totalNetKg', {
      label: { fa: 'جمع وزن خالص', en: 'Total net weight' },
      unit: kilograms,
      compute: sum('/goods', '/netKg'),
    }),
    field('/totalGrossKg', {
      label: { fa: 'جمع وزن ناخالص', en: 'Total gross weight' },
      unit: kilograms,
      compute: sum('/goods', '/grossKg'),
    }),
    field('/goodsTotal', {
      label: { fa: 'جمع بهای کالاها', en: 'Total of the goods' },
      compute: sum('/goods', '/price'),
    }),
    field('/invoiceTotal', {
      label: { fa: 'جمع کالاها و کرایه', en: 'Goods and freight' },
      compute: plus(value('/goodsTotal'), value('/freight')),
    }),
  ),
);

export const permitsPage = page(
  'permits',
  { fa: 'مجوزها', en: 'Permits' },
  note({
    fa: 'این درخواست به **هفده دستگاه** می‌رود. مجوزی که از یکی از آن‌ها دارید کار را کوتاه می‌کند.',
    en: 'This request goes to **seventeen agencies**. A permit you already have from one shortens the way.',
  }),
  field('/hasPermits', {
    widget: 'yes-no',
    label: { fa: 'برای این کالاها مجوزی دارید؟', en: 'Do you have a permit for these goods?' },
  }),
  repeat(
    '/permits',
    { label: { fa: 'مجوز', en: 'Permit' }, min: 1, max: 20 },
    field('/kind', { widget: 'select', label: { fa: 'نوع', en: 'Kind' }, options: permitKinds }),
    field('/number', { label: { fa: 'شمارهٔ مجوز', en: 'Number of the permit' } }),
    field('/date', { widget: 'date', label: { fa: 'تاریخ مجوز', en: 'Date of the permit' } }),
  ).when(is('/hasPermits')),
);
