import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as persian from './index.ts';

const HUGE = 200_000;

describe('text of any length', () => {
  it('takes a time that grows with its length, not with the square of it', () => {
    const takesText = [
      persian.cleanCode,
      persian.cleanText,
      persian.foldText,
      persian.groupDigits,
      persian.isBillId,
      persian.isBankCard,
      persian.isIban,
      persian.isIsoDate,
      persian.isLegalId,
      persian.isMobile,
      persian.isNationalId,
      persian.isPostalCode,
      persian.isolate,
      persian.normalizePhone,
      persian.parseJalali,
      persian.parseNumber,
      persian.toLanguageDigits,
    ];
    for (const unit of [
      ' ',
      '\u200c',
      '\u2068',
      '\u202e',
      '۱',
      '1',
      ',',
      '1,',
      '-',
      ' \u200c',
      '\u064e',
      '\u0640',
      'ی',
      '/',
    ]) {
      const text = `۱${unit.repeat(HUGE)}!`;
      for (const take of takesText) {
        const started = performance.now();
        take(text);
        take(text.slice(0, -1));
        const milliseconds = performance.now() - started;
        assert.ok(
          milliseconds < 1000,
          `${take.name} on ${JSON.stringify(unit)}: ${Math.round(milliseconds)} ms`,
        );
      }
    }
  });
});
