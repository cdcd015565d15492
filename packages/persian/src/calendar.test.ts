import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween } from './count-days.ts';
import { isIsoDate } from './iso-date.ts';
import { addJalaliMonths } from './add-jalali-months.ts';
import { formatGregorian } from './format-gregorian.ts';
import { jalaliToWords } from './date-in-words.ts';
import { formatJalaliRange } from './format-jalali-range.ts';
import { formatJalali } from './format-jalali.ts';
import { isoToJalali, jalaliToIso } from './jalali-date.ts';
import { jalaliMonthName, jalaliMonthNames } from './jalali-months.ts';
import { daysInJalaliMonth, isJalaliLeapYear } from './jalali-year.ts';
import { parseJalali } from './parse-jalali.ts';
import { relativeDay } from './relative-day.ts';
import { weekdayName, weekdayNames } from './weekday-names.ts';
import { startOfWeek, weekdayOf } from './weekday.ts';

describe('Jalali and ISO dates', () => {
  it('convert both ways', () => {
    assert.equal(jalaliToIso('1403-12-30'), '2025-03-20');
    assert.equal(jalaliToIso({ year: 1404, month: 1, day: 1 }), '2025-03-21');
    assert.equal(isoToJalali('2025-03-20'), '1403-12-30');
  });

  it('know the leap years of the official table', () => {
    assert.ok(isJalaliLeapYear(1403) && isJalaliLeapYear(1408));
    assert.ok(!isJalaliLeapYear(1404));
    assert.equal(daysInJalaliMonth(1403, 12), 30);
    assert.equal(daysInJalaliMonth(1404, 12), 29);
    assert.equal(daysInJalaliMonth(1404, 6), 31);
    assert.equal(daysInJalaliMonth(1404, 7), 30);
  });

  it('refuse what does not exist or lies outside 1206–1498, and never bend it', () => {
    for (const date of [
      '1404-12-30',
      '1205-12-29',
      '1499-01-01',
      '1403-13-01',
      '1403-00-10',
      '1403-07-31',
      '1403-1-1',
    ]) {
      assert.throws(() => jalaliToIso(date), RangeError, date);
    }
    for (const date of ['1827-03-21', '2120-03-21', '2025-02-29', '2025-3-1', '', '1403-01-01']) {
      assert.throws(() => isoToJalali(date), RangeError, date);
    }
    assert.throws(() => jalaliToIso({ year: 1403.5, month: 1, day: 1 }), RangeError);
    assert.throws(() => isJalaliLeapYear(3), RangeError);
    assert.throws(() => daysInJalaliMonth(1403, 13), RangeError);
  });

  it('are told by their whole form', () => {
    assert.ok(isIsoDate('2024-02-29'));
    for (const text of [
      '2025-02-29',
      '2025-13-01',
      '2025-00-01',
      '2025-01-00',
      '25-01-01',
      '2025-01-01T00:00Z',
    ]) {
      assert.ok(!isIsoDate(text), text);
    }
  });

  it('count days on the calendar', () => {
    assert.equal(addDays('2025-03-20', 1), '2025-03-21');
    assert.equal(addDays('2024-03-01', -1), '2024-02-29');
    assert.equal(daysBetween('2025-03-20', '2025-03-25'), 5);
    assert.throws(() => addDays('2025-03-20', 0.5), RangeError);
    assert.throws(() => addDays('2025-02-30', 1), RangeError);
    fc.assert(
      fc.property(fc.integer({ min: -40000, max: 40000 }), (days) =>
        assert.equal(daysBetween('2000-01-01', addDays('2000-01-01', days)), days),
      ),
    );
  });
});

describe('moving by months', () => {
  it('keeps the day, or takes the last of a shorter month', () => {
    assert.deepEqual(addJalaliMonths({ year: 1403, month: 6, day: 31 }, 1), {
      year: 1403,
      month: 7,
      day: 30,
    });
    assert.deepEqual(addJalaliMonths({ year: 1403, month: 12, day: 30 }, 12), {
      year: 1404,
      month: 12,
      day: 29,
    });
    assert.deepEqual(addJalaliMonths({ year: 1404, month: 1, day: 5 }, -1), {
      year: 1403,
      month: 12,
      day: 5,
    });
    assert.deepEqual(addJalaliMonths({ year: 1404, month: 1, day: 5 }, -13), {
      year: 1402,
      month: 12,
      day: 5,
    });
  });

  it('does not leave the table', () => {
    assert.throws(() => addJalaliMonths({ year: 1498, month: 12, day: 1 }, 1), RangeError);
    assert.throws(() => addJalaliMonths({ year: 1206, month: 1, day: 1 }, -1), RangeError);
    assert.throws(() => addJalaliMonths({ year: 1404, month: 12, day: 30 }, 1), RangeError);
    assert.throws(() => addJalaliMonths({ year: 1404, month: 1, day: 1 }, 0.5), RangeError);
  });
});

