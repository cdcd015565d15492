import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';

import type { Session } from '@panjare/contract';

import { createClient, type Client, type ClientOptions } from '../index.ts';
import { problem, startGateway, type Answering, type GatewayStub } from '../testing/gateway-stub.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { pass, countedFetch, settled } from '../testing/passing-time.ts';
import { popupStub } from '../testing/popup-stub.ts';
import { syntheticSession } from '../testing/synthetic.ts';

const open: { stub: GatewayStub; client: Client }[] = [];
afterEach(async () => {
  for (const { stub, client } of open.splice(0)) {
    client.close();
    await stub.close();
  }
});

/** A gateway that says `session.now`, a client on a clock of the test's, and every state it went through. */
async function setUp(options: Partial<ClientOptions> = {}, more?: Answering) {
  const clock = manualClock(Date.now());
  const session: { now: Session; reads: number } = { now: { state: 'signed-out' }, reads: 0 };
  const stub = await startGateway((seen) => {
    const special = more?.(seen);
    if (special) return special;
    if (seen.path !== '/session') return undefined;
    session.reads += 1;
    if (seen.method === 'DELETE') session.now = { state: 'ended', reason: 'signed-out' };
    return { body: session.now, headers: { date: new Date(clock.now()).toUTCString() } };
  });
  const client = createClient({
    gateway: stub.origin,
    embedding: 'same-site',
    clock,
    fetch: countedFetch,
    ...options,
  });
  open.push({ stub, client });
  await client.metadata();
  const states: string[] = [];
  client.session.state.subscribe(({ state }) => states.push(state));
  return { clock, session, stub, client, states };
}

