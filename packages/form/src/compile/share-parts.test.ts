import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildingCompletion } from '../fixtures/building-completion.ts';
import { shareParts } from './share-parts.ts';

test('a definition whose parts are shared reads as it did', () => {
  const definition = structuredClone(buildingCompletion);
  shareParts(definition);
  assert.deepEqual(definition, buildingCompletion);
});

test('equal options and hints are one, and others stay apart', () => {
  const options = (word: string) => [{ value: word, label: { fa: word } }];
  const items = ['one', 'one', 'other'].map((word) => ({ hint: { fa: word }, options: options(word) }));
  shareParts({ items });
  const [first, second, third] = items;
  assert.equal(second?.options, first?.options);
  assert.equal(second?.hint, first?.hint);
  assert.deepEqual(third, { hint: { fa: 'other' }, options: options('other') });
});

test('a text that reads like a part stays a text', () => {
  const definition = { items: [{ hint: { fa: 'x' } }, { hint: '{"fa":"x"}' }] };
  shareParts(definition);
  assert.deepEqual(definition.items[1], { hint: '{"fa":"x"}' });
});

test('what is hostile in a definition stays what it was', () => {
  const text = '{"a":"x","__proto__":"x","b":{"__proto__":{"c":"x"}},"d":["x",null,1]}';
  const definition = JSON.parse(text) as object;
  shareParts(definition);
  assert.equal(JSON.stringify(definition), text);
  const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)) as object;
  assert.doesNotThrow(() => shareParts(deep));
});

test('hints within hints are written out once, not once for each', () => {
  let written = 0;
  const innermost = { toJSON: () => ({ written: (written += 1) }) };
  shareParts({ hint: { hint: { hint: innermost } } });
  assert.equal(written, 1);
});
