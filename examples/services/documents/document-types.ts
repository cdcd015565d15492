import type { DocumentClaim, DocumentType, Text } from '@panjare/contract';

/**
 * Four documents as the examples know them. Their names and claims are a model of our own: no published specification of
 * Iranian wallet credentials exists.
 */
const givenName = claim('given_name', 'نام', 'Given name');
const familyName = claim('family_name', 'نام خانوادگی', 'Family name');
const fatherName = claim('father_name', 'نام پدر', 'Father’s name');
const nationalId = claim('national_id', 'کد ملی', 'National ID', 'code');
const birthDate = claim('birthdate', 'تاریخ تولد', 'Date of birth', 'date');

/** شناسنامه، کارت ملی، گواهینامهٔ رانندگی، مدرک تحصیلی. */
export const documentTypes: readonly DocumentType[] = [
  document('birth-certificate', { fa: 'شناسنامه', en: 'Birth certificate' }, [
    nationalId,
    givenName,
    familyName,
    fatherName,
    claim('mother_name', 'نام مادر', 'Mother’s name'),
    birthDate,
    claim('birth_place', 'محل تولد', 'Place of birth'),
    claim('certificate_number', 'شمارهٔ شناسنامه', 'Certificate number', 'code'),
  ]),
  document('national-card', { fa: 'کارت ملی', en: 'National card' }, [
    nationalId,
    givenName,
    familyName,
    fatherName,
    birthDate,
    claim('card_serial', 'سریال کارت', 'Card serial', 'code'),
    claim('expires_on', 'پایان اعتبار', 'Valid until', 'date'),
  ]),
  document('driving-licence', { fa: 'گواهینامهٔ رانندگی', en: 'Driving licence' }, [
    nationalId,
    givenName,
    familyName,
    claim('licence_number', 'شمارهٔ گواهینامه', 'Licence number', 'code'),
    claim('category', 'پایه', 'Category'),
    claim('issued_on', 'تاریخ صدور', 'Issued on', 'date'),
    claim('expires_on', 'پایان اعتبار', 'Valid until', 'date'),
  ]),
  document('degree', { fa: 'مدرک تحصیلی', en: 'Degree' }, [
    nationalId,
    givenName,
    familyName,
    claim('level', 'مقطع', 'Level'),
    claim('field_of_study', 'رشته', 'Field of study'),
    claim('university', 'دانشگاه', 'University'),
    claim('graduated_on', 'تاریخ دانش‌آموختگی', 'Graduated on', 'date'),
  ]),
];

function document(id: string, title: Text, claims: DocumentClaim[]): DocumentType {
  return { id, vct: `urn:panjare:sample:${id}`, title, claims };
}

function claim(name: string, fa: string, en: string, kind?: 'date' | 'code'): DocumentClaim {
  return { name, title: { fa, en }, ...(kind && { kind }) };
}
