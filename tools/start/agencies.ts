import type { Agency } from '@panjare/contract';

/** The agencies of the city ecosystem. */
export const cityAgencies: readonly Agency[] = [
  { id: 'municipality', title: { fa: 'شهرداری', en: 'Municipality' } },
  { id: 'engineering-organisation', title: { fa: 'نظام مهندسی', en: 'Engineering Organisation' } },
  { id: 'fire-department', title: { fa: 'آتش‌نشانی', en: 'Fire Department' } },
  { id: 'registry-office', title: { fa: 'ثبت اسناد و املاک', en: 'Registry of Deeds' } },
  { id: 'tax-office', title: { fa: 'امور مالیاتی', en: 'Tax Office' } },
];
