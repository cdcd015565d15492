import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PrefilledFact } from '@panjare/contract';
import { buildingCompletion, goodAnswers } from '../fixtures/building-completion.ts';
import { compile, createForm, type FieldNode, type Form } from '../index.ts';

const compiled = compile(buildingCompletion);

function field(form: Form, pointer: string): FieldNode {
  const node = form.find(pointer);
  assert.equal(node?.kind, 'field', `${pointer} is a field`);
  return node as FieldNode;
}

const provenance = {
  source: 'civil',
  kind: 'register',
  fact: 'x',
  readAt: '2026-01-01T00:00:00.000Z',
} as const;
const fact = (to: string, value: string, policy: PrefilledFact['policy']): PrefilledFact => ({
  to,
  value,
  policy,
  provenance,
});

test('a fact fills what is empty, adds the row it names, and is locked where it says so', () => {
  const form = createForm(compiled);
  form.prefill([
    fact('/owners/0/nationalId', '0013542419', 'locked'),
    fact('/address/city', 'تبریز', 'editable'),
  ]);
  const id = field(form, '/owners/0/nationalId');
  id.setValue('3240175800');
  assert.equal(id.value.value, '0013542419');
  const city = field(form, '/address/city');
  city.setValue('مرند');
  assert.equal(city.origin.value?.changed, true);
  form.prefill([fact('/address/city', 'تهران', 'editable')]);
  assert.equal(city.value.value, 'مرند');
});

test('a fact to be confirmed is an issue until it is confirmed or changed', () => {
  const form = createForm(compiled, goodAnswers);
  const city = field(form, '/address/city');
  city.setValue(undefined);
  form.prefill([fact('/address/city', 'تبریز', 'confirm')]);
  assert.deepEqual(
    form.check().map(({ code }) => code),
    ['unconfirmed'],
  );
  form.confirm('/address/city');
  assert.deepEqual(form.check(), []);
});

test('a draft loaded replaces everything, origins and issues too', () => {
  const form = createForm(compiled);
  form.prefill([fact('/address/city', 'تبریز', 'editable')]);
  form.check();
  form.load(goodAnswers);
  assert.deepEqual(form.answers(), { ...goodAnswers, fee: 120_000 });
  assert.equal(field(form, '/address/city').origin.value, undefined);
  assert.deepEqual(field(form, '/renovationCode').issues.value, []);
});
