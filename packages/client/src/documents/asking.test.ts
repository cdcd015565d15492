import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { manualClock } from '../testing/manual-clock.ts';
import type { Clock } from '../options.ts';
import {
  presentationStub,
  rightCode,
  rightResponse,
  type PresentationStub,
} from '../testing/presentation-stub.ts';
import type { AskingState } from './asking-state.ts';
import { createAsking } from './asking.ts';

const document = { service: 'city/resident-parking', version: 1, document: 'driving-licence' };

function setUp({ skew = 0 } = {}) {
  const clock = manualClock();
  const gatewayClock = { ...clock, now: () => clock.now() + skew };
  const gateway = presentationStub(gatewayClock, 100);
  let show: (() => void) | undefined;
  let hidden: Promise<void> | undefined;
  const ended = new AbortController();
  const asking = createAsking({
    calls: gateway.calls,
    clock,
    gatewayNow: () => clock.now() + skew,
    visibility: { visible: () => hidden ?? Promise.resolve() },
    document,
    random: () => 1,
    signal: ended.signal,
  });
  const states: string[] = [];
  asking.state.subscribe(({ state }) => states.at(-1) !== state && states.push(state));
  return {
    ...{ asking, gateway, clock, states, ended },
    hide: () => (hidden = new Promise((resolve) => (show = resolve))),
    show: () => {
      hidden = undefined;
      show?.();
    },
    async started(device: 'same' | 'other') {
      const starting = asking.start({
        device,
        ...(device === 'same' && { returnTo: 'https://city.example/' }),
      });
      await clock.advance(300);
      return starting;
    },
  };
}

/** Another machine, as a page has that was loaded anew. */
function pageLoadedAnew({ calls }: PresentationStub, clock: Clock) {
  const visibility = { visible: () => Promise.resolve() };
  return createAsking({ calls, clock, gatewayNow: clock.now, visibility, document, random: () => 1 });
}

const is = <State extends AskingState['state']>(now: AskingState, state: State) => {
  assert.equal(now.state, state);
  return now as Extract<AskingState, { state: State }>;
};

