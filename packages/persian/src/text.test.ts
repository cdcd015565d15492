import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cleanText } from './clean-text.ts';
import { collator, compareText } from './compare-text.ts';
import { toArabicDigits, toLanguageDigits, toLatinDigits, toPersianDigits } from './digits.ts';
import { foldText, matchesText } from './fold-text.ts';
import { isolate } from './isolate.ts';

describe('digits', () => {
  it('change script and nothing else', () => {
    assert.equal(
      toLatinDigits('۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩ 0123456789 الف'),
      '0123456789 0123456789 0123456789 الف',
    );
    assert.equal(toPersianDigits('پلاک 12٣'), 'پلاک ۱۲۳');
    assert.equal(toPersianDigits(1403), '۱۴۰۳');
    assert.equal(toArabicDigits('۱۴03'), '١٤٠٣');
  });

  it('follow the language', () => {
    assert.equal(toLanguageDigits('7', 'fa'), '۷');
    assert.equal(toLanguageDigits('7', 'ckb'), '٧');
    assert.equal(toLanguageDigits('۷', 'en'), '7');
  });

  it('come back the same from any script', () => {
    fc.assert(
      fc.property(fc.nat(), (value) => {
        assert.equal(toLatinDigits(toPersianDigits(value)), String(value));
        assert.equal(toLatinDigits(toArabicDigits(value)), String(value));
      }),
    );
  });
});

describe('cleaned text', () => {
  it('has Persian letters, single spaces and no invisible marks, and keeps its ZWNJ', () => {
    assert.equal(cleanText(' علي  كريمي\u200f '), 'علی کریمی');
    assert.equal(cleanText('می\u200c\u200cشود'), 'می\u200cشود');
    assert.equal(cleanText('مـــحمد \u202eرضا'), 'محمد رضا');
    assert.equal(cleanText('\u200cخانه \u200cها\u200c'), 'خانه ها');
    assert.equal(cleanText('پلاک ۱۲'), 'پلاک ۱۲');
  });

  it('is stable once clean', () => {
    const letters = fc.constantFrom(...'\u200c\u200f\u0640 \tيكعلیA۱1آأ\u0654\u064e');
    fc.assert(
      fc.property(fc.string({ unit: letters }), (text) =>
        assert.equal(cleanText(cleanText(text)), cleanText(text)),
      ),
      { numRuns: 2000, examples: [['ع\u0654\u200f\u064e']] },
    );
  });
});

describe('folded text', () => {
  it('is one for all the ways of typing the same words', () => {
    const same = [
      ['علي', 'علی'],
      ['كتاب', 'کتاب'],
      ['آب', 'اب'],
      ['أحمد', 'احمد'],
      ['خانۀ', 'خانه'],
      ['خانهٔ', 'خانه'],
      ['مؤسسه', 'موسسه'],
      ['مسئول', 'مسیول'],
      ['می\u200cشود', 'میشود'],
      ['مُحَمَّد', 'محمد'],
      ['قطعهٔ ۱۲', 'قطعه 12'],
      ['ھەینی', 'هەینی'],
      ['Tabriz', 'TABRIZ'],
    ] as const;
    for (const [left, right] of same) assert.equal(foldText(left), foldText(right), `${left} ${right}`);
  });

  it('keeps different words apart', () => {
    assert.notEqual(foldText('راه'), foldText('ماه'));
    assert.notEqual(foldText('سر'), foldText('صر'));
  });

  it('finds an option by what was typed', () => {
    assert.ok(matchesText('آذربایجان شرقی', 'اذربايجان'));
    assert.ok(matchesText('منطقهٔ ۱۰', 'منطقه 10'));
    assert.ok(matchesText('تبریز', ''));
    assert.ok(!matchesText('تبریز', 'تهران'));
  });

  it('is stable once folded', () => {
    const letters = fc.constantFrom(...'\u200c\u200f\u0640 يكیأآئؤۀةA۱1َ\u0654\u0670ەهٱİℋ\u0301');
    const texts = fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(texts, (text) => assert.equal(foldText(foldText(text)), foldText(text))),
      { numRuns: 2000, examples: [['أ \u0670 ۱'], ['İ']] },
    );
  });
});

describe('order of options', () => {
  it('follows the Persian alphabet', () => {
    const cities = ['یزد', 'گرگان', 'پاوه', 'تبریز', 'آمل', 'چالوس', 'ژاوه', 'بابل'];
    assert.deepEqual(
      [...cities].sort((a, b) => compareText(a, b)),
      ['آمل', 'بابل', 'پاوه', 'تبریز', 'چالوس', 'ژاوه', 'گرگان', 'یزد'],
    );
  });
});

describe('the collator', () => {
  it('falls back to Persian, not to the language of the machine', () => {
    assert.equal(collator('azb').resolvedOptions().locale, 'fa');
    assert.equal(collator('en').resolvedOptions().locale, 'en');
    assert.equal(collator('ar'), collator('ar'));
    assert.equal(compareText('علي', 'علی'), 0);
  });
});

describe('isolated text', () => {
  it('stands between FSI and PDI, or the direction asked for', () => {
    assert.equal(isolate('۱۴۰۳-۱۲-۳۰'), '\u2068۱۴۰۳-۱۲-۳۰\u2069');
    assert.equal(isolate('−۲۳', 'ltr'), '\u2066−۲۳\u2069');
    assert.equal(isolate('متن', 'rtl'), '\u2067متن\u2069');
  });

  it('cannot be left from within', () => {
    assert.equal(isolate('a\u2069\u202eb'), '\u2068ab\u2069');
    assert.equal(isolate('a\u2067b'), '\u2068a\u2067b\u2069\u2069');
  });

  it('keeps an isolate inside it', () => {
    assert.equal(isolate(isolate('−۵', 'ltr') + ' ریال'), '\u2068\u2066−۵\u2069 ریال\u2069');
  });
});
