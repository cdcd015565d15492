import type { ServiceSheet } from '@panjare/contract';
import { tradeAgencies } from './agencies.ts';

/** شناسنامهٔ خدمت. The code and the numbers are examples. */
export const sheet: ServiceSheet = {
  code: '1303210117',
  agency: 'industry-and-trade',
  description: {
    fa: 'پیش از ثبت سفارش، دستگاه‌های تجارت خارجی کالاها، فروشنده و ارز را یک بار و با هم بررسی می‌کنند.',
    en: 'Before an order is registered the agencies of foreign trade look at goods, seller and currency, once and together.',
  },
  averageDays: 14,
  unit: { fa: 'دفتر مقررات صادرات و واردات', en: 'Office of import and export rules' },
  phone: '124',
  channels: [
    { fa: 'همین سایت', en: 'This site' },
    { fa: 'دفترهای پیشخوان دولت', en: 'Government counters' },
  ],
  documents: [
    { fa: 'کارت بازرگانی معتبر', en: 'A valid commercial card' },
    { fa: 'پیش‌فاکتور فروشنده', en: 'The seller’s proforma' },
    { fa: 'مجوزهایی که پیش‌تر گرفته‌اید', en: 'Permits you already have' },
  ],
  inquiries: tradeAgencies.map(({ title }) => title),
  steps: [
    {
      fa: 'پرکردن درخواست؛ فهرست کالا را می‌توان چسباند',
      en: 'Fill in the request; the goods can be pasted',
    },
    { fa: 'بررسی واردکننده: سه دستگاه', en: 'Check of the importer: three agencies' },
    { fa: 'بررسی کالاها: نه دستگاه، هم‌زمان', en: 'Check of the goods: nine agencies at once' },
    { fa: 'ارز، بیمه، بندر و گمرک', en: 'Currency, insurance, port and customs' },
    { fa: 'صدور مجوز', en: 'The permit is issued' },
  ],
  fee: { fa: 'استعلام میان دستگاه‌ها رایگان است.', en: 'Inquiries between agencies are free.' },
  visits: 0,
  legalBasis: [
    { fa: 'قانون مقررات صادرات و واردات', en: 'Act on the rules of export and import' },
    { fa: 'قانون امور گمرکی', en: 'Customs Affairs Act' },
  ],
  questions: [
    {
      question: { fa: 'اگر چند ده ردیف کالا داشته باشم؟', en: 'What if I have dozens of lines?' },
      answer: {
        fa: 'ردیف‌ها را در صفحه‌گسترده برگزینید، رونوشت بگیرید و در همین فرم بچسبانید؛ پیش از افزودن نشان می‌دهیم چه فهمیده‌ایم.',
        en: 'Choose them in the spreadsheet, copy, and paste them into this form; before they are added we show what we understood.',
      },
    },
    {
      question: { fa: 'اگر دستگاهی پاسخ ندهد؟', en: 'What if an agency does not answer?' },
      answer: {
        fa: 'پس از مهلت، موضوع به مسئول بالاتر فرستاده می‌شود و در پرونده می‌بینید به چه کسی.',
        en: 'After its deadline the matter goes to a superior, and your case shows to whom.',
      },
    },
  ],
};
