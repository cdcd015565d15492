import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Item, Json, JsonObject, ServiceDefinition } from '@panjare/contract';
import { buildingCompletion, goodAnswers } from '../fixtures/building-completion.ts';
import { createForm, validate } from '../index.ts';
import { compilePublished } from './compile-published.ts';

const published = (change: Partial<ServiceDefinition>) =>
  compilePublished({ ...buildingCompletion, ...change });
const onePage = (...items: Item[]): Partial<ServiceDefinition> => ({
  pages: [{ id: 'one', title: { fa: 'یک' }, items }],
  checks: [],
});
const field: Item = { kind: 'field', at: '/floorArea' };

test('what compile passed is compiled', () => {
  assert.deepEqual(validate(compilePublished(buildingCompletion), goodAnswers), []);
});

let deepRule: Json = true;
for (let depth = 0; depth < 100; depth++) deepRule = { '!': [deepRule] };
let deepItem: Item = field;
for (let depth = 0; depth < 20; depth++)
  deepItem = { kind: 'group', legend: { fa: 'یک' }, items: [deepItem] };

/** A form of one answer whose schema is this. */
const answer = (schema: Json, name = 'floorArea'): Partial<ServiceDefinition> => ({
  ...onePage({ kind: 'field', at: `/${name}` }),
  data: { type: 'object', properties: JSON.parse(`{"${name}": ${JSON.stringify(schema)}}`) as JsonObject },
});

const hostile: [what: string, change: Partial<ServiceDefinition>, fault: string][] = [
  ['a definition that is too large', { summary: { fa: 'x'.repeat(1_000_001) } }, 'too-large'],
  [
    'too many items',
    onePage(...Array.from({ length: 2001 }, (): Item => ({ kind: 'note', text: { fa: 'یک' } }))),
    'too-many-items',
  ],
  ['items that nest too deep', onePage(deepItem), 'too-deep'],
  ['a rule that nests too deep', onePage({ ...field, when: deepRule }), 'too-deep'],
  [
    'an operator that is not known',
    onePage({ ...field, when: { constructor: ['return 1'] } }),
    'unknown-operator',
  ],
  ['an answer that reaches a prototype', answer({ type: 'string' }, '__proto__'), 'unsafe-key'],
  ['a slow pattern', answer({ type: 'string', pattern: '(a+)+$' }), 'pattern-refused'],
  [
    'a slow pattern of names',
    { data: { ...buildingCompletion.data, patternProperties: { '(a|a)*b': { type: 'string' } } } },
    'pattern-refused',
  ],
  ['a schema from elsewhere', answer({ $ref: 'https://example.ir/schema.json' }), 'unresolved-reference'],
];

for (const [what, change, message] of hostile) {
  test(`a browser refuses ${what}, whoever published it`, () => {
    assert.throws(() => published(change), { code: 'definition-invalid', message });
  });
}

test('a rule that asks for endless work shows nothing, and ends', () => {
  const rows = { var: '/owners' };
  const cubed = { count: [rows, { count: [rows, { count: [rows, true] }] }] };
  const form = createForm(
    published(
      onePage(
        { kind: 'repeat', at: '/owners', items: [{ kind: 'field', at: '/share' }] },
        { ...field, when: cubed },
      ),
    ),
    {
      owners: Array.from({ length: 400 }, () => ({})),
    },
  );
  assert.equal(form.find('/floorArea')?.visible.value, false);
});

test('a schema that doubles with every reference is cut, and told', () => {
  const definitions: JsonObject = { s40: { type: 'number' } };
  for (let index = 0; index < 40; index++) {
    const next = { $ref: `#/definitions/s${index + 1}` };
    definitions[`s${index}`] = { allOf: [next, next] };
  }
  const data = { type: 'object', properties: { floorArea: { $ref: '#/definitions/s0' } }, definitions };
  const found = validate(published({ ...onePage(field), data }), { floorArea: 1 });
  assert.deepEqual([...new Set(found.map(({ code }) => code))], ['depth']);
});

test('names that reach a prototype in a schema or in answers do nothing', () => {
  const data = JSON.parse(
    '{"type": "object", "properties": {"__proto__": {"type": "string"}, "floorArea": {"type": "number"}}}',
  ) as JsonObject;
  const answers = JSON.parse('{"floorArea": 1, "__proto__": {"polluted": true}}') as JsonObject;
  const form = createForm(published({ ...onePage(field), data }), answers);
  assert.deepEqual(form.allAnswers(), { floorArea: 1 });
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
});

test('a definition without its shape is an error, not a form', () => {
  for (const change of [
    { pages: 'none' },
    { pages: [null] },
    { checks: undefined },
    onePage(null as unknown as Item),
  ])
    assert.throws(() => published(change as Partial<ServiceDefinition>), Error);
});
