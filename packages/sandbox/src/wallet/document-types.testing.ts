import type { DocumentType } from '@panjare/contract';

const person = [
  { name: 'national_id', title: { fa: 'شمارهٔ ملی' }, kind: 'code' as const },
  { name: 'given_name', title: { fa: 'نام' } },
  { name: 'family_name', title: { fa: 'نام خانوادگی' } },
];

/** Three kinds of document, fewer than the examples have. */
export const documentTypes: DocumentType[] = [
  {
    id: 'national-card',
    vct: 'urn:test:national-card',
    title: { fa: 'کارت ملی' },
    claims: [
      ...person,
      { name: 'birthdate', title: { fa: 'تاریخ تولد' }, kind: 'date' },
      { name: 'card_serial', title: { fa: 'سریال کارت' }, kind: 'code' },
      { name: 'expires_on', title: { fa: 'پایان اعتبار' }, kind: 'date' },
    ],
  },
  {
    id: 'driving-licence',
    vct: 'urn:test:driving-licence',
    title: { fa: 'گواهینامهٔ رانندگی' },
    claims: [...person, { name: 'licence_number', title: { fa: 'شمارهٔ گواهینامه' }, kind: 'code' }],
  },
  {
    id: 'degree',
    vct: 'urn:test:degree',
    title: { fa: 'مدرک تحصیلی' },
    claims: [
      ...person,
      { name: 'level', title: { fa: 'مقطع' } },
      { name: 'university', title: { fa: 'دانشگاه' } },
    ],
  },
];