describe('a typed Jalali date', () => {
  it('is read in every form people use', () => {
    for (const text of [
      '۱۴۰۳/۱۲/۳۰',
      '1403-12-30',
      '١٤٠٣/١٢/٣٠',
      '۱۴۰۳ ۱۲ ۳۰',
      '1403.12.30',
      '14031230',
      ' ۱۴۰۳ / ۱۲ / ۳۰ ',
      '\u2068۱۴۰۳/۱۲/۳۰\u2069',
      '۱۴۰۳٫۱۲٫۳۰',
      '۳۰ اسفند ۱۴۰۳',
      '۳۰ اسفند ماه ۱۴۰۳',
      '۳۰ اسفندماه ۱۴۰۳',
    ]) {
      assert.deepEqual(parseJalali(text), { year: 1403, month: 12, day: 30 }, text);
    }
    assert.deepEqual(parseJalali('۱۴۰۵/۱/۲'), { year: 1405, month: 1, day: 2 });
    assert.deepEqual(parseJalali('2 ارديبهشت 1405'), { year: 1405, month: 2, day: 2 });
    assert.deepEqual(parseJalali('۲ ابان ۱۴۰۵'), { year: 1405, month: 8, day: 2 });
  });

  it('is refused when it does not exist, has a two-digit year, or is of another calendar', () => {
    for (const text of [
      '1404/12/30',
      '03/12/30',
      '۰۳/۱۲/۳۰',
      '2025-03-20',
      '1205/01/01',
      '1499/01/01',
      '30/12/1403',
      '1403/12',
      '1403/0/1',
      '1403/13/1',
      '1403/12/30/1',
      '۳۰ ماه ۱۴۰۳',
      '۳۰ بهار ۱۴۰۳',
      '1403 اسفند 30',
      '140312/30',
      '140312301',
      'امروز',
      '',
      ' '.repeat(200),
    ]) {
      assert.equal(parseJalali(text), undefined, text);
    }
  });

  it('comes back from every style that names the whole day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 107_000 }), (days) => {
        const iso = addDays('1827-03-22', days);
        const parsed = parseJalali(formatJalali(iso, 'numeric'));
        assert.ok(parsed);
        assert.equal(jalaliToIso(parsed), iso);
        assert.deepEqual(parseJalali(formatJalali(iso, 'long')), parsed);
      }),
    );
  });
});

describe('a Jalali date on screen', () => {
  it('has five styles', () => {
    assert.equal(formatJalali('1403-12-30', 'numeric'), '۱۴۰۳/۱۲/۳۰');
    assert.equal(formatJalali('1403-12-30', 'long'), '۳۰ اسفند ۱۴۰۳');
    assert.equal(formatJalali('1403-12-30', 'full'), 'پنجشنبه ۳۰ اسفند ۱۴۰۳');
    assert.equal(formatJalali('1403-12-30', 'month'), 'اسفند ۱۴۰۳');
    assert.equal(formatJalali('1403-12-30', 'day'), '۳۰ اسفند');
  });

  it('may be given as numbers, Jalali text or ISO text', () => {
    for (const date of ['1404-01-02', '2025-03-22', { year: 1404, month: 1, day: 2 }]) {
      assert.equal(formatJalali(date), '۱۴۰۴/۰۱/۰۲');
    }
  });

  it('speaks the other languages with their digits', () => {
    assert.equal(formatJalali('1403-12-30', 'full', 'en'), 'Thursday 30 Esfand 1403');
    assert.equal(formatJalali('1403-12-30', 'long', 'ckb'), '٣٠ی ڕەشەمەی ١٤٠٣');
    assert.equal(formatJalali('1403-12-30', 'long', 'fa-AF'), '۳۰ حوت ۱۴۰۳');
    assert.equal(formatJalali('1403-12-30', 'long', 'ar'), '٣٠ اسفند ١٤٠٣');
  });

  it('is refused when there is no such day', () => {
    for (const date of ['1404-12-30', '2025-02-29', '99', '', '1403/12/30']) {
      assert.throws(() => formatJalali(date), RangeError, date);
    }
  });

  it('may stand beside its Gregorian date', () => {
    assert.equal(formatGregorian('2025-03-20'), '۲۰۲۵/۰۳/۲۰');
    assert.equal(formatGregorian('2025-03-20', 'long'), '۲۰ مارس ۲۰۲۵');
    assert.equal(formatGregorian('2025-03-20', 'numeric', 'en'), '2025-03-20');
    assert.throws(() => formatGregorian('2025-02-29'), RangeError);
  });
});