describe('asking a wallet for a document', () => {
  it('sends nothing before it is started', async () => {
    const { gateway, clock, asking } = setUp();
    await clock.advance(10_000);
    assert.equal(gateway.count(), 0);
    assert.deepEqual(asking.state.read(), { state: 'idle' });
  });

  it('follows a wallet on another device to the code typed back', async () => {
    const { asking, gateway, clock, states, started } = setUp();
    const now = is(await started('other'), 'waiting');
    assert.match(now.walletUrl, /^https:/);
    gateway.wallet('fetch');
    await clock.advance(3000);
    gateway.wallet('present');
    await clock.advance(3000);
    const confirming = asking.confirm(rightCode);
    await clock.advance(300);
    const { presentation } = is(await confirming, 'verified');
    assert.equal(presentation.id, 'id-1');
    assert.deepEqual(states, ['idle', 'starting', 'waiting', 'opened', 'presented', 'verified']);
  });

  it('says of a wrong code that it was wrong, how many tries are left, and ends with the last', async () => {
    const { asking, gateway, clock, started } = setUp();
    await started('other');
    gateway.wallet('present');
    await clock.advance(3000);
    for (const left of [2, 1]) {
      const confirming = asking.confirm('000000');
      assert.equal(is(asking.state.read(), 'presented').code, 'checking');
      await clock.advance(300);
      const now = is(await confirming, 'presented');
      assert.deepEqual([now.code, now.attemptsLeft], ['wrong', left]);
    }
    const last = asking.confirm('000000');
    await clock.advance(300);
    assert.equal(is(await last, 'rejected').reason, 'code');
  });

  it('is verified by the return of the browser, also while the page is hidden', async () => {
    const { asking, gateway, clock, started, hide } = setUp();
    await started('same');
    hide();
    gateway.wallet('present');
    await clock.advance(60_000);
    asking.returned(rightResponse);
    await clock.advance(300);
    is(asking.state.read(), 'verified');
    asking.returned(rightResponse);
    is(asking.state.read(), 'verified');
  });

  it('sends what the browser came back with again where the answer was lost', async () => {
    for (const when of ['before', 'after'] as const) {
      const { asking, gateway, clock, started } = setUp();
      await started('same');
      gateway.wallet('present');
      gateway.mishaps = [{ when, code: 'network' }];
      asking.returned(rightResponse);
      await clock.advance(5000);
      is(asking.state.read(), 'verified');
    }
  });

  it('takes no return that it did not ask for', async () => {
    const { asking, gateway, clock, started } = setUp();
    asking.returned(rightResponse);
    await started('other');
    gateway.wallet('present');
    asking.returned(rightResponse);
    await clock.advance(10_000);
    is(asking.state.read(), 'presented');
  });

  it('does not look while the page is hidden, and looks at once when it is seen again', async () => {
    const { gateway, clock, started, hide, show, asking } = setUp();
    await started('other');
    hide();
    await clock.advance(2000);
    const before = gateway.count();
    await clock.advance(120_000);
    assert.equal(gateway.count(), before);
    gateway.wallet('refuse');
    show();
    await clock.advance(300);
    is(asking.state.read(), 'refused');
  });

  it('says that nobody is reached, less and less often tries, and goes on by itself', async () => {
    const { asking, gateway, clock, started } = setUp();
    await started('other');
    gateway.mishaps = Array(12).fill({ when: 'before', code: 'network' });
    await clock.advance(60_000);
    assert.equal(is(asking.state.read(), 'unreachable').isBegun, true);
    assert.ok(gateway.mishaps.length > 4, 'far fewer tries than seconds');
    gateway.mishaps = [];
    const retrying = asking.retry();
    await clock.advance(300);
    is(await retrying, 'waiting');
  });

  it('waits for the next sign-in without asking, and goes on where it stood', async () => {
    const { asking, gateway, clock, started } = setUp();
    await started('other');
    gateway.mishaps = [{ when: 'before', code: 'signed-out' }];
    await clock.advance(2000);
    is(asking.state.read(), 'signed-out');
    const before = gateway.count();
    await clock.advance(60_000);
    assert.equal(gateway.count(), before);
    gateway.wallet('fetch');
    void asking.retry();
    await clock.advance(3000);
    is(asking.state.read(), 'opened');
    gateway.wallet('refuse');
    await clock.advance(3000);
    is(asking.state.read(), 'refused');
  });

  it('is over in time by the gateway’s clock, whatever this device thinks the time is', async () => {
    for (const skew of [-7_200_000, 7_200_000]) {
      const { asking, clock, started } = setUp({ skew });
      const { endsAt } = is(await started('other'), 'waiting');
      assert.ok(Math.abs(endsAt - clock.now() - 300_000) < 1000);
      await clock.advance(290_000);
      is(asking.state.read(), 'waiting');
      await clock.advance(20_000);
      is(asking.state.read(), 'expired');
    }
  });

  it('is over in time where the gateway cannot be asked', async () => {
    const { asking, gateway, clock, started } = setUp();
    await started('other');
    gateway.mishaps = Array(100).fill({ when: 'before', code: 'network' });
    await clock.advance(360_000);
    is(asking.state.read(), 'expired');
  });

  it('ended by the citizen, is ended at the gateway too, also while it is begun', async () => {
    const { asking, gateway, clock, started } = setUp();
    await started('other');
    asking.cancel();
    void asking.start({ device: 'other' });
    asking.cancel();
    await clock.advance(1000);
    assert.deepEqual(gateway.ended, ['id-1', 'id-2']);
    assert.deepEqual(asking.state.read(), { state: 'idle' });
  });

  it('asked anew, ends what was asked before', async () => {
    const { asking, gateway, clock, started } = setUp();
    await started('other');
    void asking.start({ device: 'other' });
    await clock.advance(1000);
    assert.deepEqual(gateway.ended, ['id-1']);
    assert.deepEqual([...gateway.held.keys()], ['id-2']);
  });

  it('tries again as it was begun, after each end but the good one', async () => {
    const { asking, gateway, clock, started } = setUp();
    await started('other');
    gateway.wallet('refuse');
    await clock.advance(3000);
    const retrying = asking.retry();
    await clock.advance(300);
    assert.equal(is(await retrying, 'waiting').device, 'other');
    assert.equal(gateway.ended.length, 0, 'what has ended is not ended again');
  });

  it('that could not be begun says so, and begins when it is tried again', async () => {
    const { asking, gateway, clock, started } = setUp();
    gateway.mishaps = [{ when: 'after', code: 'network' }];
    assert.equal(is(await started('same'), 'unreachable').isBegun, false);
    const retrying = asking.retry();
    await clock.advance(300);
    is(await retrying, 'waiting');
  });

  it('says what waiting does not heal, and tries it no more by itself', async () => {
    const { asking, gateway, clock, started } = setUp();
    gateway.mishaps = [{ when: 'before', code: 'step-up-needed' }];
    assert.equal(is(await started('other'), 'failed').code, 'step-up-needed');
    await clock.advance(60_000);
    assert.equal(gateway.count(), 1);
    const retrying = asking.retry();
    await clock.advance(300);
    is(await retrying, 'waiting');
  });

  it('looks at once where the browser came back with nothing: it was refused', async () => {
    const { asking, gateway, clock, started, hide } = setUp();
    await started('same');
    hide();
    await clock.advance(10_000);
    gateway.wallet('refuse');
    asking.returned();
    await clock.advance(300);
    is(asking.state.read(), 'refused');
  });

  it('goes no further once its page is gone', async () => {
    const { gateway, clock, started, ended } = setUp();
    await started('other');
    ended.abort();
    const before = gateway.count();
    await clock.advance(60_000);
    assert.equal(gateway.count(), before);
  });

  it('goes on after a reload with what was asked before, to its end', async () => {
    const { asking, gateway, clock, states, started } = setUp();
    await started('same');
    const again = pageLoadedAnew(gateway, clock);
    gateway.wallet('present');
    const resuming = again.resume('id-1', { device: 'same' });
    await clock.advance(300);
    is(await resuming, 'presented');
    again.returned(rightResponse);
    await clock.advance(300);
    is(again.state.read(), 'verified');
    assert.deepEqual([states.at(-1), gateway.held.size], ['waiting', 1]);
    asking.cancel();
  });

  it('asks for nothing after a reload where the gateway has it no more', async () => {
    const { asking, clock, gateway } = setUp();
    const resuming = asking.resume('id-9', { device: 'other' });
    await clock.advance(300);
    is(await resuming, 'idle');
    await clock.advance(10_000);
    assert.equal(gateway.count(), 1);
  });

  it('looks again after a reload where its first answer was lost', async () => {
    const { gateway, clock, started } = setUp();
    await started('other');
    gateway.mishaps = [{ when: 'after', code: 'network' }];
    const again = pageLoadedAnew(gateway, clock);
    const resuming = again.resume('id-1', { device: 'other' });
    await clock.advance(300);
    is(await resuming, 'starting');
    await clock.advance(20_000);
    is(again.state.read(), 'waiting');
  });
});
