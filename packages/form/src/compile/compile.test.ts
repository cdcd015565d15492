import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Item, JsonObject, ServiceDefinition } from '@panjare/contract';
import { buildingCompletion } from '../fixtures/building-completion.ts';
import { compile } from './compile.ts';
import { DefinitionError } from '../audit/definition-error.ts';
import { patternFault } from './pattern-subset.ts';

function faultsOf(change: Partial<ServiceDefinition> | JsonObject): string[] {
  try {
    compile({ ...buildingCompletion, ...change } as ServiceDefinition);
    return [];
  } catch (error) {
    assert.ok(error instanceof DefinitionError, String(error));
    for (const fault of error.faults) assert.ok(fault.remedy.length > 10);
    return error.faults.map(({ path, code }) => `${path} ${code}`);
  }
}

const onePage = (...items: Item[]): Partial<ServiceDefinition> => ({
  pages: [{ id: 'one', title: { fa: 'یک' }, items }],
  checks: [],
});

test('a good definition has no faults', () => {
  assert.deepEqual(faultsOf({}), []);
});

test('every fault is told at once, with its place', () => {
  assert.deepEqual(
    faultsOf({
      ...onePage(
        { kind: 'field', at: '/nothing' },
        { kind: 'field', at: '/floorArea', widget: 'date' },
        { kind: 'field', at: '/visit', when: { log: [1] } },
        { kind: 'field', at: '/visit' },
        { kind: 'repeat', at: '/address', items: [] },
      ),
      prefill: [{ to: '/owners/0/name', from: 'civil.name', policy: 'locked' }],
    }),
    [
      '/pages/0/items/0/at unknown-pointer',
      '/pages/0/items/1/widget widget-unfit',
      '/pages/0/items/2/when unknown-operator',
      '/pages/0/items/3/at asked-twice',
      '/pages/0/items/4/at not-an-array',
      '/prefill/0/to unknown-pointer',
    ],
  );
});

test('rules that wait for each other are a cycle, across when and compute', () => {
  assert.deepEqual(
    faultsOf(
      onePage(
        { kind: 'field', at: '/floorArea', when: { '>': [{ var: '/fee' }, 1] } },
        { kind: 'field', at: '/fee', compute: { '+': [{ var: '/floorArea' }, 1] } },
      ),
    ),
    ['/pages/0/items/0 cycle'],
  );
  const own: Item = { kind: 'field', at: '/floorArea', when: { '!': { missing: ['/floorArea'] } } };
  assert.deepEqual(faultsOf(onePage(own)), ['/pages/0/items/0 cycle']);
  const around: Item = {
    kind: 'group',
    legend: { fa: 'یک' },
    when: { '==': [{ var: '/hasViolations' }, true] },
    items: [{ kind: 'field', at: '/hasViolations' }],
  };
  assert.deepEqual(faultsOf(onePage(around)), ['/pages/0/items/0 cycle']);
});

test('a long chain of rules is refused before it can use up the stack', () => {
  const properties: JsonObject = {};
  for (let index = 0; index < 1500; index++) properties[`f${index}`] = { type: 'string' };
  const items = Object.keys(properties).map((name, index): Item => ({
    kind: 'field',
    at: `/${name}`,
    ...(index > 0 && { when: { var: `/f${index - 1}` } }),
  }));
  const chained = {
    ...onePage(...items.toReversed()),
    data: { type: 'object', properties },
    prefill: [],
    inquiries: [],
  };
  assert.deepEqual(faultsOf(chained), ['/pages/0/items/1398 chain-too-long']);
});

test('a rule may read a row’s neighbours and count rows without being a cycle', () => {
  const rows: Item = {
    kind: 'repeat',
    at: '/owners',
    items: [
      { kind: 'field', at: '/nationalId', when: { '>': [{ count: [{ var: '/owners' }] }, 1] } },
      { kind: 'field', at: '/share' },
    ],
  };
  assert.deepEqual(faultsOf(onePage(rows)), []);
});

