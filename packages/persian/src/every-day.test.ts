import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { isValidJalaaliDate, toGregorian, toJalaali } from 'jalaali-js';
import { addDays } from './count-days.ts';
import { formatJalali } from './format-jalali.ts';
import { dayNumberToIso, isoToDayNumber } from './iso-date.ts';
import { isJalaliDate, isoToJalali, jalaliToIso } from './jalali-date.ts';
import { FIRST_JALALI_YEAR, LAST_JALALI_YEAR } from './jalali-day.ts';
import { daysInJalaliMonth } from './jalali-year.ts';
import { parseJalali } from './parse-jalali.ts';
import { weekdayOf } from './weekday.ts';
import { writeDate } from './write-date.ts';

/** The part of `@internationalized/date` that is used here. */
interface InternationalizedDate {
  CalendarDate: new (calendar: object, year: number, month: number, day: number) => object;
  GregorianCalendar: new () => object;
  PersianCalendar: new () => object;
  toCalendar(date: object, calendar: object): { toString(): string };
}

// Its exports have the condition `source` too, for sources that Node cannot run, so its bundle is named by path.
const bundle = new URL('../dist/index.mjs', import.meta.resolve('@internationalized/date'));
const { CalendarDate, GregorianCalendar, PersianCalendar, toCalendar } = (await import(
  bundle.href
)) as InternationalizedDate;

const persian = new PersianCalendar();
const gregorian = new GregorianCalendar();

/** Days in 1206–1498: 293 years of 365, and 71 leap days. */
const DAYS = 107_016;

function* everyDay(): Generator<{ year: number; month: number; day: number }> {
  for (let year = FIRST_JALALI_YEAR; year <= LAST_JALALI_YEAR; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      for (let day = 1; day <= daysInJalaliMonth(year, month); day += 1) yield { year, month, day };
    }
  }
}

/** Runs what this file says of one machine, on a machine in that zone: a process of its own, born with `TZ`. */
async function onMachineIn(zone: string): Promise<{ code: unknown; output: string }> {
  const child = spawn(process.execPath, [...process.execArgv, '--test-reporter=tap', import.meta.filename], {
    env: { PATH: process.env['PATH'], TZ: zone, PERSIAN_MACHINE: zone },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [code] = (await once(child, 'close')) as [unknown];
  return { code, output };
}

function describeMachine(zone: string): void {
  describe(`every day of ${FIRST_JALALI_YEAR}–${LAST_JALALI_YEAR}, on a machine in ${zone}`, () => {
    it('is that machine', () => {
      assert.equal(new Intl.DateTimeFormat().resolvedOptions().timeZone, zone);
    });

    it('agrees with jalaali-js and @internationalized/date, both ways, one day after another', () => {
      let dayNumber = isoToDayNumber(jalaliToIso({ year: FIRST_JALALI_YEAR, month: 1, day: 1 }));
      let count = 0;
      for (const date of everyDay()) {
        const iso = jalaliToIso(date);
        const jalali = writeDate(date);
        const { gy, gm, gd } = toGregorian(date.year, date.month, date.day);
        // Plain comparisons first: an assertion on each of some hundred thousand days would take a minute.
        if (iso !== dayNumberToIso(dayNumber)) assert.fail(`${jalali} does not follow its day before`);
        if (iso !== writeDate({ year: gy, month: gm, day: gd })) assert.fail(`jalaali-js: ${jalali}`);
        const other = toCalendar(new CalendarDate(persian, date.year, date.month, date.day), gregorian);
        if (iso !== other.toString()) assert.fail(`@internationalized/date: ${jalali}`);
        if (isoToJalali(iso) !== jalali) assert.fail(`${iso} does not come back`);
        const { jy, jm, jd } = toJalaali(gy, gm, gd);
        if (isoToJalali(iso) !== writeDate({ year: jy, month: jm, day: jd }))
          assert.fail(`jalaali-js: ${iso}`);
        dayNumber += 1;
        count += 1;
      }
      assert.equal(count, DAYS);
    });

    it('agrees with the Persian calendar of Intl at noon on its own clock', () => {
      const intl = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
      });
      for (const { year, month, day } of everyDay()) {
        const [gregorianYear = 0, gregorianMonth = 1, gregorianDay = 1] = jalaliToIso({ year, month, day })
          .split('-')
          .map(Number);
        const noon = new Date(gregorianYear, gregorianMonth - 1, gregorianDay, 12);
        if (intl.format(noon) !== `${month}/${day}/${year} AP`) assert.fail(`${year}/${month}/${day}`);
      }
    });

    it('has the weekday that UTC has, and a next day', () => {
      const first = jalaliToIso({ year: FIRST_JALALI_YEAR, month: 1, day: 1 });
      for (let days = 0; days < DAYS; days += 1) {
        const iso = addDays(first, days);
        const utc = (new Date(`${iso}T00:00:00Z`).getUTCDay() + 1) % 7;
        if (weekdayOf(iso) !== utc) assert.fail(iso);
      }
    });

    it('is read as it is written, in figures and in words', () => {
      for (const date of everyDay()) {
        for (const style of ['numeric', 'long'] as const) {
          const read = parseJalali(formatJalali(date, style));
          if (!read || writeDate(read) !== writeDate(date)) assert.fail(`${writeDate(date)} ${style}`);
        }
      }
    });
  });
}

const machine = process.env['PERSIAN_MACHINE'];

if (machine !== undefined) {
  describeMachine(machine);
} else {
  describe('every day', () => {
    // The machine's zone must not matter: Tehran had days without a midnight.
    for (const zone of ['Asia/Tehran', 'America/Los_Angeles', 'UTC']) {
      it(`is right on a machine in ${zone}`, async () => {
        const { code, output } = await onMachineIn(zone);
        assert.equal(code, 0, output);
        assert.match(output, /^# pass 5$/m, output);
      });
    }
  });

  describe('the ends of months', () => {
    it('exist exactly where jalaali-js has them', () => {
      for (let year = FIRST_JALALI_YEAR; year <= LAST_JALALI_YEAR; year += 1) {
        for (let month = 0; month <= 13; month += 1) {
          for (const day of [0, 1, 29, 30, 31, 32]) {
            assert.equal(isJalaliDate({ year, month, day }), isValidJalaaliDate(year, month, day));
          }
        }
      }
    });
  });
}
