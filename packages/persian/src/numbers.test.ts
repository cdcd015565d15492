import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { groupDigits } from './group-digits.ts';
import { rialsToWords } from './money-words.ts';
import { formatRials, formatRialsAndToman, formatToman } from './money.ts';
import { numberToWords } from './number-words.ts';
import { numberToOrdinal } from './ordinal-words.ts';
import { parseNumberWords } from './parse-number-words.ts';
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

  it('is what Intl makes of it', () => {
    const locales = { fa: 'fa', en: 'en', ar: 'ar-EG', ckb: 'ckb' } as const;
    for (const language of ['fa', 'en', 'ar', 'ckb'] as const) {
      const intl = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 0 });
      fc.assert(
        fc.property(fc.maxSafeNat(), (value) =>
          assert.equal(groupDigits(value, language), intl.format(value)),
        ),
      );
      fc.assert(
        fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), (value) =>
          assert.equal(groupDigits(String(value), language), intl.format(value)),
        ),
      );
    }
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

  it('may be shown with its toman beside, and be more than a number holds', () => {
    assert.equal(formatRialsAndToman(1250000), '۱٬۲۵۰٬۰۰۰ ریال (۱۲۵٬۰۰۰ تومان)');
    assert.equal(formatRials(12_345_678_901_234_567_890n), '۱۲٬۳۴۵٬۶۷۸٬۹۰۱٬۲۳۴٬۵۶۷٬۸۹۰ ریال');
    assert.equal(formatToman(12_345_678_901_234_567_895n, 'en'), '1,234,567,890,123,456,789.5 tomans');
    assert.equal(formatToman(-5), '\u2066\u2212۰٫۵\u2069 تومان');
    assert.equal(formatToman(0), '۰ تومان');
    assert.equal(rialsToWords(10_000_000_000_000_000_005n, 'toman'), 'یک میلیارد میلیارد تومان و پنج ریال');
  });

  it('in toman is a tenth of itself in rials, to the last digit', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 26n), max: 10n ** 26n }), (rials) => {
        const toman = formatToman(rials, 'en')
          .replace(/[^\d.\u2212]/g, '')
          .replace(/\.$/, '');
        const [whole = '', rest = '0'] = toman.replace('\u2212', '').split('.');
        assert.equal(BigInt(whole) * 10n + BigInt(rest), rials < 0n ? -rials : rials);
        assert.equal(toman.startsWith('\u2212'), rials < 0n);
      }),
    );
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
function wordsToNumber(words: string): bigint {
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
  let total = 0n;
  let group = 0n;
  for (const word of words.split(' ')) {
    if (word === 'و') continue;
    if (word === 'میلیارد') {
      total = (total + group) * 10n ** 9n;
      group = 0n;
    } else if (word === 'میلیون') {
      total += group * 10n ** 6n;
      group = 0n;
    } else if (word === 'هزار') {
      total += (group || 1n) * 1000n;
      group = 0n;
    } else {
      group += BigInt(values.get(word) ?? Number.NaN);
    }
  }
  return total + group;
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
    const numbers = fc.oneof(
      fc.bigInt({ min: 0n, max: 10n ** 27n - 1n }),
      fc.bigInt({ min: 0n, max: 2_000_000n }),
    );
    fc.assert(fc.property(numbers, (value) => assert.equal(wordsToNumber(numberToWords(value)), value)));
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) =>
        assert.equal(numberToWords(value), numberToWords(BigInt(value))),
      ),
    );
  });

  it('are for whole numbers that are held exactly, up to 27 digits', () => {
    for (const value of [1.5, Number.NaN, 2 ** 53, 10n ** 27n]) {
      assert.throws(() => numberToWords(value), RangeError);
    }
    assert.equal(numberToWords(-(10n ** 18n)), 'منفی یک میلیارد میلیارد');
  });

  it('are read back', () => {
    assert.equal(parseNumberWords('یک میلیون و دویست و پنجاه هزار'), 1_250_000);
    assert.equal(parseNumberWords(' یک هزار و چهارصد و سه '), 1403);
    assert.equal(parseNumberWords('یکصد و بيست\u200cو\u200cيك'), 121);
    assert.equal(parseNumberWords('صفر'), 0);
    assert.equal(parseNumberWords('منفی دو'), -2);
    fc.assert(
      fc.property(fc.oneof(fc.maxSafeInteger(), fc.nat(2_000_000)), (value) =>
        assert.equal(parseNumberWords(numberToWords(value)), value),
      ),
    );
  });

  it('are refused out of order, in part, or beyond what a number holds', () => {
    for (const text of [
      '',
      'و',
      'یک و',
      'و یک',
      'سه بیست',
      'یک دو',
      'صد دویست',
      'هزار میلیون میلیون',
      'یک تریلیون',
      'ده ریال',
      'منفی',
      'صفر و یک',
      'constructor',
      numberToWords(10n ** 17n),
      'یک '.repeat(1000),
    ]) {
      assert.equal(parseNumberWords(text), undefined, text);
    }
  });
});

describe('a place in a row', () => {
  it('is written in words', () => {
    assert.equal(numberToOrdinal(1), 'یکم');
    assert.equal(numberToOrdinal(2), 'دوم');
    assert.equal(numberToOrdinal(3), 'سوم');
    assert.equal(numberToOrdinal(10), 'دهم');
    assert.equal(numberToOrdinal(23), 'بیست و سوم');
    assert.equal(numberToOrdinal(30), 'سی\u200cام');
    assert.equal(numberToOrdinal(1000), 'هزارم');
    for (const place of [0, -1, 1.5, Number.NaN]) assert.throws(() => numberToOrdinal(place), RangeError);
  });
});
