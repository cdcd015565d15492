import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Item, Json, JsonObject, ServiceDefinition } from '@panjare/contract';
import { buildingCompletion } from '../fixtures/building-completion.ts';
import { valueAt, parsePointer } from '../pointer/pointer.ts';
import { definitionFaults } from './definition-faults.ts';
import { faultCodes } from './fault-codes.ts';

/** Definitions broken on purpose. Each is looked at as far as what comes before is sound, so there are several. */
const broken: { readonly [what: string]: JsonObject } = {
  'a definition without its lists, and too large': changed({
    pages: 'none',
    checks: [null],
    data: [],
    summary: { fa: 'x'.repeat(1_000_001) },
  }),
  'a schema that is broken in every way': changed({
    data: {
      type: 'object',
      properties: {
        constructor: { type: 'string' },
        slow: { type: 'string', pattern: '^(a+)+$' },
        lost: { $ref: '#/definitions/none' },
        far: { $ref: 'https://example.ir/schema.json' },
        named: { $id: 'https://example.ir/inner.json', type: 'string' },
        deep: nested(70),
      },
    },
  }),
  'a schema that never ends': changed({ data: { type: 'object', allOf: [{ $ref: '#' }] } }),
  'a schema that doubles': changed({ data: { $ref: '#/definitions/s0', definitions: doubling(40) } }),
  'a form that is broken in every way': changed({
    data: {
      ...buildingCompletion.data,
      properties: {
        ...(buildingCompletion.data['properties'] as JsonObject),
        anything: {},
        choice: { type: 'string' },
        few: { type: 'array', maxItems: 1, items: { type: 'string' } },
        land: { type: 'object', properties: { latitude: {}, longitude: {} } },
        home: { type: 'object', properties: { postalCode: {}, city: {} } },
      },
    },
    pages: [
      {
        id: 'one',
        title: { fa: 'یک' },
        items: [
          { kind: 'field', at: 'floorArea' },
          { kind: 'field', at: '/nothing' },
          { kind: 'field', at: '/__proto__' },
          { kind: 'field', at: '/anything' },
          { kind: 'field', at: '/floorArea', widget: 'date' },
          { kind: 'field', at: '/floorArea' },
          { kind: 'field', at: '/renovationCode', widget: 'slider' },
          { kind: 'field', at: '/choice', widget: 'select' },
          {
            kind: 'field',
            at: '/hasViolations',
            widget: 'choice',
            options: [{ value: 'perhaps', label: { fa: 'شاید' } }],
          },
          { kind: 'repeat', at: '/address', items: [] },
          { kind: 'repeat', at: '/few', min: 2, items: 'none' },
          { kind: 'odd' },
          { kind: 'note', text: { fa: 'یک' }, when: { log: [1] } },
          { kind: 'note', text: { fa: 'دو' }, when: { '==': [1] } },
          { kind: 'note', text: { fa: 'سه' }, when: { and: [true], or: [true] } },
          { kind: 'note', text: { fa: 'چهار' }, when: { var: '/a~2' } },
          { kind: 'note', text: { fa: 'پنج' }, when: { var: '/fee' } },
          { kind: 'field', at: '/visit', when: { var: '/visit' } },
          { kind: 'group', legend: { fa: 'گروه' }, items: [group(15)] },
          { kind: 'field', at: '/land', widget: 'location', location: { shape: 'polygon' } },
          { kind: 'field', at: '/home', widget: 'address' },
        ],
      },
      { id: 'one', title: { fa: 'دو' }, items: [] },
    ],
    checks: [{ id: 'c', that: true, at: '/address', message: { fa: 'نه' } }],
    prefill: [],
    inquiries: [{ ...buildingCompletion.inquiries[0], after: ['none'] }],
  }),
  'a form that is too long': changed({
    data: {
      type: 'object',
      properties: Object.fromEntries(names(150).map((name) => [name, { type: 'string' }])),
    },
    pages: [
      { id: 'one', title: { fa: 'یک' }, items: [...names(150).map(waiting).toReversed(), ...notes(2000)] },
    ],
    checks: [],
    prefill: [],
    inquiries: [],
  }),
  'answers used again, and pages nobody comes to': changed({
    pages: [
      {
        id: 'one',
        title: { fa: 'یک' },
        items: [
          { kind: 'field', at: '/renovationCode', means: 'building.code', reuse: 'ask' },
          { kind: 'field', at: '/floorArea', means: 'building.code' },
          {
            kind: 'repeat',
            at: '/owners',
            items: [{ kind: 'field', at: '/share', reuse: 'ask', means: 'owner.share' }],
          },
          { kind: 'field', at: '/hasViolations' },
        ],
      },
      {
        id: 'two',
        title: { fa: 'دو' },
        when: { and: [{ var: '/hasViolations' }, { '!': [{ var: '/hasViolations' }] }] },
        items: [{ kind: 'field', at: '/fee' }],
      },
      {
        id: 'three',
        title: { fa: 'سه' },
        when: { '!': { or: [{ var: '/hasViolations' }, { '==': [{ var: '/renovationCode' }, 'a'] }] } },
        items: [
          { kind: 'note', text: { fa: 'نه' }, when: { var: '/hasViolations' } },
          { kind: 'note', text: { fa: 'آری' }, when: { '!': { var: '/hasViolations' } } },
          {
            kind: 'group',
            legend: { fa: 'گروه' },
            when: { '==': [{ var: '/renovationCode' }, 'b'] },
            items: [{ kind: 'note', text: { fa: 'نه' }, when: { '==': [{ var: '/renovationCode' }, 'c'] } }],
          },
        ],
      },
    ],
    checks: [],
    prefill: [],
    inquiries: [],
    handoffs: [],
  }),
};

