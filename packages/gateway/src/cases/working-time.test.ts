import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addWorked, dayLength, everyDay, workedBetween } from './working-time.ts';

const iran = { weekend: [4, 5], holidays: new Set(['2026-03-21', '2026-03-22', '2026-03-23']) };
const instant = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

test('five working days from a Saturday morning end the Saturday after, Thursday and Friday left out', () => {
  assert.equal(addWorked('2026-11-21T06:30:00.000Z', 5 * dayLength, iran), '2026-11-28T06:30:00.000Z');
});

test('a holiday moves the deadline by a day', () => {
  const plain = { weekend: [4, 5], holidays: new Set<string>() };
  assert.equal(addWorked('2026-03-18T08:00:00.000Z', dayLength, plain), '2026-03-21T08:00:00.000Z');
  assert.equal(addWorked('2026-03-18T08:00:00.000Z', dayLength, iran), '2026-03-24T08:00:00.000Z');
});

test('a day begins at midnight in Tehran, not in Greenwich', () => {
  // 20:30 UTC on Wednesday is already Thursday in Tehran.
  assert.equal(workedBetween('2026-11-25T20:30:00.000Z', '2026-11-26T20:30:00.000Z', iran), 0);
  assert.equal(workedBetween('2026-11-25T19:30:00.000Z', '2026-11-25T21:30:00.000Z', iran), 3_600_000);
});

test('calendar days count every day', () => {
  assert.equal(addWorked('2026-11-25T08:00:00.000Z', 2 * dayLength, everyDay), '2026-11-27T08:00:00.000Z');
});

test('what was added is what was worked', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: 60 * dayLength }), (from, worked) => {
      assert.equal(workedBetween(from, addWorked(from, worked, iran), iran), worked);
    }),
  );
});

test('worked time is never negative and adds up over any split', () => {
  fc.assert(
    fc.property(instant, instant, instant, (a, b, c) => {
      const [first, second, third] = [a, b, c].sort() as [string, string, string];
      const whole = workedBetween(first, third, iran);
      assert.ok(whole >= 0);
      assert.equal(workedBetween(first, second, iran) + workedBetween(second, third, iran), whole);
      assert.equal(workedBetween(third, first, iran), 0);
    }),
  );
});

test('a calendar without working days is refused', () => {
  assert.throws(() =>
    addWorked('2026-01-01T00:00:00.000Z', 1, { weekend: [0, 1, 2, 3, 4, 5, 6], holidays: new Set() }),
  );
});
