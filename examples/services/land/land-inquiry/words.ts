import type { Option } from '@panjare/contract';
import type { LandUse, Purpose } from './data.ts';

const option = <T extends string>(value: T, fa: string, en: string): Option & { value: T } => ({
  value,
  label: { fa, en },
});

/** What land is used for. */
export const landUses: (Option & { value: LandUse })[] = [
  option('agriculture', 'زراعی', 'Arable'),
  option('orchard', 'باغ', 'Orchard'),
  option('pasture', 'مرتع', 'Pasture'),
  option('residential', 'مسکونی', 'Residential'),
  option('commercial', 'تجاری', 'Commercial'),
  option('industrial', 'صنعتی', 'Industrial'),
  option('tourism', 'گردشگری', 'Tourism'),
  option('barren', 'بایر', 'Barren'),
];

/** What the answer is needed for. */
export const purposes: (Option & { value: Purpose })[] = [
  option('change-of-use', 'تغییر کاربری', 'Change of use'),
  option('division', 'تفکیک', 'Division'),
  option('merging', 'تجمیع', 'Merging'),
  option('assignment', 'واگذاری', 'Assignment'),
  option('construction', 'ساخت‌وساز', 'Construction'),
];
