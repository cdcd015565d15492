import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from '@panjare/contract';
import { compileSchema, validateSchema } from './validate-schema.ts';
import { UnresolvedReference } from './registry.ts';

const codes = (schema: Json, value: Json) =>
  validateSchema(schema, value).map(({ path, code }) => `${path} ${code}`);

test('the issue of a missing answer stands at that answer', () => {
  const schema = { items: { required: ['a/b'] } };
  assert.deepEqual(codes(schema, [{}]), ['/0/a~1b required']);
});

test('a value of the wrong type has that one issue', () => {
  assert.deepEqual(codes({ type: 'string', minLength: 3, enum: ['abc'] }, 1), [' type']);
});

test('every fault is found, in the order of the value', () => {
  const schema = { properties: { a: { minimum: 5 }, b: { maxLength: 1 } }, additionalProperties: false };
  assert.deepEqual(codes(schema, { a: 1, b: 'xx', c: 1 }), [
    '/a minimum',
    '/b maxLength',
    '/c additionalProperties',
  ]);
});

test('where one branch of a union is meant, its own issues are told', () => {
  const branch = (kind: string, name: string) => ({
    type: 'object',
    properties: { kind: { const: kind }, [name]: { type: 'number' } },
    required: ['kind', name],
  });
  const schema = { anyOf: [branch('a', 'x'), branch('b', 'y'), { type: 'string' }] };
  assert.deepEqual(codes(schema, { kind: 'b', y: 'no' }), ['/y type']);
  assert.deepEqual(codes(schema, { kind: 'c' }), [' anyOf']);
});

test('a schema that leads to itself without end is cut, not a crash', () => {
  assert.deepEqual(codes({ allOf: [{ $ref: '#' }] }, 1), [' depth']);
});

test('a reference that leads nowhere is refused when the schema is compiled', () => {
  assert.throws(() => compileSchema({ $ref: '#/definitions/none' }), UnresolvedReference);
  assert.throws(
    () => compileSchema({ properties: { a: { $ref: 'https://example.ir/none' } } }),
    UnresolvedReference,
  );
});

test('own formats are always asserted, those of draft-07 only on demand', () => {
  assert.deepEqual(codes({ format: 'national-id' }, '1111111111'), [' format']);
  assert.deepEqual(codes({ format: 'date' }, 'abc'), []);
  const strict = compileSchema({ format: 'date' }, { assertFormats: true });
  assert.equal(strict('abc').length, 1);
  assert.equal(strict('2025-02-30').length, 1);
  assert.deepEqual(strict('2025-03-20'), []);
});

test('no more than a thousand issues are collected', () => {
  const value = Array.from({ length: 5000 }, () => 'x');
  assert.equal(validateSchema({ items: { type: 'number' } }, value).length, 1000);
});
