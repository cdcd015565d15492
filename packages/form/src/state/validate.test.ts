import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '@panjare/contract';
import { buildingCompletion, goodAnswers } from '../fixtures/building-completion.ts';
import { compile, createForm, shownHash, shownTexts, validate, visibleAnswers } from '../index.ts';

const compiled = compile(buildingCompletion);
const codes = (answers: Parameters<typeof validate>[1]) =>
  validate(compiled, answers).map(({ path, code }) => `${path} ${code}`);

test('good answers have no issues', () => {
  assert.deepEqual(codes(goodAnswers), []);
});

test('required answers of visible fields are asked for, in the order of the pages', () => {
  assert.deepEqual(codes({}), [
    '/renovationCode required',
    '/floorArea required',
    '/address/city required',
    '/address/postalCode required',
    '/owners minItems',
    '/hasViolations required',
  ]);
});

test('hidden answers are neither checked nor given on', () => {
  const answers = { ...goodAnswers, violations: [{ kind: 'none', area: -1 }] };
  assert.deepEqual(codes(answers), []);
  assert.equal(visibleAnswers(compiled, answers)['violations'], undefined);
});

test('a rule inside a row reads its own row', () => {
  const answers = { ...goodAnswers, hasViolations: true, violations: [{ kind: 'use' }, { kind: 'height' }] };
  assert.deepEqual(codes(answers), ['/violations/1/area required']);
});

test('what a row hides is left out of the answers and of the shown texts', () => {
  const answers = { ...goodAnswers, hasViolations: true, violations: [{ kind: 'use', area: 5 }] };
  assert.deepEqual(visibleAnswers(compiled, answers)['violations'], [{ kind: 'use' }]);
  assert.ok(!shownTexts(compiled, answers, 'fa').includes('area'));
});

test('what is hidden is not asked for, even where the schema requires it', () => {
  const { data } = buildingCompletion;
  const required = [...(data['required'] as string[]), 'violations', 'asked-by-no-page'];
  const strict = compile({ ...buildingCompletion, data: { ...data, required } });
  assert.deepEqual(validate(strict, goodAnswers), []);
  const open = validate(strict, { ...goodAnswers, hasViolations: true });
  assert.deepEqual(
    open.map(({ path, code }) => `${path} ${code}`),
    ['/violations minItems'],
  );
});

test('no pattern is tried on a text of more than a thousand characters', () => {
  const { data } = buildingCompletion;
  const properties = {
    ...(data['properties'] as JsonObject),
    renovationCode: { type: 'string', pattern: '^a*$' },
  };
  const long = compile({ ...buildingCompletion, data: { ...data, properties } });
  const paths = (length: number) => validate(long, { ...goodAnswers, renovationCode: 'a'.repeat(length) });
  assert.deepEqual(paths(1000), []);
  assert.deepEqual(
    paths(1001).map(({ code }) => code),
    ['pattern'],
  );
});

test('a check waits until every row has the answer it reads', () => {
  const owners = [{ nationalId: '0013542419', share: 2 }, { nationalId: '3240175800' }];
  assert.deepEqual(codes({ ...goodAnswers, owners }), ['/owners/1/share required']);
});

test('a check is found once the answers it reads are there', () => {
  const owners = [{ nationalId: '0013542419', share: 2 }];
  assert.deepEqual(validate(compiled, { ...goodAnswers, owners }), [
    {
      path: '/owners',
      code: 'check',
      params: { id: 'shares', message: { fa: 'جمع دانگ‌ها باید ۶ باشد.', en: 'Shares must add up to 6.' } },
    },
  ]);
  assert.deepEqual(codes({ ...goodAnswers, owners: [{ nationalId: '0013542419' }] }), [
    '/owners/0/share required',
  ]);
});

test('a computed answer is the rule’s, whatever was sent', () => {
  assert.equal(visibleAnswers(compiled, { ...goodAnswers, fee: 1 })['fee'], 120_000);
});

test('what cannot be parsed stays as typed and is told as a format issue', () => {
  assert.deepEqual(codes({ ...goodAnswers, visit: 'abc' }), ['/visit format']);
  assert.equal(createForm(compiled, { visit: 'abc' }).answers()['visit'], 'abc');
});

test('what no page asks is not given on, and names that reach the prototype do nothing', () => {
  const answers = JSON.parse(
    '{"__proto__": {"admin": true}, "constructor": 1, "extra": 2}',
  ) as typeof goodAnswers;
  assert.deepEqual(visibleAnswers(compiled, answers), { owners: [], address: {} });
  assert.equal(({} as { admin?: boolean }).admin, undefined);
  assert.deepEqual(createForm(compiled, answers).allAnswers(), { extra: 2 });
});

test('the shown texts are labels, hints, options and consents of what is visible', async () => {
  const texts = shownTexts(compiled, goodAnswers, 'en');
  assert.ok(texts.includes('Such as 12-34-56'));
  assert.ok(texts.includes('درستی این اطلاعات را می‌پذیرم.'));
  assert.ok(!texts.includes('height'));
  assert.match(await shownHash(compiled, goodAnswers, 'fa'), /^[A-Za-z0-9_-]{43}$/);
  const branched = { ...goodAnswers, hasViolations: true, violations: [{}] };
  assert.ok(shownTexts(compiled, branched, 'fa').includes('height'));
});

test('a million rows are refused before they become fields', () => {
  assert.deepEqual(codes({ owners: Array.from({ length: 5000 }, () => ({})) }), ['/owners maxItems']);
});
