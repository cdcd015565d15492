import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { formatInstant } from './format-instant.ts';
import { toEpochMilliseconds } from './instant.ts';
import { FIRST_TABLED_INSTANT, tehranOffset } from './tehran-offset.ts';
import { todayIso } from './today.ts';
import { zonedTime } from './zoned-time.ts';

const HOUR = 3_600_000;
const machineZone = process.env['TZ'];

after(() => {
  if (machineZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = machineZone;
});

/** What Intl makes of Tehran, with this Node's zone data. */
function offsetByIntl(epochMilliseconds: number): number {
  const name = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Tehran', timeZoneName: 'longOffset' })
    .formatToParts(epochMilliseconds)
    .find((part) => part.type === 'timeZoneName');
  const [, hours = '', minutes = ''] = /GMT\+(\d{2}):(\d{2})/.exec(name?.value ?? '') ?? [];
  return Number(hours) * 60 + Number(minutes);
}

describe('Tehran time', () => {
  it('starts its table on the first of 1371', () => {
    assert.equal(new Date(FIRST_TABLED_INSTANT).toISOString(), '1992-03-20T20:30:00.000Z');
  });

  it('agrees with the zone database in the hours around each change of the clock, and between', () => {
    let previous = tehranOffset(FIRST_TABLED_INSTANT);
    let changes = 0;
    for (let instant = FIRST_TABLED_INSTANT; instant < Date.UTC(2030, 0, 1); instant += HOUR / 2) {
      const offset = tehranOffset(instant);
      if (offset === previous) continue;
      changes += 1;
      previous = offset;
      for (const near of [instant - 1, instant, instant + 1])
        assert.equal(tehranOffset(near), offsetByIntl(near));
    }
    assert.equal(changes, 2 * (14 + 15));
    fc.assert(
      fc.property(fc.integer({ min: FIRST_TABLED_INSTANT, max: Date.UTC(2035, 0, 1) }), (instant) =>
        assert.equal(tehranOffset(instant), offsetByIntl(instant)),
      ),
      { numRuns: 300 },
    );
  });

  it('is half past three ahead all year since 1402', () => {
    assert.equal(tehranOffset(Date.parse('2026-07-01T00:00:00Z')), 210);
    assert.equal(tehranOffset(Date.parse('2021-07-01T00:00:00Z')), 270);
  });
});

describe('today', () => {
  it('begins at midnight in Tehran, wherever the machine is', () => {
    for (const zone of ['Asia/Tehran', 'America/Los_Angeles', 'UTC']) {
      process.env['TZ'] = zone;
      assert.equal(todayIso('2025-03-20T20:29:59Z'), '2025-03-20');
      assert.equal(todayIso('2025-03-20T20:30:00Z'), '2025-03-21');
      assert.equal(todayIso(Date.parse('2025-03-20T20:30:00Z')), '2025-03-21');
    }
  });

  it('may be asked of another zone, and of a past with other clocks', () => {
    assert.equal(zonedTime('2025-03-20T20:30:00Z', 'America/Los_Angeles').date, '2025-03-20');
    assert.throws(() => todayIso('1978-07-01T12:00:00Z'), RangeError);
    assert.equal(zonedTime('2025-07-01T12:00:00Z', 'Europe/Berlin').hour, 14);
    assert.deepEqual(zonedTime('1978-07-01T12:00:00Z'), {
      date: '1978-07-01',
      hour: 17,
      minute: 0,
      second: 0,
    });
    assert.throws(() => zonedTime('2025-03-20T20:30:00Z', 'Nowhere/Else'), RangeError);
  });

  it('agrees with Intl to the second in zones of every kind', () => {
    const instants = fc.integer({ min: FIRST_TABLED_INSTANT, max: Date.UTC(2060, 0, 1) });
    fc.assert(
      fc.property(instants, (instant) => {
        const shown = new Date(instant).toLocaleString('sv-SE', { timeZone: 'Asia/Tehran' });
        const { date, hour, minute, second } = zonedTime(instant);
        const clock = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
        assert.equal(`${date} ${clock}`, shown);
      }),
      { numRuns: 300 },
    );
  });
});

describe('an instant', () => {
  it('names its offset or is refused', () => {
    assert.equal(toEpochMilliseconds('2025-03-21T00:00:00+03:30'), Date.UTC(2025, 2, 20, 20, 30));
    for (const text of ['2025-03-20T20:30:00', '2025-03-20', 'now', '', '2025-02-30T99:00:00Z']) {
      assert.throws(() => toEpochMilliseconds(text), RangeError, text);
    }
    assert.throws(() => toEpochMilliseconds(Number.NaN), RangeError);
  });

  it('is shown as Jalali date and time in Tehran', () => {
    const instant = '2025-03-20T10:35:00Z';
    assert.equal(formatInstant(instant), '۳۰ اسفند ۱۴۰۳، ساعت ۱۴:۰۵');
    assert.equal(formatInstant(instant, 'full'), 'پنجشنبه ۳۰ اسفند ۱۴۰۳، ساعت ۱۴:۰۵');
    assert.equal(formatInstant(instant, 'numeric'), '۱۴۰۳/۱۲/۳۰ ۱۴:۰۵');
    assert.equal(formatInstant(instant, 'time'), '۱۴:۰۵');
    assert.equal(formatInstant(instant, 'long', 'en'), '30 Esfand 1403, 14:05');
    assert.equal(formatInstant(instant, 'time', 'fa', 'America/Los_Angeles'), '۰۳:۳۵');
  });
});
