import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';

import type { SessionRedeemed, SessionRedeemRequest, SessionStartRequest } from '@panjare/contract';

import { createClient, type Client, type ClientOptions } from '../index.ts';
import { problem, startGateway, type GatewayStub, type Reply, type Seen } from '../testing/gateway-stub.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { pass, countedFetch, settled } from '../testing/passing-time.ts';
import { popupStub } from '../testing/popup-stub.ts';
import { readProof, sha256 } from '../testing/proof.ts';
import { syntheticSession } from '../testing/synthetic.ts';

const open: { stub: GatewayStub; client: Client }[] = [];
afterEach(async () => {
  for (const { stub, client } of open.splice(0)) {
    client.close();
    await stub.close();
  }
});

/** What the gateway knows of a sign-in, and what it answers next. */
interface Sandbox {
  started: SessionStartRequest | undefined;
  redeemed: SessionRedeemed;
  token: string;
  authorizeUrl: string | undefined;
  renewals: number;
  renewing: 'grants' | 'fails';
}

const granted = (sandbox: Sandbox, idleUntil: number): SessionRedeemed => ({
  state: 'granted',
  accessToken: sandbox.token,
  tokenType: 'DPoP',
  expiresIn: 600,
  session: syntheticSession(idleUntil),
});

/** A gateway that checks each proof as RFC 9449 asks, over a real socket. */
async function setUp(options: Partial<ClientOptions> = {}, clock = manualClock(Date.now())) {
  const sandbox: Sandbox = {
    started: undefined,
    redeemed: { state: 'waiting', interval: 1 },
    token: 'token-1',
    authorizeUrl: undefined,
    renewals: 0,
    renewing: 'grants',
  };
  const used = new Set<string>();
  let stub: GatewayStub | undefined = undefined;

  function proves(seen: Seen, token?: string): boolean {
    const { header, claims, thumbprint } = readProof(seen.headers.dpop);
    assert.equal(header.typ, 'dpop+jwt');
    assert.equal(claims.htm, seen.method);
    assert.equal(claims.htu, `${stub?.origin}/api${seen.path}`);
    assert.ok(Math.abs(claims.iat * 1000 - clock.now()) < 60_000, 'dated by the clock of the gateway');
    if (claims.ath !== (token === undefined ? undefined : sha256(token))) return false;
    assert.ok(!used.has(claims.jti), 'a proof is used once');
    used.add(claims.jti);
    assert.equal(seen.headers.cookie, undefined);
    if (token !== undefined && seen.headers.authorization !== `DPoP ${token}`) return false;
    return thumbprint === sandbox.started?.keyThumbprint;
  }

  const started = await startGateway((seen): Reply | undefined => {
    const headers = { date: new Date(clock.now()).toUTCString() };
    switch (`${seen.method} ${seen.path}`) {
      case 'POST /session/start':
        sandbox.started = seen.body as SessionStartRequest;
        return {
          headers,
          body: {
            authorizeUrl: sandbox.authorizeUrl ?? `${stub?.origin}/api/session/start?handle=h1`,
            handle: 'h1',
            expiresAt: new Date(clock.now() + 300_000).toISOString(),
          },
        };
      case 'POST /session/redeem': {
        const { handle, codeVerifier } = seen.body as SessionRedeemRequest;
        // Who signs in again has a token already.
        const held = seen.headers.authorization === undefined ? undefined : sandbox.token;
        const right =
          handle === 'h1' && sha256(codeVerifier) === sandbox.started?.codeChallenge && proves(seen, held);
        return right ? { headers, body: sandbox.redeemed } : problem(401, 'signed-out');
      }
      case 'POST /session/renew':
        if (!proves(seen, sandbox.token)) return problem(401, 'signed-out');
        sandbox.renewals += 1;
        if (sandbox.renewing === 'fails') return problem(503, 'over-capacity');
        sandbox.token = `token-${sandbox.renewals + 1}`;
        return { headers, body: granted(sandbox, clock.now() + 1_800_000) };
      case 'GET /cases':
        return proves(seen, sandbox.token)
          ? { body: { cases: [], unreachable: [] } }
          : problem(401, 'signed-out');
      case 'DELETE /session':
        return { headers, body: { state: 'ended', reason: 'signed-out' } };
      default:
        return undefined;
    }
  });
  stub = started;
  const client = createClient({
    gateway: started.origin,
    embedding: 'third-party',
    clock,
    fetch: countedFetch,
    ...options,
  });
  open.push({ stub: started, client });
  return { clock, sandbox, stub: started, client };
}

async function signedIn(idle = 1_800_000) {
  const { popup, open } = popupStub();
  const all = await setUp({ open });
  const done = all.client.session.signIn();
  await pass(all.clock, 2);
  all.sandbox.redeemed = granted(all.sandbox, all.clock.now() + idle);
  await pass(all.clock, 2);
  assert.equal((await settled(all.clock, done)).state, 'signed-in');
  return { ...all, popup };
}

