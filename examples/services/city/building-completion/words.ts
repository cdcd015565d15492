import type { Option } from '@panjare/contract';
import type { EngineerRole, FloorUse, Structure, ViolationKind } from './data.ts';

const option = <T extends string>(value: T, fa: string, en: string): Option & { value: T } => ({
  value,
  label: { fa, en },
});

/** What a floor is used for. */
export const floorUses: (Option & { value: FloorUse })[] = [
  option('residential', 'مسکونی', 'Residential'),
  option('commercial', 'تجاری', 'Commercial'),
  option('office', 'اداری', 'Office'),
  option('parking', 'پارکینگ', 'Parking'),
  option('storage', 'انباری', 'Storage'),
  option('common', 'مشاع', 'Common area'),
];

/** What carries the building. */
export const structures: (Option & { value: Structure })[] = [
  option('concrete', 'بتنی', 'Concrete'),
  option('steel', 'فلزی', 'Steel'),
  option('masonry', 'بنایی (آجر و کلاف)', 'Masonry'),
  option('light-steel', 'سبک فولادی (LSF)', 'Light steel frame'),
  option('other', 'جز این‌ها', 'Another'),
];

/** What an engineer did. */
export const engineerRoles: (Option & { value: EngineerRole })[] = [
  option('supervising-architect', 'ناظر معماری', 'Supervisor, architecture'),
  option('supervising-structure', 'ناظر سازه', 'Supervisor, structure'),
  option('supervising-mechanics', 'ناظر تأسیسات مکانیکی', 'Supervisor, mechanical services'),
  option('supervising-electricity', 'ناظر تأسیسات برقی', 'Supervisor, electrical services'),
  option('executor', 'مجری', 'Contractor'),
  option('surveyor', 'نقشه‌بردار', 'Surveyor'),
];

/** How a building may differ from its permit. */
export const violationKinds: (Option & { value: ViolationKind })[] = [
  option('extra-area', 'اضافه‌بنا', 'Extra floor area'),
  option('change-of-use', 'تغییر کاربری', 'Change of use'),
  option('parking-shortage', 'کسری پارکینگ', 'Missing parking'),
  option('without-permit', 'ساخت بدون پروانه', 'Built without a permit'),
  option('setback', 'رعایت نشدن عقب‌نشینی', 'Setback not kept'),
];
