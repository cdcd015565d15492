import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Item, JsonObject, ServiceDefinition } from '@panjare/contract';
import { buildingCompletion, goodAnswers } from '../fixtures/building-completion.ts';
import { createForm } from '../index.ts';
import * as rules from '../rules/rules-part.ts';
import * as rows from '../state/rows-part.ts';
import { checksOf } from './checks.ts';
import { compileLater, type MakeChecks } from './compile-later.ts';

const all = { rules, rows };
const codes = (issues: readonly { code: string }[]): string[] => issues.map(({ code }) => code);

test('what checks a schema may come after the form: then all is told that was passed over', () => {
  const later: { make?: MakeChecks } = {};
  const compiled = compileLater(buildingCompletion, () => later.make).complete(all);
  const form = createForm(compiled, { ...goodAnswers, renovationCode: 'not a code', floorArea: 0 });
  assert.deepEqual(form.check(), []);
  later.make = checksOf;
  assert.deepEqual(codes(form.check()), ['pattern', 'minimum']);
});

test('a missing answer and a check of the definition need no schema', () => {
  const compiled = compileLater(buildingCompletion, () => undefined).complete(all);
  const { renovationCode: _, ...others } = goodAnswers;
  assert.deepEqual(codes(createForm(compiled, others).check()), ['required']);
  const tooMuch = { ...goodAnswers, owners: [{ nationalId: '0013542419', share: 5 }] };
  assert.deepEqual(codes(createForm(compiled, tooMuch).check()), ['check']);
});

test('a field that was left tells what is wrong with the next answer, once its checks are there', () => {
  const later: { make?: MakeChecks } = {};
  const form = createForm(compileLater(buildingCompletion, () => later.make).complete(all));
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
  const compiled = compileLater({ ...buildingCompletion, data, checks: [] }, () => checksOf).complete(all);
  const form = createForm(compiled, { floorArea: 'a'.repeat(40) + '!' });
  assert.ok(codes(form.check()).includes('false'));
});

const asking = (...items: Item[]): ServiceDefinition => ({
  ...buildingCompletion,
  pages: [{ id: 'one', title: { fa: 'یک' }, items }],
  checks: [],
});
const floorArea: Item = { kind: 'field', at: '/floorArea' };
const planned = (definition: ServiceDefinition) => compileLater(definition, () => undefined);

test('what a definition needs is known before it is compiled: its rules, and every item, those of rows too', () => {
  const { hasRules, hasRows, items } = planned(buildingCompletion);
  assert.ok(hasRules && hasRows);
  const fields = items.flatMap((item) => (item.kind === 'field' ? `${item.item.at} ${item.widget}` : []));
  assert.ok(fields.includes('/nationalId national-id'), fields.join());
  assert.ok(items.some(({ kind }) => kind === 'repeat'));
});

test('a condition, a computed value and a check of a page are rules each; a form of none needs none', () => {
  assert.equal(planned(asking(floorArea)).hasRules, false);
  const always = { '==': [1, 1] };
  const { checks } = buildingCompletion;
  for (const definition of [
    asking({ ...floorArea, when: always }),
    asking({ ...floorArea, compute: 1 }),
    asking({ kind: 'group', legend: { fa: 'یک' }, items: [{ ...floorArea, when: false }] }),
    { ...asking(floorArea), checks },
  ])
    assert.equal(planned(definition).hasRules, true);
  const { pages } = asking(floorArea);
  const page = { ...asking(floorArea), pages: pages.map((one) => ({ ...one, when: always })) };
  assert.equal(planned(page).hasRules, true);
});

test('a form of neither rules nor rows is filled in without what makes them', () => {
  const form = createForm(planned(asking(floorArea)).complete({}), { floorArea: 3 });
  assert.deepEqual(form.answers(), { floorArea: 3 });
  assert.deepEqual(form.check(), []);
});

test('without the parts it needs there is no form: nothing is shown that a rule would hide', () => {
  assert.throws(() => planned(buildingCompletion).complete({ rows }), /needs/);
  assert.throws(() => planned(buildingCompletion).complete({ rules }), /needs/);
});

test('a hostile rule is refused as the form is completed, before anything is drawn', () => {
  const hostile = asking({ ...floorArea, when: { constructor: ['return 1'] } });
  assert.throws(() => planned(hostile).complete(all), { message: 'unknown-operator' });
});
