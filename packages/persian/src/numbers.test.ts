import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { groupDigits } from './group-digits.ts';
import { formatRials, formatToman, rialsToWords } from './money.ts';
import { numberToWords } from './number-words.ts';
import { parseNumber } from './parse-number.ts';

describe('a number on screen', () => {
  it('has its digits in threes and the signs of its language', () => {
    assert.equal(groupDigits(1250000), '۱٬۲۵۰٬۰۰۰');
    assert.equal(groupDigits(999), '۹۹۹');
    assert.equal(groupDigits(1234.5), '۱٬۲۳۴٫۵');
    assert.equal(groupDigits(-23), '\u2212۲۳');
    assert.equal(groupDigits(1250000, 'ckb'), '١٬٢٥٠٬٠٠٠');
    assert.equal(groupDigits(-1250000.5, 'en'), '\u22121,250,000.5');
  });

  it('may be text longer than a number holds, or half typed', () => {
    assert.equal(groupDigits('12345678901234567890'), '۱۲٬۳۴۵٬۶۷۸٬۹۰۱٬۲۳۴٬۵۶۷٬۸۹۰');
    assert.equal(groupDigits('1234.'), '۱٬۲۳۴٫');
    assert.equal(groupDigits('۰۰۱۲'), '۰٬۰۱۲');
    assert.equal(groupDigits(''), '');
    assert.equal(groupDigits('12a'), '۱۲a');
  });
});

describe('a typed number', () => {
  it('is read in every script, with either kind of separators', () => {
    for (const text of ['۱٬۲۵۰٬۰۰۰٫۵', '1,250,000.5', '١٢٥٠٠٠٠٫٥', '۱،۲۵۰،۰۰۰.۵', ' 1250000.5\u200f']) {
      assert.equal(parseNumber(text), 1250000.5, text);
    }
    assert.equal(parseNumber('−۲۳'), -23);
    assert.equal(parseNumber('\u2066\u2212۲۳\u2069'), -23);
    assert.equal(parseNumber('007'), 7);
  });

  it('is refused when it is not one, or would lose digits', () => {
    for (const text of [
      '',
      '-',
      '۱٬۲',
      '1,2,3',
      '1.2.3',
      '12a',
      '1e5',
      'Infinity',
      '0x10',
      '9007199254740993',
      '1.',
    ]) {
      assert.equal(parseNumber(text), undefined, text);
    }
  });

  it('comes back from what is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (value) => {
        assert.equal(parseNumber(groupDigits(value)), value);
        assert.equal(parseNumber(groupDigits(value, 'en')), value);
      }),
    );
  });
});

describe('money', () => {
  it('names its unit after the number', () => {
    assert.equal(formatRials(1250000), '۱٬۲۵۰٬۰۰۰ ریال');
    assert.equal(formatToman(1250000), '۱۲۵٬۰۰۰ تومان');
    assert.equal(formatToman(15), '۱٫۵ تومان');
    assert.equal(formatRials(0), '۰ ریال');
    assert.equal(formatRials(1250000, 'en'), '1,250,000 rials');
  });

  it('keeps the sign of a debt at its left', () => {
    assert.equal(formatRials(-500), '\u2066\u2212۵۰۰\u2069 ریال');
  });

  it('is a whole number of rials or refused', () => {
    for (const amount of [1.5, Number.NaN, Infinity, 2 ** 53]) {
      assert.throws(() => formatRials(amount), RangeError);
      assert.throws(() => formatToman(amount), RangeError);
      assert.throws(() => rialsToWords(amount), RangeError);
    }
  });

  it('is written in words as on a deed', () => {
    assert.equal(rialsToWords(1250000), 'یک میلیون و دویست و پنجاه هزار ریال');
    assert.equal(rialsToWords(1250000, 'toman'), 'صد و بیست و پنج هزار تومان');
    assert.equal(rialsToWords(15, 'toman'), 'یک تومان و پنج ریال');
    assert.equal(rialsToWords(5, 'toman'), 'پنج ریال');
    assert.equal(rialsToWords(-15, 'toman'), 'منفی یک تومان و پنج ریال');
    assert.equal(rialsToWords(0), 'صفر ریال');
  });
});

/** Reads the words back, by a way of its own, as an oracle. */
function wordsToNumber(words: string): number {
  const small =
    'صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده'.split(
      ' ',
    );
  const values = new Map(small.map((word, value) => [word, value]));
  'بیست سی چهل پنجاه شصت هفتاد هشتاد نود'
    .split(' ')
    .forEach((word, index) => values.set(word, (index + 2) * 10));
  'صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد'
    .split(' ')
    .forEach((word, index) => values.set(word, (index + 1) * 100));
  let billions = 0;
  let total = 0;
  let group = 0;
  for (const word of words.split(' ')) {
    if (word === 'و') continue;
    if (word === 'میلیارد') {
      billions = total + group;
      total = 0;
      group = 0;
    } else if (word === 'میلیون') {
      total += group * 1e6;
      group = 0;
    } else if (word === 'هزار') {
      total += (group || 1) * 1e3;
      group = 0;
    } else {
      group += values.get(word) ?? Number.NaN;
    }
  }
  return billions * 1e9 + total + group;
}

describe('number words', () => {
  it('are joined with و, the larger first', () => {
    assert.equal(numberToWords(0), 'صفر');
    assert.equal(numberToWords(1403), 'هزار و چهارصد و سه');
    assert.equal(numberToWords(21), 'بیست و یک');
    assert.equal(numberToWords(1_000_000), 'یک میلیون');
    assert.equal(numberToWords(2_001_000_019), 'دو میلیارد و یک میلیون و نوزده');
    assert.equal(numberToWords(5_000_000_000_000), 'پنج هزار میلیارد');
    assert.equal(numberToWords(-2), 'منفی دو');
  });

  it('say the number they were made from', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => assert.equal(wordsToNumber(numberToWords(value)), value)),
    );
    fc.assert(
      fc.property(fc.nat(2_000_000), (value) => assert.equal(wordsToNumber(numberToWords(value)), value)),
    );
  });

  it('are for safe integers alone', () => {
    for (const value of [1.5, Number.NaN, 2 ** 53]) assert.throws(() => numberToWords(value), RangeError);
  });
});
