import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { abortable } from './abortable.ts';
import { systemClock } from './system-clock.ts';

describe('a promise that may be given up', () => {
  it('is given up by one caller, and kept by the others', async () => {
    let resolve: (answer: string) => void = assert.fail;
    const promise = new Promise<string>((settle) => (resolve = settle));
    const giving = new AbortController();
    const given = abortable(promise, giving.signal);
    const kept = abortable(promise, new AbortController().signal);
    giving.abort('enough');
    await assert.rejects(given, (reason) => reason === 'enough');
    resolve('answer');
    assert.equal(await kept, 'answer');
  });

  it('is given up at once where it already was', async () => {
    await assert.rejects(
      abortable(new Promise(() => undefined), AbortSignal.abort('before')),
      (reason) => reason === 'before',
    );
  });

  it('is a wait of the clock, too', async () => {
    const giving = new AbortController();
    const waiting = systemClock.wait(60_000, giving.signal);
    giving.abort('enough');
    await assert.rejects(waiting, (reason) => reason === 'enough');
    await systemClock.wait(1);
  });
});