function changed(change: { readonly [name: string]: unknown }): JsonObject {
  // Through JSON, as definitions arrive: `__proto__` and `constructor` are names like any other there.
  return JSON.parse(JSON.stringify({ ...buildingCompletion, ...change })) as JsonObject;
}

function nested(depth: number): Json {
  return depth === 0 ? { type: 'string' } : { not: nested(depth - 1) };
}

function doubling(most: number): JsonObject {
  const schemas: JsonObject = {};
  for (let index = 0; index < most; index++) {
    const next = { $ref: `#/definitions/s${index + 1}` };
    schemas[`s${index}`] = { allOf: [next, next] };
  }
  return { ...schemas, [`s${most}`]: { type: 'object' } };
}

function group(depth: number): Item {
  return { kind: 'group', legend: { fa: 'گروه' }, items: depth === 0 ? [] : [group(depth - 1)] };
}

function names(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `f${index}`);
}

function waiting(name: string, index: number): Item {
  return { kind: 'field', at: `/${name}`, ...(index > 0 && { when: { var: `/f${index - 1}` } }) };
}

function notes(count: number): Item[] {
  return Array.from({ length: count }, () => ({ kind: 'note', text: { fa: 'یک' } }));
}

const found = Object.entries(broken).map(([what, definition]) => ({
  what,
  definition,
  faults: definitionFaults(definition as unknown as ServiceDefinition),
}));

test('every fault there is, is told of a definition that has it', () => {
  const told = new Set<string>(found.flatMap(({ faults }) => faults.map(({ code }) => code)));
  assert.deepEqual([...told].sort(), [...faultCodes].sort());
});

test('one look tells all faults of the form', () => {
  const { faults } = found[4] as (typeof found)[number];
  assert.deepEqual(
    faults.map(({ path, code }) => `${path} ${code}`),
    [
      '/pages/0/items/0/at malformed-pointer',
      '/pages/0/items/1/at unknown-pointer',
      '/pages/0/items/2/at unsafe-key',
      '/pages/0/items/3/at unknown-type',
      '/pages/0/items/4/widget widget-unfit',
      '/pages/0/items/5/at asked-twice',
      '/pages/0/items/6/widget unknown-widget',
      '/pages/0/items/7 no-options',
      '/pages/0/items/8/options/0/value unknown-option',
      '/pages/0/items/9/at not-an-array',
      '/pages/0/items/10/min min-above-max',
      '/pages/0/items/10/items malformed',
      '/pages/0/items/11 malformed',
      '/pages/0/items/12/when unknown-operator',
      '/pages/0/items/13/when/== wrong-arguments',
      '/pages/0/items/14/when malformed-rule',
      '/pages/0/items/15/when/var malformed-pointer',
      '/pages/0/items/18/items/0/items/0/items/0/items/0/items/0/items/0/items/0/items/0/items/0/items/0/items/0/items too-deep',
      '/pages/0/items/19/at shape-unfit',
      '/pages/0/items/20/at shape-unfit',
      '/pages/1/id duplicate-id',
      '/inquiries/0/after/0 unknown-inquiry',
      '/pages/0/items/16/when never-asked',
      '/checks/0/at never-asked',
      '/pages/0/items/17 cycle',
    ],
  );
});

test('what is used again or never shown is told by its place', () => {
  const { faults } = found.at(-1) as (typeof found)[number];
  assert.deepEqual(
    faults.map(({ path, code }) => `${path} ${code}`),
    [
      '/pages/0/items/1/means meaning-differs',
      '/pages/0/items/2/items/0/means reuse-in-rows',
      '/pages/0/items/2/items/0/reuse reuse-in-rows',
      '/pages/1/when never-shown',
      '/pages/2/items/0/when never-shown',
      '/pages/2/items/2/items/0/when never-shown',
    ],
  );
});

for (const { what, definition, faults } of found) {
  test(`each fault has a place and a remedy: ${what}`, () => {
    assert.ok(faults.length > 0);
    for (const { path, remedy } of faults) {
      assert.match(remedy, /^[A-Z].{10,}\.$/);
      // What is missing is told at the place where it belongs.
      const tokens = parsePointer(path);
      const holder = valueAt(definition, tokens.slice(0, -1));
      assert.ok(tokens.length === 0 || holder !== undefined, path);
    }
  });
}
