import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { manualClock } from '../testing/manual-clock.ts';
import { handOver, markedAddress, takeResponse, waitForReturn, type OpenTabs } from './document-return.ts';

/** The tabs of one browser: what one tells, the others hear. */
function browser(): OpenTabs {
  const open = new Set<(message: unknown) => void>();
  return (hear) => {
    open.add(hear);
    return {
      tell: (message) =>
        [...open].filter((one) => one !== hear).forEach((one) => one(structuredClone(message))),
      close: () => open.delete(hear),
    };
  };
}

const history = (written: string[]) => ({
  state: { page: 'two' },
  replaceState: (state: unknown, _: string, url?: string | URL | null) => {
    assert.deepEqual(state, { page: 'two' });
    written.push(String(url));
  },
});

describe('the return of the browser', () => {
  it('takes what it brought out of the address at once, and nothing else', () => {
    for (const [page, clean] of [
      ['https://city.example/parking.html', 'https://city.example/parking.html'],
      ['https://city.example/p?a=1&b=%20x+y', 'https://city.example/p?a=1&b=%20x+y'],
      ['https://city.example/p?a=1#section', 'https://city.example/p?a=1'],
    ] as const) {
      const written: string[] = [];
      const href = `${markedAddress(page, 'mark-1')}#panjare-response=abc_-1`;
      const taken = takeResponse({ href }, history(written));
      assert.deepEqual(taken, { mark: 'mark-1', responseCode: 'abc_-1' });
      assert.equal(new URL(written[0] ?? '').href.replaceAll('%20', '+'), clean.replaceAll('%20', '+'));
    }
  });

  it('is known also where the wallet brought nothing: it was refused', () => {
    const written: string[] = [];
    const href = markedAddress('https://city.example/p?a=1', 'mark-1');
    assert.deepEqual(takeResponse({ href }, history(written)), { mark: 'mark-1' });
    assert.deepEqual(written, ['https://city.example/p?a=1']);
  });

  it('leaves a page that no wallet led to as it is', () => {
    const written: string[] = [];
    for (const href of [
      'https://city.example/',
      'https://city.example/#panjare',
      'https://city.example/?x=1#a=b',
    ])
      assert.equal(takeResponse({ href }, history(written)), undefined);
    assert.deepEqual(written, []);
  });

  it('is handed to the tab that waits for it, and to no other', async () => {
    const open = browser();
    const clock = manualClock();
    const heard: string[] = [];
    const tab = (name: string) => ({
      returned: (code?: string) => {
        heard.push(`${name}: ${code}`);
      },
    });
    waitForReturn('mark-1', tab('one'), open);
    waitForReturn('mark-2', tab('two'), open);
    assert.equal(await handOver({ mark: 'mark-2', responseCode: 'abc' }, { clock, open }).isTaken, true);
    assert.deepEqual(heard, ['two: abc']);
  });

  it('is not handed over where nobody waits, or who waited has ended', async () => {
    const open = browser();
    const clock = manualClock();
    waitForReturn('mark-2', { returned: () => undefined }, open);
    waitForReturn('mark-1', { returned: () => undefined }, open)();
    const handing = handOver({ mark: 'mark-1', responseCode: 'abc' }, { clock, open });
    await clock.advance(5000);
    assert.equal(await handing.isTaken, false);
  });

  it('is handed over late to a tab that was stopped meanwhile and comes back', async () => {
    const open = browser();
    const clock = manualClock();
    const handing = handOver({ mark: 'mark-1', responseCode: 'abc' }, { clock, open });
    await clock.advance(5000);
    const heard: string[] = [];
    const tab = { returned: (code?: string) => void heard.push(String(code)) };
    waitForReturn('mark-2', tab, open);
    assert.deepEqual(heard, []);
    waitForReturn('mark-1', tab, open);
    await handing.taken;
    waitForReturn('mark-1', tab, open);
    assert.deepEqual(heard, ['abc']);
  });

  it('hears nothing that is no message of its own', async () => {
    const open = browser();
    let heard = 0;
    waitForReturn('m', { returned: () => void (heard += 1) }, open);
    for (const data of [
      null,
      'x',
      {},
      { say: 'returned' },
      { say: 'returned', mark: 'm', responseCode: 7 },
      { say: 'taken', mark: 'm' },
    ])
      open(() => undefined).tell(data);
    assert.equal(heard, 0);
  });
});
