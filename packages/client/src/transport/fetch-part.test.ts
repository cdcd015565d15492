import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { manualClock } from '../testing/manual-clock.ts';
import { fetchPart } from './fetch-part.ts';

describe('a part that is fetched late', () => {
  it('is asked for again while the network is broken', async () => {
    const clock = manualClock();
    let tries = 0;
    const load = () =>
      (tries += 1) < 3 ? Promise.reject(new TypeError('offline')) : Promise.resolve('part');
    const fetched = fetchPart(load, clock, undefined);
    await clock.advance(10_000);
    assert.equal(await fetched, 'part');
    assert.equal(tries, 3);
  });

  it('is not asked for once it is given up', async () => {
    const clock = manualClock();
    const giving = new AbortController();
    let tries = 0;
    const load = () => {
      tries += 1;
      return Promise.reject(new TypeError('offline'));
    };
    const fetched = fetchPart(load, clock, giving.signal);
    await clock.advance(500);
    giving.abort();
    assert.equal(await fetched, undefined);
    assert.equal(tries, 1);
  });
});
