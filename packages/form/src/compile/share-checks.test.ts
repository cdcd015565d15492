import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shareChecks } from './share-checks.ts';

const check = shareChecks(() => () => true);

test('fields that ask for the same share what checks them, whatever they are called', () => {
  const one = check({ type: 'string', maxLength: 20, title: 'نام' });
  assert.equal(check({ type: 'string', maxLength: 20, title: 'نشانی', description: 'با پلاک' }), one);
  assert.notEqual(check({ type: 'string', maxLength: 21 }), one);
});

test('what may mean another thing elsewhere is checked by its own', () => {
  const reference = { $ref: '#/definitions/name' };
  assert.notEqual(check(reference), check(reference));
  assert.notEqual(check(true), check(false));
  const titled = { properties: { title: { type: 'string' } } };
  assert.notEqual(check(titled), check({ properties: {} }));
});