describe('signing in on the same site', () => {
  it('opens the popup in the task of the click, and sends it to the gateway', async () => {
    const { popup, open } = popupStub();
    const { client, clock, stub, session, states } = await setUp({ open, device: 'personal' });
    const done = client.session.signIn({ returnTo: 'https://agency.example/form', acr: 'high' });
    assert.deepEqual(popup.visited, ['about:blank']);
    await pass(clock, 2);
    assert.equal(client.session.state.read().state, 'waiting');
    const url = new URL(popup.visited[1] ?? '');
    assert.equal(url.origin + url.pathname, `${stub.origin}/api/session/start`);
    const { attempt, ...asked } = Object.fromEntries(url.searchParams);
    assert.match(attempt ?? '', /^[\w-]{43}$/u);
    assert.deepEqual(asked, {
      mode: 'popup',
      device: 'personal',
      return_to: 'https://agency.example/form',
      acr: 'high',
    });
    session.now = { ...syntheticSession(clock.now() + 900_000), acr: 'higher still', attempt: 'done' };
    await pass(clock, 2);
    assert.equal((await settled(clock, done)).state, 'signed-in');
    assert.deepEqual(states, ['unknown', 'starting', 'waiting', 'signed-in']);
    assert.equal(popup.closed, true);
  });

  it('asks once more after the popup closed, then says that it was', async () => {
    const { popup, open } = popupStub();
    const { client, clock, session } = await setUp({ open });
    const done = client.session.signIn();
    await pass(clock, 5);
    popup.closed = true;
    const before = session.reads;
    await pass(clock, 2);
    assert.deepEqual(await settled(clock, done), { state: 'closed' });
    assert.equal(session.reads - before, 1);
  });

  for (const attempt of ['cancelled', 'refused', 'level', 'issuer-unreachable'] as const)
    it(`says that it ended ${attempt}, as the gateway says of this attempt`, async () => {
      const { popup, open } = popupStub();
      const { client, clock, session, stub } = await setUp({ open });
      const done = client.session.signIn();
      await pass(clock, 2);
      session.now = { state: 'signed-out', attempt };
      await pass(clock, 2);
      assert.deepEqual(await settled(clock, done), { state: attempt });
      const named = new URL(popup.visited[1] ?? '').searchParams.get('attempt');
      assert.equal(stub.seen.at(-1)?.query.get('attempt'), named);
    });

  it('says that the browser keeps the cookie from the page where the sign-in is done and nobody is there', async () => {
    const { open } = popupStub();
    const { client, clock, session } = await setUp({ open });
    const done = client.session.signIn();
    await pass(clock, 2);
    session.now = { state: 'signed-out', attempt: 'done' };
    await pass(clock, 2);
    assert.deepEqual(await settled(clock, done), { state: 'cookies-blocked' });
  });

  it('leaves whoever is signed in signed in while they sign in again, and where that fails', async () => {
    const { open } = popupStub();
    const { client, clock, session, states } = await setUp({ open });
    const before = syntheticSession(clock.now() + 900_000);
    session.now = before;
    await client.session.refresh();
    const done = client.session.signIn({ acr: 'high' });
    await pass(clock, 2);
    const during = client.session.state.read();
    assert.ok(during.state === 'signed-in' && during.again?.state === 'waiting', JSON.stringify(during));
    session.now = { ...before, attempt: 'level' };
    await pass(clock, 2);
    assert.deepEqual(await settled(clock, done), { state: 'level' });
    const after = client.session.state.read();
    assert.ok(after.state === 'signed-in' && after.again?.state === 'level');
    assert.deepEqual([...new Set(states)], ['unknown', 'signed-in']);
  });

  it('finds a sign-in that closed its popup itself', async () => {
    const { popup, open } = popupStub();
    const { client, clock, session } = await setUp({ open });
    const done = client.session.signIn();
    await pass(clock, 5);
    session.now = syntheticSession(clock.now() + 900_000);
    popup.closed = true;
    await pass(clock, 2);
    assert.equal((await settled(clock, done)).state, 'signed-in');
  });

  it('waits on where a page with an opener policy makes the popup look closed at once', async () => {
    const { popup, open } = popupStub();
    const { client, clock, session } = await setUp({ open });
    const done = client.session.signIn();
    popup.closed = true;
    await pass(clock, 20);
    session.now = syntheticSession(clock.now() + 900_000);
    await pass(clock, 2);
    assert.equal((await settled(clock, done)).state, 'signed-in');
  });

  it('settles where nothing ever comes', async () => {
    const { open } = popupStub();
    const { client, clock } = await setUp({ open });
    const done = client.session.signIn();
    await pass(clock, 700, 20);
    assert.deepEqual(await settled(clock, done), { state: 'cancelled' });
  });

  it('asks early on a message of the gateway, and of no other origin', async () => {
    const { open } = popupStub();
    const messages = new EventTarget();
    const { client, clock, session, stub } = await setUp({ open, messages });
    const done = client.session.signIn();
    await pass(clock, 1);
    session.now = syntheticSession(clock.now() + 900_000);
    const before = session.reads;
    messages.dispatchEvent(Object.assign(new Event('message'), { origin: `${stub.origin}.evil.example` }));
    await pass(clock, 0.1, 0.1);
    assert.equal(session.reads, before);
    messages.dispatchEvent(Object.assign(new Event('message'), { origin: stub.origin }));
    await pass(clock, 0.1, 0.1);
    assert.equal((await settled(clock, done)).state, 'signed-in');
  });

  it('asks early when the person comes back to the page', async () => {
    const messages = new EventTarget();
    const { client, clock, session } = await setUp({ open: () => null, messages });
    await client.session.signIn();
    session.now = syntheticSession(clock.now() + 900_000);
    messages.dispatchEvent(new Event('focus'));
    await pass(clock, 0.1, 0.1);
    assert.equal(client.session.state.read().state, 'signed-in');
  });

  it('tells a blocked popup with an address for a plain link, and finds that sign-in too', async () => {
    const { client, clock, session } = await setUp({ open: () => null });
    const state = await client.session.signIn();
    assert.equal(state.state, 'blocked');
    session.now = syntheticSession(clock.now() + 900_000);
    await pass(clock, 2);
    assert.equal(client.session.state.read().state, 'signed-in');
  });

  it('leaves the page for a redirect', async () => {
    const went: string[] = [];
    const { client } = await setUp({
      navigate: (url) => went.push(url),
      open: () => assert.fail('no popup'),
    });
    const state = await client.session.signIn({ mode: 'redirect', returnTo: 'https://agency.example/' });
    assert.equal(state.state, 'waiting');
    assert.equal(new URL(went[0] ?? '').searchParams.get('mode'), 'redirect');
  });

  it('gives up with the signal, and a second click replaces the first', async () => {
    const first = popupStub();
    const second = popupStub();
    const opens = [first.open, second.open];
    const { client, clock, session } = await setUp({ open: (url) => opens.shift()?.(url) ?? null });
    const one = client.session.signIn();
    await pass(clock, 1);
    const giving = new AbortController();
    const two = client.session.signIn({ signal: giving.signal });
    await pass(clock, 2);
    await one;
    assert.deepEqual([first.popup.closed, second.popup.closed], [true, false]);
    assert.equal(client.session.state.read().state, 'waiting');
    giving.abort();
    assert.deepEqual(await two, { state: 'cancelled' });
    session.now = syntheticSession(clock.now() + 900_000);
    await pass(clock, 3);
    assert.equal(client.session.state.read().state, 'cancelled');
  });

  it('says unreachable where the gateway is', async () => {
    const { popup, open } = popupStub();
    const client = createClient({ gateway: 'http://127.0.0.1:9', embedding: 'same-site', open });
    assert.deepEqual(await client.session.refresh(), { state: 'unreachable' });
    assert.deepEqual(await client.session.signIn(), { state: 'unreachable' });
    assert.equal(popup.closed, true);
  });
});

