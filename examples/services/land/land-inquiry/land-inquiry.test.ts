import type { JsonObject } from '@panjare/contract';
import { compile, validate } from '@panjare/form';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import service from './service.ts';

const compiled = compile(service);
const sample: JsonObject = {
  applicant: { nationalId: '9990000018', givenName: 'سارا', familyName: 'نمونه', mobile: '+989000000001' },
  plate: { main: '123', sub: '45', section: '2' },
  area: 5000,
  location: [
    { latitude: 38.0773, longitude: 46.2919 },
    { latitude: 38.0773, longitude: 46.2926 },
    { latitude: 38.0778, longitude: 46.2926 },
  ],
  currentUse: 'barren',
  purpose: 'construction',
};
const faults = (answers: JsonObject): string[] =>
  validate(compiled, answers).map(({ path, code, params }) => `${path} ${code} ${params['id'] ?? ''}`.trim());

test('the definition compiles, and a plain inquiry is without fault', () => {
  assert.deepEqual(faults(sample), []);
});

test('a change of use names another use, a division its parcels', () => {
  const change = { ...sample, purpose: 'change-of-use' };
  assert.deepEqual(faults(change), ['/requestedUse check requested-use-given']);
  assert.deepEqual(faults({ ...change, requestedUse: 'barren' }), [
    '/requestedUse check requested-use-differs',
  ]);
  assert.deepEqual(faults({ ...change, requestedUse: 'tourism' }), []);
  assert.deepEqual(faults({ ...sample, purpose: 'division' }), ['/parcels check parcels-given']);
  assert.deepEqual(faults({ ...sample, purpose: 'division', parcels: 4 }), []);
});

test('the land has three corners at least, and its sides do not cross', () => {
  const [a, b, c] = sample['location'] as JsonObject[];
  const land = (...location: (JsonObject | undefined)[]) =>
    faults({ ...sample, location: location.filter((corner) => corner !== undefined) });
  assert.deepEqual(land(a, b), ['/location minItems']);
  const between = { latitude: 38.0775, longitude: 46.2921 };
  assert.deepEqual(land(a, c, between, b), ['/location check crossing']);
});

test('ten agencies answer side by side and do not see who asks; the municipality follows', () => {
  const [final, ...others] = [...service.inquiries].reverse();
  assert.equal(others.length, 10);
  assert.equal(final?.after?.length, 10);
  for (const { after, sees } of others) {
    assert.equal(after, undefined);
    assert.ok(Array.isArray(sees) && !sees.some((pointer) => pointer.startsWith('/applicant')));
  }
});
