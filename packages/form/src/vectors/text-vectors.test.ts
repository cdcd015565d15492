import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isIsoDate,
  isoToJalali,
  jalaliToIso,
  parseJalali,
  toLatinDigits,
  toPersianDigits,
} from '@panjare/persian';
import type { JsonObject } from '@panjare/contract';
import { validateSchema } from '../schema/validate-schema.ts';
import { readVectors } from './read-vectors.ts';

interface DateVector {
  description: string;
  jalali?: string;
  iso?: string;
}

for (const { description, jalali, iso } of readVectors<DateVector[]>('dates')) {
  test(`date: ${description}`, () => {
    if (jalali !== undefined) assert.equal(parseJalali(jalali) && jalaliToIso(jalali), iso);
    if (iso !== undefined && jalali !== undefined) assert.equal(isoToJalali(iso), jalali);
    if (iso !== undefined) assert.equal(isIsoDate(iso), jalali !== undefined);
  });
}

interface DigitVector {
  description: string;
  text: string;
  latin: string;
  persian: string;
}

for (const { description, text, latin, persian } of readVectors<DigitVector[]>('digits')) {
  test(`digits: ${description}`, () => {
    assert.equal(toLatinDigits(text), latin);
    assert.equal(toPersianDigits(text), persian);
  });
}

interface FormatVector {
  description: string;
  format: string;
  text: string;
  valid: boolean;
}

for (const { description, format, text, valid } of readVectors<FormatVector[]>('formats')) {
  test(`format ${format}: ${description}`, () => {
    const issues = validateSchema({ type: 'string', format }, text, { assertFormats: true });
    assert.deepEqual(
      issues.map(({ code }) => code),
      valid ? [] : ['format'],
    );
  });
}

interface BillVector {
  description: string;
  bill: JsonObject;
  issues: string[];
}

const billSchema = {
  type: 'object',
  format: 'bill',
  required: ['billId', 'paymentId'],
  properties: {
    billId: { type: 'string', format: 'bill-id' },
    paymentId: { type: 'string', format: 'payment-id' },
  },
};

for (const { description, bill, issues } of readVectors<BillVector[]>('bills')) {
  test(`bill: ${description}`, () => {
    const found = validateSchema({ properties: { bill: billSchema } }, { bill });
    assert.deepEqual(
      found.map(({ path, code }) => `${path} ${code}`),
      issues,
    );
  });
}
