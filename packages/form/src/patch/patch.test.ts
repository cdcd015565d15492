import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json, JsonObject, PatchOperation } from '@panjare/contract';
import fc from 'fast-check';
import { applyPatch, PatchError } from './apply-patch.ts';
import { diffAnswers } from './diff-answers.ts';

const names = fc.constantFrom('a', 'b', 'c/d', 'e~f', '');
const { value: json } = fc.letrec<{ value: Json; object: JsonObject }>((tie) => ({
  object: fc.dictionary(names, tie('value'), {
    maxKeys: 4,
    noNullPrototype: true,
  }) as fc.Arbitrary<JsonObject>,
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Json>(0, 1, 'x', true, null),
    fc.array(tie('value'), { maxLength: 5 }),
    tie('object'),
  ),
}));
const object = fc.dictionary(names, json, { noNullPrototype: true }) as fc.Arbitrary<JsonObject>;

test('applying the difference gives the answers after', () => {
  fc.assert(
    fc.property(object, object, (before, after) => {
      const kept = structuredClone(before);
      assert.deepEqual(applyPatch(before, diffAnswers(before, after)), after);
      assert.deepEqual(before, kept);
    }),
    { numRuns: 500 },
  );
});

test('equal answers need no patch', () => {
  fc.assert(
    fc.property(object, (answers) => assert.deepEqual(diffAnswers(answers, structuredClone(answers)), [])),
  );
});

test('one row taken out of many is one operation', () => {
  const before = { owners: [{ share: 1 }, { share: 2 }, { share: 3 }] };
  assert.deepEqual(diffAnswers(before, { owners: [{ share: 1 }, { share: 3 }] }), [
    { op: 'remove', path: '/owners/1' },
  ]);
});

const refused: [string, PatchOperation][] = [
  ['a place that is not there', { op: 'replace', path: '/none', value: 1 }],
  ['an index past the end', { op: 'add', path: '/rows/3', value: 1 }],
  ['an index with a leading zero', { op: 'remove', path: '/rows/00' }],
  ['a prototype', { op: 'add', path: '/__proto__/admin', value: true }],
  ['a constructor', { op: 'add', path: '/constructor', value: 1 }],
  ['a test that fails', { op: 'test', path: '/rows', value: [] }],
  ['the whole made something else', { op: 'replace', path: '', value: 1 }],
];

for (const [what, operation] of refused) {
  test(`refuses ${what}`, () => {
    assert.throws(() => applyPatch({ rows: [1] }, [operation]), PatchError);
  });
}