describe('a session', () => {
  it('warns two minutes before its end, counting down, then ends', async () => {
    const { client, clock, session } = await setUp();
    session.now = syntheticSession(clock.now() + 125_000);
    await client.session.refresh();
    await pass(clock, 7);
    const state = client.session.state.read();
    assert.ok(
      state.state === 'expiring' && state.secondsLeft <= 120 && state.secondsLeft >= 116,
      JSON.stringify(state),
    );
    await pass(clock, 125, 5);
    assert.deepEqual(client.session.state.read(), { state: 'ended', reason: 'idle' });
  });

  it('asks the gateway before it warns: work on another tab goes on, but asking is no work', async () => {
    const { client, clock, session, states, stub } = await setUp();
    session.now = syntheticSession(clock.now() + 125_000);
    await client.session.refresh();
    session.now = syntheticSession(clock.now() + 900_000);
    await pass(clock, 200, 10);
    assert.equal(client.session.state.read().state, 'signed-in');
    assert.ok(!states.includes('expiring'));
    const [first, ...later] = stub.seen.filter(({ path }) => path === '/session');
    assert.equal(first?.query.get('unattended'), null, 'a page that opens is somebody');
    assert.ok(later.length > 0 && later.every(({ query }) => query.get('unattended') === 'true'));
  });

  it('that is ended elsewhere is noticed by a page that nobody is at', async () => {
    const { client, clock, session } = await setUp();
    session.now = syntheticSession(clock.now() + 1_800_000);
    await client.session.refresh();
    session.now = { state: 'ended', reason: 'revoked' };
    await pass(clock, 200, 10);
    assert.deepEqual(client.session.state.read(), { state: 'ended', reason: 'revoked' });
  });

  it('tells of the absolute limit sooner, and that nothing moves it on', async () => {
    const { client, clock, session } = await setUp();
    session.now = syntheticSession(clock.now() + 305_000, clock.now() + 305_000);
    await client.session.refresh();
    await pass(clock, 10);
    const state = client.session.state.read();
    assert.ok(state.state === 'expiring' && state.limit === 'absolute', JSON.stringify(state));
  });

  it('goes by the clock of the gateway where the device is a day wrong', async () => {
    const { client, session } = await setUp({ clock: manualClock(Date.now() + 86_400_000) });
    session.now = syntheticSession(Date.now() + 900_000);
    assert.equal((await client.session.refresh()).state, 'signed-in');
    await new Promise((resolve) => setTimeout(resolve, 30));
    assert.equal(client.session.state.read().state, 'signed-in');
  });

  it('that the gateway ended is ended for every call, and thrown', async () => {
    const { client, clock, session } = await setUp({}, ({ path }) =>
      path === '/cases' ? problem(401, 'signed-out') : undefined,
    );
    session.now = syntheticSession(clock.now() + 900_000);
    await client.session.refresh();
    await assert.rejects(client.cases.list(), { code: 'signed-out' });
    assert.deepEqual(client.session.state.read(), { state: 'ended', reason: 'revoked' });
  });

  it('is asked for once by a page whose parts all ask as they start, also where one of them gives up', async () => {
    const { client, clock, session, stub } = await setUp();
    session.now = syntheticSession(clock.now() + 900_000);
    const givingUp = new AbortController();
    const asked = [client.session.refresh(), client.session.refresh()];
    const givenUp = client.session.refresh({ signal: givingUp.signal });
    givingUp.abort(new Error('gone'));
    await assert.rejects(givenUp, { message: 'gone' });
    assert.deepEqual(new Set((await Promise.all(asked)).map(({ state }) => state)), new Set(['signed-in']));
    assert.equal(stub.seen.filter(({ path }) => path === '/session').length, 1);
  });

  it('keeps why it is over: the gateway says so once, and then that nobody is signed in', async () => {
    const { client, session } = await setUp();
    session.now = { state: 'ended', reason: 'idle' };
    await client.session.refresh();
    session.now = { state: 'signed-out' };
    assert.deepEqual(await client.session.refresh(), { state: 'ended', reason: 'idle' });
  });

  it('that another tab was told the end of is over here too, not as if nobody had been there', async () => {
    const { client, clock, session } = await setUp();
    session.now = syntheticSession(clock.now() + 900_000);
    await client.session.refresh();
    session.now = { state: 'signed-out' };
    assert.deepEqual(await client.session.refresh(), { state: 'ended', reason: 'revoked' });
  });

  it('is ended by signing out', async () => {
    const { client, clock, session, stub } = await setUp();
    session.now = syntheticSession(clock.now() + 900_000);
    await client.session.refresh();
    assert.deepEqual(await client.session.signOut(), { state: 'ended', reason: 'signed-out' });
    assert.ok(stub.seen.at(-1)?.headers['panjare-client']);
  });

  it('is ended everywhere where that is asked, and says where it ends at the issuer', async () => {
    const { client, clock, session, stub } = await setUp({}, ({ path, method }) => {
      const ended = { state: 'ended', reason: 'signed-out', endAtIssuer: 'https://gateway.example/end' };
      return path === '/session' && method === 'DELETE' ? { body: ended } : undefined;
    });
    session.now = syntheticSession(clock.now() + 900_000);
    await client.session.refresh();
    const over = await client.session.signOut({ everywhere: true });
    assert.ok(over.state === 'ended' && over.endAtIssuer === 'https://gateway.example/end');
    assert.equal(stub.seen.at(-1)?.query.get('everywhere'), 'true');
  });

  it('keeps a faulty listener from breaking it', async (t) => {
    t.mock.method(console, 'error', () => undefined);
    const { client } = await setUp();
    client.session.state.subscribe(() => {
      throw new Error('of the page');
    });
    assert.deepEqual(await client.session.refresh(), { state: 'signed-out' });
  });
});
