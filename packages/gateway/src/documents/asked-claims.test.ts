import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unknownClaims } from './asked-claims.ts';
import { cardType, lamp } from './testing/document-stage.ts';

test('what a service asks of a document must be there, and what fills an answer must be asked for', () => {
  assert.deepEqual(unknownClaims([lamp], [cardType]), []);
  assert.deepEqual(unknownClaims([lamp], []), []);
  const [request] = lamp.documents;
  assert.ok(request !== undefined);
  const asking = { ...lamp, documents: [{ ...request, claims: ['given_name', 'blood_type'] }] };
  assert.deepEqual(unknownClaims([asking], [cardType]), [
    'city/lamp version 1 asks for blood_type, which no national-card has.',
    'city/lamp version 1 fills an answer with family_name of national-card without asking for it.',
  ]);
});
