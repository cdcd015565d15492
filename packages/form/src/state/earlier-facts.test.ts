import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EarlierAnswer } from '@panjare/contract';
import { buildingCompletion } from '../fixtures/building-completion.ts';
import { askedFields, compile, createForm, earlierFacts, type FieldNode, type Form } from '../index.ts';

const compiled = compile(buildingCompletion);
const earlier = (to: string, value: string, reuse: EarlierAnswer['reuse']): EarlierAnswer => ({
  to,
  value,
  reuse,
  service: 'city/lamp-repair',
  title: { fa: 'تعمیر چراغ' },
  givenAt: '2026-01-01T00:00:00.000Z',
});

function field(form: Form, pointer: string): FieldNode {
  const node = form.find(pointer);
  assert.equal(node?.kind, 'field', `${pointer} is a field`);
  return node as FieldNode;
}

test('what is always used again fills an empty answer, says where it comes from, and leaves what is typed', () => {
  const form = createForm(compiled, { renovationCode: '1-2-3' });
  form.prefill(earlierFacts([earlier('/address/city', 'تبریز', 'always')], false));
  form.prefill(earlierFacts([earlier('/renovationCode', '9-9-9', 'always')], false));
  const city = field(form, '/address/city');
  assert.equal(city.value.value, 'تبریز');
  assert.equal(city.origin.value?.provenance.kind, 'earlier');
  assert.equal(field(form, '/renovationCode').value.value, '1-2-3');
  city.setValue('مرند');
  assert.equal(city.origin.value?.changed, true);
});

test('what asks first stands by: no answer, no change, until it is taken', () => {
  const form = createForm(compiled);
  const before = form.revision.peek();
  form.prefill(earlierFacts([earlier('/address/city', 'تبریز', 'ask')], false));
  const city = field(form, '/address/city');
  assert.equal(city.value.value, undefined);
  assert.equal(form.revision.peek(), before);
  assert.deepEqual([city.origin.value?.policy, city.origin.value?.value], ['ask', 'تبریز']);
  form.confirm('/address/city');
  assert.equal(city.value.value, 'تبریز');
  assert.equal(city.origin.value?.changed, false);
  city.setValue('مرند');
  assert.equal(city.value.value, 'مرند');
});

test('in a form that was begun before, what was left empty stays empty and everything asks', () => {
  const form = createForm(compiled);
  form.prefill(earlierFacts([earlier('/address/city', 'تبریز', 'always')], true));
  assert.deepEqual(form.answers(), createForm(compiled).answers());
  assert.equal(field(form, '/address/city').origin.value?.policy, 'ask');
});

test('a register’s fact that comes later takes the place of an earlier answer that was left as it is', () => {
  const form = createForm(compiled);
  form.prefill(earlierFacts([earlier('/address/city', 'تبریز', 'always')], false));
  const provenance = {
    source: 'civil',
    kind: 'register',
    fact: 'city',
    readAt: '2026-01-01T00:00:00Z',
  } as const;
  form.prefill([{ to: '/address/city', value: 'مراغه', policy: 'editable', provenance }]);
  assert.equal(field(form, '/address/city').value.value, 'مراغه');
});

test('the fields asked once are those of no row; each says what it would take', () => {
  const asked = askedFields(compiled);
  assert.ok(!asked.some(({ at }) => at === '/share'));
  const code = asked.find(({ at }) => at === '/renovationCode');
  assert.equal(code?.accepts('12-34-56'), true);
  assert.equal(code?.accepts('nothing of the kind'), false);
  assert.equal(code?.accepts({ length: 1 }), false);
  assert.equal(asked.find(({ at }) => at === '/fee')?.isWritten, false);
});
