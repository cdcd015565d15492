import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClockAnchor } from './clock.ts';
import { createCaseClock, resumeAnchor } from './clock.ts';

const start = '2026-01-01T00:00:00.000Z';
const SECOND = 1000;
const DAY = 86_400 * SECOND;

const anchorAt = (daySeconds: number): ClockAnchor => ({ wall: start, case: start, daySeconds });
const after = (milliseconds: number): Date => new Date(Date.parse(start) + milliseconds);
const caseTime = (anchor: ClockAnchor, now: Date): number =>
  createCaseClock({ now: () => now }, anchor)
    .now()
    .getTime() - Date.parse(start);

describe('the case clock', () => {
  it('runs a day in as many seconds as it is told', () => {
    assert.equal(caseTime(anchorAt(6), after(12 * SECOND)), 2 * DAY);
    assert.equal(caseTime(anchorAt(86_400), after(12 * SECOND)), 12 * SECOND);
  });

  it('runs on over a quick restart', () => {
    const resumed = resumeAnchor(anchorAt(6), after(3 * SECOND), 6);
    assert.equal(caseTime(resumed, after(6 * SECOND)), DAY);
  });

  it('stands still while an accelerated machine is switched off', () => {
    const resumed = resumeAnchor(anchorAt(6), after(DAY), 6);
    assert.equal(caseTime(resumed, after(DAY + 6 * SECOND)), DAY);
  });

  it('never stops in earnest', () => {
    const resumed = resumeAnchor(anchorAt(86_400), after(30 * DAY), 86_400);
    assert.equal(caseTime(resumed, after(31 * DAY)), 31 * DAY);
  });

  it('is never turned back by another speed', () => {
    const resumed = resumeAnchor(anchorAt(6), after(6 * SECOND), 60);
    assert.equal(caseTime(resumed, after(6 * SECOND)), DAY);
    assert.equal(caseTime(resumed, after(66 * SECOND)), 2 * DAY);
  });
});