describe('signing in from another site', () => {
  it('opens the popup in the task of the click, redeems with PKCE and the key, and calls with the token', async () => {
    const { client, popup, stub } = await signedIn();
    assert.deepEqual(popup.visited, ['about:blank', `${stub.origin}/api/session/start?handle=h1`]);
    assert.equal(popup.closed, true);
    assert.deepEqual(await client.cases.list(), { cases: [], unreachable: [] });
  });

  it('keeps its token and key while somebody signs in again for more, until the next token is there', async () => {
    const { client, clock, sandbox } = await signedIn();
    const thumbprint = sandbox.started?.keyThumbprint;
    sandbox.redeemed = { state: 'waiting', interval: 1 };
    const done = client.session.signIn({ acr: 'high' });
    await pass(clock, 2);
    assert.equal(sandbox.started?.keyThumbprint, thumbprint);
    assert.deepEqual(await client.cases.list(), { cases: [], unreachable: [] });
    sandbox.redeemed = { state: 'failed', reason: 'level' };
    await pass(clock, 2);
    assert.deepEqual(await settled(clock, done), { state: 'level' });
    assert.equal(client.session.state.read().state, 'signed-in');
    assert.deepEqual(await client.cases.list(), { cases: [], unreachable: [] });
  });

  it('redeems up to five seconds after the popup closed', async () => {
    const { popup, open } = popupStub();
    const { client, clock, sandbox } = await setUp({ open });
    const done = client.session.signIn();
    await pass(clock, 5);
    popup.closed = true;
    await pass(clock, 3);
    sandbox.redeemed = granted(sandbox, clock.now() + 900_000);
    await pass(clock, 2);
    assert.equal((await settled(clock, done)).state, 'signed-in');
  });

  it('says that a popup closed longer was closed', async () => {
    const { popup, open } = popupStub();
    const { client, clock } = await setUp({ open });
    const done = client.session.signIn();
    await pass(clock, 5);
    popup.closed = true;
    await pass(clock, 8);
    assert.deepEqual(await settled(clock, done), { state: 'closed' });
  });

  for (const [reason, state] of [
    ['refused', 'refused'],
    ['cancelled', 'cancelled'],
    ['expired', 'cancelled'],
    ['level', 'level'],
    ['issuer-unreachable', 'issuer-unreachable'],
  ] as const) {
    it(`is ${state} where the gateway says ${reason}`, async () => {
      const { open } = popupStub();
      const { client, clock, sandbox } = await setUp({ open });
      sandbox.redeemed = { state: 'failed', reason };
      const done = client.session.signIn();
      await pass(clock, 3);
      assert.deepEqual(await settled(clock, done), { state });
    });
  }

  it('finds the sign-in of a plain link where the popup was blocked', async () => {
    const { client, clock, sandbox, stub } = await setUp({ open: () => null });
    assert.deepEqual(await client.session.signIn({ mode: 'redirect' }), {
      state: 'blocked',
      url: `${stub.origin}/api/session/start?handle=h1`,
    });
    sandbox.redeemed = granted(sandbox, clock.now() + 900_000);
    await pass(clock, 3);
    assert.equal(client.session.state.read().state, 'signed-in');
  });

  for (const address of [
    'javascript:alert(1)',
    'https://evil.example/',
    '//evil.example/',
    'data:text/html,x',
  ]) {
    it(`never opens ${address}`, async () => {
      const { popup, open } = popupStub();
      const { client, sandbox } = await setUp({ open });
      sandbox.authorizeUrl = address;
      await assert.rejects(client.session.signIn(), { code: 'contract-breach' });
      assert.deepEqual(popup.visited, ['about:blank']);
      assert.equal(popup.closed, true);
    });
  }

  it('works on a device whose clock is a day wrong', async () => {
    const { open } = popupStub();
    const clock = manualClock(Date.now());
    const behind = { now: () => clock.now() - 86_400_000, wait: clock.wait };
    const { client, sandbox } = await setUp({ open, clock: behind }, clock);
    const done = client.session.signIn();
    await pass(clock, 2);
    sandbox.redeemed = granted(sandbox, clock.now() + 900_000);
    await pass(clock, 2);
    assert.equal((await settled(clock, done)).state, 'signed-in');
    await client.cases.list();
  });

  it('settles when the handle expires', async () => {
    const { open } = popupStub();
    const { client, clock } = await setUp({ open });
    const done = client.session.signIn();
    await pass(clock, 1);
    await pass(clock, 320, 20);
    assert.deepEqual(await settled(clock, done), { state: 'cancelled' });
  });
});

describe('a token', () => {
  it('is renewed at eight minutes, also while nothing is called', async () => {
    const { client, clock, sandbox } = await signedIn();
    await pass(clock, 460, 20);
    assert.equal(sandbox.renewals, 0);
    await pass(clock, 40, 20);
    assert.equal(sandbox.renewals, 1);
    await client.cases.list();
  });

  it('is renewed again where renewing failed', async () => {
    const { client, clock, sandbox } = await signedIn();
    sandbox.renewing = 'fails';
    await pass(clock, 500, 20);
    assert.ok(sandbox.renewals >= 1);
    sandbox.renewing = 'grants';
    await pass(clock, 40, 5);
    assert.notEqual(sandbox.token, 'token-1');
    await client.cases.list();
  });

  it('that the gateway does not know ends the session', async () => {
    const { client, sandbox } = await signedIn();
    sandbox.token = 'another';
    await assert.rejects(client.cases.list(), { code: 'signed-out' });
    assert.deepEqual(client.session.state.read(), { state: 'ended', reason: 'revoked' });
  });

  it('is forgotten at signing out', async () => {
    const { client, stub } = await signedIn();
    await client.session.signOut();
    await assert.rejects(client.cases.list(), { code: 'signed-out' });
    assert.equal(stub.seen.at(-1)?.headers.authorization, undefined);
  });
});
