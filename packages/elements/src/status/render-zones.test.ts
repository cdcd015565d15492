import { expect, fixture, html } from '@open-wc/testing';
import { seePersian } from '../field/see-persian.ts';
import { inDeviceTime, renderZones } from './render-zones.ts';
import { midwayCase } from './status.fixtures.ts';

seePersian();

describe('the deadline by both clocks', () => {
  const due = '2026-12-15T13:30:00.000Z';

  it('is told only where the device keeps another time than Tehran', () => {
    expect(inDeviceTime(due, () => 210)).to.equal(undefined);
    // Read as Tehran's, it is what a clock in London shows: 13:30 of the same day.
    expect(inDeviceTime(due, () => 0)).to.equal('2026-12-15T10:00:00.000Z');
    // In Toronto, five hours behind UTC, the day is the same and the hour another.
    expect(inDeviceTime(due, () => -300)).to.equal('2026-12-15T05:00:00.000Z');
    // In Auckland it is the next day already.
    expect(inDeviceTime(due, () => 780)).to.equal('2026-12-15T23:00:00.000Z');
  });

  it('says both where time runs, and nothing where it stands still or is over', async () => {
    const drawn = async (held: typeof midwayCase) => {
      const box = await fixture(html`<div>${renderZones(held)}</div>`);
      return (box.textContent ?? '').replace(/\s+/g, ' ').trim();
    };
    const isHome = inDeviceTime(midwayCase.clock.dueAt) === undefined;
    const running = await drawn({ ...midwayCase, state: 'in-progress' });
    if (isHome) expect(running).to.equal('');
    else expect(running).to.match(/مهلت به وقت تهران: .+ به وقت دستگاه شما: /);
    expect(await drawn({ ...midwayCase, state: 'closed' })).to.equal('');
    const paused = { ...midwayCase.clock, pausedSince: midwayCase.clock.startedAt };
    expect(await drawn({ ...midwayCase, state: 'in-progress', clock: paused })).to.equal('');
  });
});
