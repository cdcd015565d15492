import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '@panjare/contract';
import { buildingCompletion, goodAnswers } from '../fixtures/building-completion.ts';
import { createForm } from '../index.ts';
import { checksOf } from './checks.ts';
import { compileLater, type MakeChecks } from './compile-later.ts';

const codes = (issues: readonly { code: string }[]): string[] => issues.map(({ code }) => code);

test('what checks a schema may come after the form: then all is told that was passed over', () => {
  const later: { make?: MakeChecks } = {};
  const compiled = compileLater(buildingCompletion, () => later.make);
  const form = createForm(compiled, { ...goodAnswers, renovationCode: 'not a code', floorArea: 0 });
  assert.deepEqual(form.check(), []);
  later.make = checksOf;
  assert.deepEqual(codes(form.check()), ['pattern', 'minimum']);
});

test('a missing answer and a check of the definition need no schema', () => {
  const compiled = compileLater(buildingCompletion, () => undefined);
  const { renovationCode: _, ...others } = goodAnswers;
  assert.deepEqual(codes(createForm(compiled, others).check()), ['required']);
  const tooMuch = { ...goodAnswers, owners: [{ nationalId: '0013542419', share: 5 }] };
  assert.deepEqual(codes(createForm(compiled, tooMuch).check()), ['check']);
});

test('a field that was left tells what is wrong with the next answer, once its checks are there', () => {
  const later: { make?: MakeChecks } = {};
  const form = createForm(compileLater(buildingCompletion, () => later.make));
  const field = form.find('/renovationCode');
  if (field?.kind !== 'field') throw new Error('It is a field.');
  field.setValue('x');
  field.leave();
  assert.deepEqual(field.issues.value, []);
  later.make = checksOf;
  field.setValue('y');
  assert.deepEqual(codes(field.issues.value), ['pattern']);
});

test('a schema with a pattern that could run for hours lets no answer through, and is never tried', () => {
  const { properties } = buildingCompletion.data as { properties: JsonObject };
  const slow = { type: 'string', pattern: '(a+)+$' };
  const data = { ...buildingCompletion.data, properties: { ...properties, floorArea: slow } };
  const compiled = compileLater({ ...buildingCompletion, data, checks: [] }, () => checksOf);
  const form = createForm(compiled, { floorArea: 'a'.repeat(40) + '!' });
  assert.ok(codes(form.check()).includes('false'));
});
