import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stepsOf } from './count-steps.ts';
import * as persian from './index.ts';

const SHORT = 600;

/** How many times more a text of twice the length costs: 2 where the cost is linear, 4 where it is its square. */
function growth(take: (text: string) => unknown, textOf: (length: number) => string): number {
  const [short, long] = [textOf(SHORT), textOf(2 * SHORT)].map((text) => stepsOf(() => take(text)));
  // What is refused by its length costs nothing to compare.
  return (long ?? 0) / Math.max(short ?? 0, SHORT);
}

/** Every public function that takes a text, with whatever else it needs. */
const takesText: { readonly [name: string]: (text: string) => unknown } = {
  bankOfIban: persian.bankOfIban,
  cleanCode: persian.cleanCode,
  cleanText: persian.cleanText,
  foldText: persian.foldText,
  groupDigits: persian.groupDigits,
  isBankCard: persian.isBankCard,
  isBillId: persian.isBillId,
  isBillPair: (text) => [persian.isBillPair(text, '12070160'), persian.isBillPair('1117753200140', text)],
  billAmount: persian.billAmount,
  billKind: persian.billKind,
  isPaymentId: persian.isPaymentId,
  isHsCode: persian.isHsCode,
  isIban: persian.isIban,
  isIranianPassportNumber: persian.isIranianPassportNumber,
  isIsoDate: persian.isIsoDate,
  isLegalId: persian.isLegalId,
  isMobile: persian.isMobile,
  isNationalId: persian.isNationalId,
  isPassportNumber: persian.isPassportNumber,
  isPostalCode: persian.isPostalCode,
  isTradeOrderNumber: persian.isTradeOrderNumber,
  isUnusualPostalCode: persian.isUnusualPostalCode,
  isolate: persian.isolate,
  matchesText: (text) => [persian.matchesText(text, 'تبریز'), persian.matchesText('تبریز', text)],
  normalizeIban: persian.normalizeIban,
  normalizeLandline: persian.normalizeLandline,
  normalizeMobile: persian.normalizeMobile,
  normalizePhone: persian.normalizePhone,
  parseIsoDate: persian.parseIsoDate,
  parseJalali: persian.parseJalali,
  parseNumber: persian.parseNumber,
  parseNumberWords: persian.parseNumberWords,
  parsePlate: persian.parsePlate,
  provinceOfLandline: persian.provinceOfLandline,
  toArabicDigits: persian.toArabicDigits,
  toLanguageDigits: persian.toLanguageDigits,
  toLatinDigits: persian.toLatinDigits,
  toPersianDigits: persian.toPersianDigits,
};

/** What a hostile text repeats: all that some pattern of the package repeats, and what almost ends one. */
const units = [
  ' ',
  '\u200c',
  '\u2068',
  '\u2069',
  '\u202e',
  '۱',
  '1',
  '0',
  ',',
  '1,',
  ',111',
  '-',
  '.',
  ' \u200c',
];
units.push('\u064e', '\u0640', 'ی', 'یک ', 'و ', '/', 'A', '+98', '(');

describe('the count of steps', () => {
  it('tells a linear pattern from one whose cost is the square or more', () => {
    const spaces = (length: number): string => `${' '.repeat(length)}!`;
    assert.ok(growth((text) => /^ +$/.test(text), spaces) < 2.1);
    assert.ok(growth((text) => text.replace(/ +$/g, ''), spaces) > 3.5);
    assert.ok(growth((text) => /^ * *$/.test(text), spaces) > 3.5);
    assert.throws(() => stepsOf(() => /(?<=a)b/.test('ab')), /not known/);
    assert.throws(() => stepsOf(() => /a/i.test('A')), /not counted/);
  });
});

describe('text of any length', () => {
  for (const [name, take] of Object.entries(takesText)) {
    it(`costs ${name} what its length is, not the square of it`, () => {
      for (const unit of units) {
        for (const end of ['', '!']) {
          const textOf = (length: number): string => `۱${unit.repeat(length / unit.length)}${end}`;
          const times = growth(take, textOf);
          assert.ok(
            times < 2.2,
            `${JSON.stringify(unit + end)}: ${times.toFixed(2)} times for twice the length`,
          );
        }
      }
    });
  }
});

describe('the list of what takes a text', () => {
  it('is whole', () => {
    // What takes dates and instants as data, Persian words of one's own, or a number, is not handed text of a stranger.
    const takesData =
      /^(add|collator|compare|daysBetween|daysIn|dateWords|dayNumber|format|isJalali|isoTo|jalali|number|relative|rials|startOf|tehran|toEpoch|today|weekday|write|zoned)/;
    const functions = Object.entries(persian).filter(([, value]) => typeof value === 'function');
    const names = functions.map(([name]) => name).filter((name) => !takesData.test(name));
    assert.deepEqual(names.sort(), Object.keys(takesText).sort());
  });
});
