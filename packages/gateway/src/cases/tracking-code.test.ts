import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newTrackingCode, readTrackingCode } from './tracking-code.ts';

test('a code is read as it was given, however it is typed', () => {
  for (const code of Array.from({ length: 200 }, newTrackingCode)) {
    assert.match(code, /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/u);
    const typed = code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    assert.equal(readTrackingCode(typed), code);
  }
});

test('Persian and Arabic digits are read too', () => {
  assert.equal(readTrackingCode('۱۲۳۴۵-٦٧٨٩٠'), '12345-67890');
});
