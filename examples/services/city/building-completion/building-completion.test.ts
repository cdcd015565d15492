import type { JsonObject } from '@panjare/contract';
import { compile, validate } from '@panjare/form';
import { addDays, todayIso } from '@panjare/persian';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleAnswers } from './sample.ts';
import service from './service.ts';

const compiled = compile(service);
const sample = sampleAnswers(addDays(todayIso(new Date().toISOString()), 7));

const faults = (answers: JsonObject): string[] =>
  validate(compiled, answers).map(({ path, code, params }) => `${path} ${code} ${params['id'] ?? ''}`.trim());

test('the definition compiles, and a plain request is without fault', () => {
  assert.deepEqual(faults(sample), []);
});

test('shares that do not make six dang are refused, with companies or without', () => {
  const [owner] = sample['owners'] as JsonObject[];
  const half = { ...sample, owners: [{ ...owner, share: 3.5 }] };
  assert.deepEqual(faults(half), ['/owners check shares']);
  const company = { legalId: '10380284790', name: 'شرکت نمونه', mobile: '+989000000009', share: 2 };
  const joint = { ...half, hasCompanies: true, companies: [company] };
  assert.deepEqual(faults(joint), ['/companies check shares-with-companies']);
  assert.deepEqual(faults({ ...joint, companies: [{ ...company, share: 2.5 }] }), []);
});

test('an attorney is asked for only where there is one', () => {
  const asked = faults({ ...sample, hasAttorney: true });
  assert.equal(asked.length, 5);
  for (const fault of asked) assert.match(fault, /^\/attorney\/\w+ required$/);
  const attorney = {
    nationalId: '9990000026',
    givenName: 'مهران',
    familyName: 'آزمایشی',
    deedNumber: '12345',
    deedDate: '2026-01-10',
  };
  assert.deepEqual(faults({ ...sample, hasAttorney: true, attorney }), []);
});

test('differences with the permit are told one by one once there are any', () => {
  assert.notDeepEqual(faults({ ...sample, hasViolations: true }), []);
  const violations = [{ kind: 'extra-area', area: 12.5 }];
  assert.deepEqual(faults({ ...sample, hasViolations: true, violations, wantsCommission100: true }), []);
});

test('a building is not finished before its permit, nor visited yesterday', () => {
  assert.deepEqual(faults({ ...sample, completionDate: '2020-01-01' }), [
    '/completionDate check completion-after-permit',
  ]);
  assert.deepEqual(faults({ ...sample, visitDate: '2026-01-01' }), ['/visitDate check visit-in-future']);
});

test('codes follow their patterns', () => {
  assert.deepEqual(faults({ ...sample, renovationCode: '12345' }), ['/renovationCode pattern']);
  assert.deepEqual(faults({ ...sample, postalCode: '12345' }), ['/postalCode format']);
});
