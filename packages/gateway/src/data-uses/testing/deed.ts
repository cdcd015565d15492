import { randomUUID } from 'node:crypto';
import type { Case, JsonObject, ServiceDefinition, SubmissionAccepted } from '@panjare/contract';
import { compile, shownHash } from '@panjare/form';
import { permit } from '../../cases/testing/permit.ts';
import { readCase, until } from '../../cases/testing/permit-office.ts';
import type { CitizenBrowser } from '../../testing/test-gateway.ts';

const planned = (id: string) => permit.inquiries.filter((plan) => plan.id === id);

/** A service that reads a register, locks a fact of it, and names co-owners by their national ids. */
export const deed: ServiceDefinition = {
  ...permit,
  ref: 'city/deed',
  title: { fa: 'سند تک‌برگ', en: 'Single-page deed' },
  sheet: {
    agency: 'final-agency',
    legalBasis: [{ fa: 'قانون الزام، مادهٔ ۱', en: 'Registration Act, article 1' }],
  },
  data: {
    type: 'object',
    properties: {
      code: { type: 'string', title: 'کد نوسازی' },
      birthDate: { type: 'string', title: 'تاریخ تولد', format: 'date' },
      owners: { type: 'array', description: 'مالکان', items: { $ref: '#/definitions/Owner' } },
    },
    required: ['code', 'owners'],
    additionalProperties: false,
    definitions: {
      Owner: {
        type: 'object',
        properties: {
          nationalId: { type: 'string', title: 'کد ملی', format: 'national-id' },
          share: { type: 'number', title: 'سهم' },
        },
        required: ['nationalId', 'share'],
        additionalProperties: false,
      },
    },
  },
  pages: [
    {
      id: 'deed',
      title: { fa: 'سند' },
      items: [
        { kind: 'field', at: '/code', label: { fa: 'کد نوسازی', en: 'Renovation code' } },
        { kind: 'field', at: '/birthDate' },
        {
          kind: 'repeat',
          at: '/owners',
          items: [
            { kind: 'field', at: '/nationalId' },
            { kind: 'field', at: '/share' },
          ],
        },
      ],
    },
  ],
  prefill: [{ to: '/birthDate', from: 'civil.birthDate', policy: 'locked' }],
  inquiries: [
    ...planned('fire').map((plan) => ({ ...plan, sees: ['/code'] })),
    ...planned('engineers').map((plan) => ({ ...plan, sees: ['/owners'] })),
    ...planned('final').map((plan) => ({ ...plan, after: ['fire', 'engineers'] })),
  ],
};

/** Answers of a synthetic applicant who owns with another. */
export function deedAnswers(...owners: string[]): JsonObject {
  return {
    code: '12-345',
    birthDate: '1990-03-21',
    owners: owners.map((nationalId) => ({ nationalId, share: 1 })),
  };
}

/** Submits a deed and waits until its first inquiries are out. */
export async function submitDeed(browser: CitizenBrowser, answers: JsonObject): Promise<Case> {
  const texts = await shownHash(compile(deed), answers, 'fa');
  const shown = { service: deed.ref, version: 1, locale: 'fa' as const, texts };
  const body = { service: deed.ref, version: 1, answers, shown, consents: ['true'] };
  const response = await browser.call('/cases', 'POST', body, { 'idempotency-key': randomUUID() });
  if (response.status !== 201) throw new Error(await response.text());
  const { case: made } = (await response.json()) as SubmissionAccepted;
  await until(async () => (await readCase(browser, made.id)).state === 'in-progress');
  return made;
}