describe('names of months and days', () => {
  it('are twelve and seven in every language', () => {
    for (const language of languages) {
      assert.equal(new Set(jalaliMonthNames(language)).size, 12);
      assert.equal(new Set(weekdayNames(language)).size, 7);
      assert.equal(weekdayNames(language, 'narrow').length, 7);
    }
    assert.equal(jalaliMonthName(12), 'اسفند');
    assert.throws(() => jalaliMonthName(13), RangeError);
  });

  it('are those of CLDR where CLDR has them right', () => {
    const of = (locale: string, part: 'month' | 'weekday', iso: string): string | undefined =>
      new Intl.DateTimeFormat(locale, { [part]: 'long', timeZone: 'UTC' })
        .formatToParts(Date.parse(iso))
        .find(({ type }) => type === part)?.value;
    for (const [language, locale] of [
      ['fa', 'fa-IR'],
      ['ckb', 'ckb-IR'],
      ['en', 'en'],
    ] as const) {
      for (let month = 1; month <= 12; month += 1) {
        const iso = jalaliToIso({ year: 1403, month, day: 5 });
        assert.equal(jalaliMonthName(month, language), of(`${locale}-u-ca-persian-nu-latn`, 'month', iso));
      }
      for (let day = 0; day < 7; day += 1) {
        const iso = addDays('2025-03-22', day);
        assert.equal(weekdayName(weekdayOf(iso), language), of(locale, 'weekday', iso));
      }
    }
  });

  it('start the week on Saturday', () => {
    assert.equal(weekdayNames()[0], 'شنبه');
    assert.equal(weekdayOf('2025-03-22'), 0);
    assert.equal(startOfWeek('2025-03-28'), '2025-03-22');
    assert.equal(startOfWeek('2025-03-22'), '2025-03-22');
    assert.equal(weekdayName(weekdayOf('2025-03-20')), 'پنجشنبه');
    assert.equal(weekdayName(weekdayOf('1900-01-01'), 'en'), 'Monday');
  });
});

const languages = ['fa', 'en', 'ar', 'ckb', 'azb', 'fa-AF'] as const;

describe('a date in words', () => {
  it('is as on a deed', () => {
    assert.equal(jalaliToWords({ year: 1403, month: 12, day: 30 }), 'سی\u200cام اسفند هزار و چهارصد و سه');
    assert.equal(jalaliToWords({ year: 1400, month: 1, day: 1 }), 'یکم فروردین هزار و چهارصد');
    assert.throws(() => jalaliToWords({ year: 1404, month: 12, day: 30 }), RangeError);
  });
});

describe('a day seen from today', () => {
  it('has a name nearby and is counted farther off', () => {
    const today = '2025-03-20';
    const said = (days: number): string => relativeDay(addDays(today, days), today);
    assert.deepEqual([-2, -1, 0, 1, 2].map(said), ['پریروز', 'دیروز', 'امروز', 'فردا', 'پس\u200cفردا']);
    assert.equal(said(5), '۵ روز دیگر');
    assert.equal(said(-12), '۱۲ روز پیش');
    assert.equal(relativeDay('2025-03-22', today, 'en'), 'in 2 days');
    assert.equal(relativeDay('2025-03-15', today, 'en'), '5 days ago');
    assert.equal(relativeDay('2025-03-25', today, 'ar'), 'بعد ٥ أيام');
    assert.equal(relativeDay('2025-04-05', today, 'ar'), 'بعد ١٦ يومًا');
    assert.throws(() => relativeDay('2025-02-30', today), RangeError);
  });

  it('is called what CLDR calls it in Persian and English, and in Arabic where it is past', () => {
    for (const [language, locale, last] of [
      ['fa', 'fa', 400],
      ['fa-AF', 'fa-AF', 400],
      ['en', 'en', 400],
      ['ar', 'ar-EG-u-nu-arab', 0],
    ] as const) {
      const intl = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
      for (let days = -400; days <= last; days += 1) {
        const iso = addDays('2025-03-20', days);
        assert.equal(relativeDay(iso, '2025-03-20', language), intl.format(days, 'day'));
      }
    }
  });

  it('is told apart from every other day of the year, in every language', () => {
    for (const language of languages) {
      const said = Array.from({ length: 731 }, (_, index) =>
        relativeDay(addDays('2025-01-01', index - 365), '2025-01-01', language),
      );
      assert.equal(new Set(said).size, 731, language);
    }
  });
});

describe('a range of days', () => {
  const range = (from: string, to: string, language?: 'en' | 'ckb'): string =>
    formatJalaliRange(jalaliToIso(from), jalaliToIso(to), language);

  it('says each month and year once', () => {
    assert.equal(range('1405-01-01', '1405-01-05'), '۱ تا ۵ فروردین ۱۴۰۵');
    assert.equal(range('1405-04-28', '1405-05-03'), '۲۸ تیر تا ۳ مرداد ۱۴۰۵');
    assert.equal(range('1404-12-28', '1405-01-03'), '۲۸ اسفند ۱۴۰۴ تا ۳ فروردین ۱۴۰۵');
    assert.equal(range('1405-01-01', '1405-01-01'), '۱ فروردین ۱۴۰۵');
    assert.equal(range('1405-01-01', '1405-01-05', 'en'), '1 – 5 Farvardin 1405');
    assert.equal(range('1405-01-01', '1405-01-05', 'ckb'), '١ی تا ٥ی خاکەلێوەی ١٤٠٥');
  });

  it('does not end before it begins', () => {
    assert.throws(() => range('1405-01-02', '1405-01-01'), RangeError);
    assert.throws(() => formatJalaliRange('2025-02-30', '2025-03-01'), RangeError);
  });
});
