import type { ServiceSheet } from '@panjare/contract';

/** شناسنامهٔ خدمت. The code and the numbers are examples. */
export const sheet: ServiceSheet = {
  code: '1303211810',
  agency: 'municipality',
  description: {
    fa: 'پس از پایان ساخت، شهرداری ساختمان را با پروانه می‌سنجد و اگر برابر باشد گواهی پایان‌کار می‌دهد.',
    en: 'When a building is finished the municipality compares it with the permit and certifies its completion.',
  },
  averageDays: 12,
  unit: { fa: 'معاونت شهرسازی و معماری', en: 'Department of Urban Planning and Architecture' },
  phone: '137',
  channels: [
    { fa: 'همین سایت', en: 'This site' },
    { fa: 'دفترهای پیشخوان دولت', en: 'Government counters' },
  ],
  documents: [
    { fa: 'سند مالکیت', en: 'Title deed' },
    { fa: 'پروانهٔ ساختمان', en: 'Building permit' },
    { fa: 'گزارش پایان کار مهندسان ناظر', en: 'Final report of the supervising engineers' },
  ],
  inquiries: [
    { fa: 'سازمان نظام مهندسی', en: 'Engineering Organisation' },
    { fa: 'آتش‌نشانی', en: 'Fire Department' },
    { fa: 'ثبت اسناد و املاک', en: 'Registry of Deeds and Properties' },
    { fa: 'امور مالیاتی', en: 'Tax Office' },
  ],
  steps: [
    { fa: 'پرکردن درخواست', en: 'Fill in the request' },
    { fa: 'پاسخ چهار دستگاه', en: 'Four agencies answer' },
    { fa: 'بازدید کارشناس', en: 'An inspector visits' },
    { fa: 'صدور گواهی', en: 'The certificate is issued' },
  ],
  fee: { fa: 'برابر جدول عوارض سال', en: 'By the year’s table of duties' },
  visits: 1,
  legalBasis: [
    { fa: 'تبصرهٔ ۸ مادهٔ ۱۰۰ قانون شهرداری', en: 'Note 8 of Article 100 of the Municipality Act' },
    { fa: 'مادهٔ ۱۸۷ قانون مالیات‌های مستقیم', en: 'Article 187 of the Direct Taxes Act' },
  ],
  questions: [
    {
      question: {
        fa: 'اگر ساختمان با پروانه تفاوت داشته باشد چه می‌شود؟',
        en: 'What if the building differs from the permit?',
      },
      answer: {
        fa: 'پرونده به کمیسیون مادهٔ ۱۰۰ می‌رود و پس از رأی و پرداخت یا اصلاح، گواهی صادر می‌شود.',
        en: 'The case goes to the Article 100 commission; after its ruling is paid or mended the certificate is issued.',
      },
    },
    {
      question: { fa: 'اگر یکی از دستگاه‌ها پاسخ ندهد؟', en: 'What if an agency does not answer?' },
      answer: {
        fa: 'پس از پایان مهلت، موضوع به مسئول بالاتر فرستاده می‌شود و شما در پرونده می‌بینید به چه کسی.',
        en: 'After its deadline the matter goes to a superior, and your case shows to whom.',
      },
    },
  ],
};
