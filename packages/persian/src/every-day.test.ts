import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { isValidJalaaliDate, toGregorian, toJalaali } from 'jalaali-js';
import { addDays } from './count-days.ts';
import { dayNumberToIso, isoToDayNumber } from './iso-date.ts';
import { isJalaliDate, isoToJalali, jalaliToIso } from './jalali-date.ts';
import { FIRST_JALALI_YEAR, LAST_JALALI_YEAR } from './jalali-day.ts';
import { daysInJalaliMonth } from './jalali-year.ts';
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

const machineZone = process.env['TZ'];
const persian = new PersianCalendar();
const gregorian = new GregorianCalendar();

function* everyDay(): Generator<{ year: number; month: number; day: number }> {
  for (let year = FIRST_JALALI_YEAR; year <= LAST_JALALI_YEAR; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      for (let day = 1; day <= daysInJalaliMonth(year, month); day += 1) yield { year, month, day };
    }
  }
}

function setMachineZone(zone: string | undefined): void {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
}

// The machine's zone must not matter: Tehran had days without a midnight.
for (const zone of ['Asia/Tehran', 'America/Los_Angeles', 'UTC']) {
  describe(`every day of ${FIRST_JALALI_YEAR}–${LAST_JALALI_YEAR}, on a machine in ${zone}`, () => {
    after(() => setMachineZone(machineZone));

    it('agrees with jalaali-js and @internationalized/date, both ways, one day after another', () => {
      setMachineZone(zone);
      assert.equal(new Intl.DateTimeFormat().resolvedOptions().timeZone, zone);
      let dayNumber = isoToDayNumber(jalaliToIso({ year: FIRST_JALALI_YEAR, month: 1, day: 1 }));
      let count = 0;
      for (const date of everyDay()) {
        const iso = jalaliToIso(date);
        const { gy, gm, gd } = toGregorian(date.year, date.month, date.day);
        // Plain comparisons first: an assertion on each of some hundred thousand days would take a minute.
        if (iso !== dayNumberToIso(dayNumber))
          assert.fail(`${writeDate(date)} does not follow its day before`);
        if (iso !== writeDate({ year: gy, month: gm, day: gd }))
          assert.fail(`jalaali-js: ${writeDate(date)}`);
        const other = toCalendar(new CalendarDate(persian, date.year, date.month, date.day), gregorian);
        if (iso !== other.toString()) assert.fail(`@internationalized/date: ${writeDate(date)}`);
        if (isoToJalali(iso) !== writeDate(date)) assert.fail(`${iso} does not come back`);
        const { jy, jm, jd } = toJalaali(gy, gm, gd);
        if (isoToJalali(iso) !== writeDate({ year: jy, month: jm, day: jd }))
          assert.fail(`jalaali-js: ${iso}`);
        dayNumber += 1;
        count += 1;
      }
      assert.equal(count, 107_016);
    });

    it('has the weekday that UTC has, and a next day', () => {
      setMachineZone(zone);
      const first = jalaliToIso({ year: FIRST_JALALI_YEAR, month: 1, day: 1 });
      for (let days = 0; days < 107_016; days += 1) {
        const iso = addDays(first, days);
        const utc = (new Date(`${iso}T00:00:00Z`).getUTCDay() + 1) % 7;
        if (weekdayOf(iso) !== utc) assert.fail(iso);
      }
    });
  });
}

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