test('a rule reads only what a page asks', () => {
  assert.deepEqual(faultsOf(onePage({ kind: 'field', at: '/visit', when: { var: '/floorArea' } })), [
    '/pages/0/items/0/when never-asked',
  ]);
  assert.deepEqual(faultsOf(onePage({ kind: 'field', at: '/visit', when: { var: '/none' } })), [
    '/pages/0/items/0/when unknown-pointer',
  ]);
});

test('ids are used once, and inquiries wait for inquiries that are there', () => {
  const [fire] = buildingCompletion.inquiries;
  assert.ok(fire);
  const inquiries = [fire, { ...fire, after: ['none'] }];
  assert.deepEqual(faultsOf({ inquiries }), [
    '/inquiries/1/id duplicate-id',
    '/inquiries/1/after/0 unknown-inquiry',
  ]);
  const round = [
    { ...fire, id: 'a', after: ['b'] },
    { ...fire, id: 'b', after: ['a'] },
  ];
  assert.deepEqual(faultsOf({ inquiries: round }), ['/inquiries/0/after cycle']);
});

test('caps hold on depth, items and size', () => {
  let item: Item = { kind: 'field', at: '/visit' };
  for (let depth = 0; depth < 20; depth++) item = { kind: 'group', legend: { fa: 'یک' }, items: [item] };
  assert.match(faultsOf(onePage(item))[0] ?? '', /too-deep$/);
  const notes = Array.from({ length: 2001 }, (): Item => ({ kind: 'note', text: { fa: 'یک' } }));
  assert.deepEqual(faultsOf(onePage(...notes)), ['/pages/0/items/2000 too-many-items']);
  assert.deepEqual(faultsOf({ summary: { fa: 'x'.repeat(1_000_001) } }), [' too-large']);
});

test('a definition of the wrong shape is refused, not crashed on', () => {
  assert.deepEqual(faultsOf({ pages: 'none' }), ['/pages malformed']);
  assert.deepEqual(faultsOf({ pages: [null] }), ['/pages malformed']);
  assert.deepEqual(faultsOf(onePage(null as unknown as Item, { kind: 'odd' } as unknown as Item)), [
    '/pages/0/items/0 malformed',
    '/pages/0/items/1 malformed',
  ]);
});

test('names that reach a prototype are refused in the schema and in pointers', () => {
  const data = JSON.parse(
    '{"type": "object", "properties": {"__proto__": {"type": "string"}}}',
  ) as JsonObject;
  assert.ok(faultsOf({ data }).includes('/data/properties/__proto__ unsafe-key'));
  assert.deepEqual(faultsOf(onePage({ kind: 'field', at: '/constructor' })), [
    '/pages/0/items/0/at unsafe-key',
  ]);
});

test('a schema that leads to itself without end, or nowhere, is refused', () => {
  const loop = { type: 'object', properties: {}, allOf: [{ $ref: '#' }] };
  assert.deepEqual(faultsOf({ data: loop }), ['/data endless-schema']);
  assert.deepEqual(faultsOf({ data: { $ref: '#/definitions/none' } }), ['/data unresolved-reference']);
});

const patterns: [string, string | undefined][] = [
  ['^\\d{2}-\\d{1,4}$', undefined],
  ['^(?:abc)+$', undefined],
  ['^[(*+]{1,64}$', undefined],
  ['^(a|b)?c*$', undefined],
  ['(?=a)b', 'look-around'],
  ['(?<!a)b', 'look-around'],
  ['(a)\\1', 'back-reference'],
  ['(?<n>a)\\k<n>', 'back-reference'],
  ['^\\d{2}(-\\d{1,4})?$', undefined],
  ['^(?:IR|ir)?\\d{24}$', undefined],
  ['^(a|a)*b$', 'repeated-alternatives'],
  ['^((?:a|b)c){2}$', 'repeated-alternatives'],
  ['((a+)?)+$', 'nested-quantifier'],
  ['(a+)+$', 'nested-quantifier'],
  ['((a?)b){2,}', 'nested-quantifier'],
  ['a{1,65}', 'too-many-repeats'],
  ['(', 'invalid'],
];

for (const [pattern, reason] of patterns) {
  test(`the pattern ${pattern} is ${reason ?? 'taken'}`, () => {
    assert.equal(patternFault(pattern), reason);
  });
}
