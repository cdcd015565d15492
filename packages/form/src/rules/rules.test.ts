import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from '@panjare/contract';
import fc from 'fast-check';
import { arity } from './arity.ts';
import { compileRule } from './compile-rule.ts';
import { operators } from './operators.ts';
import { ruleFaults } from './rule-faults.ts';
import { readVectors } from '../vectors/read-vectors.ts';
import { JsonScope } from './scope.ts';

interface Vector {
  description: string;
  rule: Json;
  answers: Json;
  /** Left out where the rule has no value. */
  value?: Json;
}

function evaluate(rule: Json, answers: Json) {
  assert.deepEqual(ruleFaults(rule), []);
  return compileRule(rule).evaluate(new JsonScope(answers));
}

for (const { description, rule, answers, value } of readVectors<Vector[]>('rules')) {
  test(`rule: ${description}`, () => {
    assert.deepEqual(evaluate(rule, answers), value);
  });
}

test('a rule knows the pointers it reads, also those of every row', () => {
  const { reads } = compileRule({
    and: [{ '==': [{ sum: [{ var: '/owners' }, { var: 'share' }] }, 6] }, { '!': { missing: ['/fee'] } }],
  });
  assert.deepEqual(reads, [
    { tokens: ['owners'], needed: true, rowsOnly: true },
    { tokens: ['owners', '*', 'share'], needed: true },
    { tokens: ['fee'], needed: false },
  ]);
});

test('a rule inside a row starts from the row', () => {
  const { reads } = compileRule({ '==': [{ var: 'kind' }, 'use'] }, ['violations', '*']);
  assert.deepEqual(reads, [{ tokens: ['violations', '*', 'kind'], needed: true }]);
});

const refused: [string, Json, string][] = [
  ['an operator that is not in the list', { log: ['x'] }, 'unknown-operator'],
  ['an operator named like a method of objects', { toString: [] }, 'unknown-operator'],
  ['two operators in one', { and: [true], or: [true] }, 'malformed-rule'],
  ['too few arguments', { '==': [1] }, 'wrong-arguments'],
  ['a pointer to the prototype', { var: '/__proto__/polluted' }, 'unsafe-key'],
  ['a relative pointer to a constructor', { var: 'constructor' }, 'unsafe-key'],
  ['a broken pointer', { var: '/a~2' }, 'malformed-pointer'],
];

for (const [what, rule, code] of refused) {
  test(`refuses ${what}`, () => {
    assert.deepEqual(
      ruleFaults(rule).map((fault) => fault.code),
      [code],
    );
  });
}

test('refuses a rule that nests too deep', () => {
  let rule: Json = true;
  for (let depth = 0; depth < 100; depth++) rule = { '!': [rule] };
  assert.equal(ruleFaults(rule)[0]?.code, 'too-deep');
  assert.throws(() => compileRule(rule), { code: 'definition-invalid' });
});

test('a rule that asks for too many steps has no value', () => {
  const list = Array.from({ length: 500 }, (_, index) => index);
  const twice = { map: [{ var: '/list' }, { map: [{ var: '/list' }, { count: [{ var: '/list' }, true] }] }] };
  assert.equal(evaluate({ '!': { count: [twice, true] } }, { list }), undefined);
});

test('a text that doubles with every row stays short', () => {
  const rule = {
    reduce: [{ var: '/list' }, { cat: [{ var: 'accumulator' }, { var: 'accumulator' }] }, 'x'],
  };
  const text = evaluate(rule, { list: Array.from({ length: 400 }, () => 1) });
  assert.equal(String(text).length, 10_000);
});

test('authors are told how many arguments every operator takes', () => {
  assert.deepEqual([...arity.keys()].sort(), [...operators.keys()].sort());
});

const answer = fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null));
const operand: fc.Arbitrary<Json> = fc.oneof(
  answer,
  fc.constantFrom<Json>({ var: '/a' }, { var: '/b' }, { var: '/rows' }),
);

test('no rule of known operators throws, whatever the answers', () => {
  const names = [
    '==',
    '!=',
    '<',
    '<=',
    '>',
    '>=',
    '+',
    '*',
    'min',
    'max',
    'in',
    'cat',
    'and',
    'or',
    'if',
    '/',
    '%',
    '-',
  ];
  const operators = fc.constantFrom(...names);
  const { rule } = fc.letrec<{ rule: Json }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'rule' },
      operand,
      fc.tuple(operators, tie('rule'), tie('rule')).map(([name, a, b]): Json => ({ [name]: [a, b] })),
      fc
        .tuple(fc.constantFrom('map', 'filter', 'all', 'sum', 'count'), tie('rule'))
        .map(([name, inner]): Json => ({ [name]: [{ var: '/rows' }, inner] })),
    ),
  }));
  const rows = fc.array(fc.record({ share: answer }), { maxLength: 4 });
  const answers = fc.oneof(answer, fc.record({ a: answer, b: answer, rows }, { requiredKeys: [] }));
  fc.assert(
    fc.property(rule, answers, (each, given) => {
      const value = compileRule(each).evaluate(new JsonScope(given as Json));
      assert.ok(typeof value !== 'number' || Number.isFinite(value));
    }),
    { numRuns: 300 },
  );
});

test('the sum of rows is the sum of their numbers, in any order', () => {
  const shares = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 20 });
  fc.assert(
    fc.property(shares, (tenths) => {
      const owners = tenths.map((tenth) => ({ share: tenth / 10 }));
      const rule = { sum: [{ var: '/owners' }, { var: 'share' }] };
      const total = tenths.reduce((sum, tenth) => sum + tenth, 0) / 10;
      assert.equal(evaluate(rule, { owners }), total);
      assert.equal(evaluate(rule, { owners: owners.toReversed() }), total);
    }),
  );
});
