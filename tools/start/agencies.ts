import type { Agency } from '@panjare/contract';
import { tradeAgencies } from '../../examples/services/trade/import-permit/agencies.ts';

/** The agencies of the ecosystems that the city's operator runs: city, and trade, where the tax office is in both. */
export const cityAgencies: readonly Agency[] = [
  { id: 'municipality', title: { fa: 'شهرداری', en: 'Municipality' } },
  { id: 'municipal-treasury', title: { fa: 'خزانه‌داری شهرداری', en: 'Municipal Treasury' } },
  { id: 'engineering-organisation', title: { fa: 'نظام مهندسی', en: 'Engineering Organisation' } },
  { id: 'fire-department', title: { fa: 'آتش‌نشانی', en: 'Fire Department' } },
  { id: 'registry-office', title: { fa: 'ثبت اسناد و املاک', en: 'Registry of Deeds' } },
  ...tradeAgencies.map(({ id, title }) => ({ id, title })),
];

/** The agencies of the land ecosystem. The municipality is in both, with a key of its own for each gateway. */
export const landAgencies: readonly Agency[] = [
  { id: 'municipality', title: { fa: 'شهرداری', en: 'Municipality' } },
  { id: 'roads-and-urban-development', title: { fa: 'راه و شهرسازی', en: 'Roads and Urban Development' } },
  { id: 'housing-foundation', title: { fa: 'بنیاد مسکن', en: 'Housing Foundation' } },
  { id: 'road-maintenance', title: { fa: 'راهداری', en: 'Road Maintenance' } },
  { id: 'natural-resources', title: { fa: 'منابع طبیعی', en: 'Natural Resources' } },
  { id: 'agriculture', title: { fa: 'جهاد کشاورزی', en: 'Agriculture' } },
  { id: 'cultural-heritage', title: { fa: 'میراث فرهنگی', en: 'Cultural Heritage' } },
  { id: 'environment', title: { fa: 'محیط زیست', en: 'Environment' } },
  { id: 'regional-water', title: { fa: 'آب منطقه‌ای', en: 'Regional Water' } },
  { id: 'electricity', title: { fa: 'برق', en: 'Electricity' } },
  { id: 'gas', title: { fa: 'گاز', en: 'Gas' } },
];
