import type { BuildingCompletion } from './data.ts';

/**
 * A complete request of a synthetic person of the sandbox: what the form holds when it is ready to be sent. For tests
 * and for trying out.
 *
 * @param visitDate ISO date of the visit, after today.
 * @param renovationCode its last digit chooses what the sandbox's agencies do.
 */
export function sampleAnswers(visitDate: string, renovationCode = '12-34-15') {
  return {
    owners: [
      {
        nationalId: '9990000018',
        givenName: 'سارا',
        familyName: 'نمونه',
        birthDate: '1985-04-11',
        share: 6,
      },
    ],
    hasCompanies: false,
    hasAttorney: false,
    renovationCode,
    plate: { main: '123', sub: '45', section: '2' },
    postalCode: '1313131311',
    address: 'خیابان نمونه، کوچهٔ یکم، پلاک ۱۱',
    location: { latitude: 38.08, longitude: 46.2919 },
    landArea: 240,
    floors: [
      { name: 'همکف', area: 140, use: 'parking' },
      { name: 'اول', area: 150.5, use: 'residential' },
    ],
    units: 1,
    parking: 2,
    structure: 'concrete',
    permitNumber: '1402/12345',
    permitDate: '2023-06-10',
    completionDate: '2026-08-01',
    engineers: [{ role: 'supervising-structure', permitNumber: '15-30-01234', nationalId: '9990000042' }],
    hasViolations: false,
    visitDate,
    mobile: '+989000000001',
  } satisfies BuildingCompletion;
}
