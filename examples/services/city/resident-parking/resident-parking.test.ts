import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '@panjare/contract';
import { compile, createForm, validate } from '@panjare/form';
import { documentTypes } from '../../documents/document-types.ts';
import service from './service.ts';

const compiled = compile(service);
/** Nobody's licence and nobody's car. */
const sample: JsonObject = {
  nationalId: '9990000018',
  licenceNumber: '9900120018',
  licenceCategory: 'پایهٔ سه',
  licenceExpiresOn: '2032-01-01',
  plate: '۱۲ ب ۳۴۵ ایران ۶۷',
  postalCode: '5139911248',
  period: 'one-year',
};

test('the definition compiles, and a plain request is without fault', () => {
  assert.deepEqual(validate(compiled, sample), []);
});

test('asks for claims that the documents have, each filling an answer of its own', () => {
  for (const { type, claims, fills = [] } of service.documents) {
    const names = documentTypes.find(({ id }) => id === type)?.claims.map(({ name }) => name) ?? [];
    for (const claim of claims) assert.ok(names.includes(claim), `${type} has ${claim}`);
    for (const { claim } of fills) assert.ok(claims.includes(claim), `${claim} is asked for`);
    assert.equal(new Set(fills.map(({ to }) => to)).size, fills.length);
  }
});

test('what the licence says cannot be written over', () => {
  const form = createForm(compiled, { licenceNumber: '12345' });
  const provenance = { source: 'driving-licence', kind: 'document' as const, fact: 'licence_number' };
  form.prefill([
    {
      to: '/licenceNumber',
      value: '9900120018',
      policy: 'locked',
      provenance: { ...provenance, readAt: '2026-11-22T10:00:00.000Z' },
    },
  ]);
  const node = form.find('/licenceNumber');
  assert.ok(node?.kind === 'field');
  node.setValue('54321');
  assert.equal(node.value.value, '9900120018');
});
