import type { JsonObject } from '@panjare/contract';
import { compile, createForm, validate } from '@panjare/form';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import service from './service.ts';

const compiled = compile(service);
/** Nobody's property, and a bill that was never written. */
const sample: JsonObject = {
  renovationCode: '12-345-6',
  address: {
    postalCode: '5139911248',
    province: 'آذربایجان شرقی',
    city: 'تبریز',
    street: 'آبرسان، بلوار ارغوان، کوچهٔ نیلوفر',
    number: '۱۲',
  },
  bill: { billId: '8001234065', paymentId: '2450000146' },
  mobile: '+989123456789',
};
const faults = (answers: JsonObject): string[] =>
  validate(compiled, answers).map(({ path, code }) => `${path} ${code}`);

test('the definition compiles, and a plain request is without fault', () => {
  assert.deepEqual(faults(sample), []);
});

test('an address without its city, and a bill whose ids do not belong together, are told where they stand', () => {
  const { city: _city, ...address } = sample['address'] as JsonObject;
  assert.deepEqual(faults({ ...sample, address }), ['/address/city required']);
  const pair = (billId: string, paymentId: string) => faults({ ...sample, bill: { billId, paymentId } });
  assert.deepEqual(pair('8001234065', '2450000149'), ['/bill format']);
  assert.deepEqual(pair('8001234064', '2450000146'), ['/bill/billId format']);
  assert.deepEqual(pair('8001234065', '245'), ['/bill/paymentId format']);
});

test('what is wrong in a box is found at its field, and shown there', () => {
  const form = createForm(compiled, { ...sample, address: { postalCode: '51399' } });
  assert.deepEqual(
    form
      .checkPage('property')
      .map(({ path }) => path)
      .sort(),
    ['/address/city', '/address/postalCode', '/address/province', '/address/street'],
  );
  const node = form.find('/address/city');
  assert.ok(node?.kind === 'field' && node.widget === 'address');
  assert.equal(node.pointer.value, '/address');
});

test('the treasury sees the bill and not where anybody lives', () => {
  const [payment] = service.inquiries;
  assert.deepEqual(payment?.sees, ['/renovationCode', '/bill']);
});
