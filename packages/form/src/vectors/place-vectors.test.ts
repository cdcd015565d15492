import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json, JsonObject } from '@panjare/contract';
import { buildingCompletion } from '../fixtures/building-completion.ts';
import { compile, validate } from '../index.ts';
import { placeText } from '../place/place.ts';
import { readVectors } from './read-vectors.ts';

interface Vector {
  description: string;
  shape: 'point' | 'polygon';
  answer: Json;
  /** Path and code, in the order they are shown; the answer stands at `/place`. */
  issues: string[];
  /** How a person reads it; left out where it is no place. */
  text?: { fa: string; en: string };
}

const degrees = (most: number) => ({ type: 'number', minimum: -most, maximum: most });
const point: JsonObject = {
  type: 'object',
  properties: { latitude: degrees(90), longitude: degrees(180) },
  required: ['latitude', 'longitude'],
};

function compiled(shape: Vector['shape']) {
  const schema = shape === 'point' ? point : { type: 'array', items: point };
  return compile({
    ...buildingCompletion,
    data: { type: 'object', properties: { place: schema }, required: ['place'] },
    pages: [
      {
        id: 'place',
        title: { fa: 'جا' },
        items: [{ kind: 'field', at: '/place', widget: 'location', location: { shape } }],
      },
    ],
    checks: [],
    prefill: [],
    inquiries: [],
  });
}

for (const { description, shape, answer, issues, text } of readVectors<Vector[]>('places')) {
  test(`places: ${description}`, () => {
    const found = validate(compiled(shape), { place: answer });
    assert.deepEqual(
      found.map(({ path, code }) => `${path} ${code}`),
      issues,
    );
    if (text === undefined) return;
    assert.equal(placeText(answer, 'fa')?.text, text.fa);
    assert.equal(placeText(answer, 'en')?.text, text.en);
  });
}
