import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildingCompletion } from '../fixtures/building-completion.ts';
import { shareTexts } from './share-texts.ts';

test('a definition whose texts are shared reads as it did', () => {
  const definition = structuredClone(buildingCompletion);
  shareTexts(definition);
  assert.deepEqual(definition, buildingCompletion);
});

test('what is hostile in a definition stays what it was', () => {
  const text = '{"a":"x","__proto__":"x","b":{"__proto__":{"c":"x"}},"d":["x",null,1]}';
  const definition = JSON.parse(text) as object;
  shareTexts(definition);
  assert.equal(JSON.stringify(definition), text);
  const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)) as object;
  assert.doesNotThrow(() => shareTexts(deep));
});
