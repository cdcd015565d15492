import assert from 'node:assert/strict';
import { test } from 'node:test';

import { operations } from '@panjare/contract/operations.js';
import type { Session, SignInAttempt } from '@panjare/contract';
import fc from 'fast-check';

import { createClient, type Client, type SignInState } from '../index.ts';
import { manualClock, type ManualClock } from '../testing/manual-clock.ts';
import { popupStub, type PopupStub } from '../testing/popup-stub.ts';
import { syntheticSession } from '../testing/synthetic.ts';

const gateway = 'https://gateway.example';
const MINUTE = 60_000;

/** What the gateway knows. A session lives until it is ended or its idle limit passes. */
interface Model {
  session: { subject: string; idleUntil: number } | undefined;
  /** How the newest attempt stands. */
  attempt: SignInAttempt;
}

/** The client under test, its gateway and its person, on one clock. */
class World implements Model {
  readonly clock: ManualClock = manualClock();
  session: Model['session'];
  attempt: SignInAttempt = 'waiting';
  /** Answers that will be lost on their way. */
  lost = 0;
  popup: PopupStub | undefined;
  /** Sign-ins that have not settled. */
  readonly open = new Set<Promise<unknown>>();
  /** Subjects that the gateway has named as signed in since the citizen signed out here. */
  readonly named = new Set<string>();
  readonly client: Client;

  constructor() {
    this.client = createClient({
      gateway,
      embedding: 'same-site',
      clock: this.clock,
      fetch: async (request) => this.#answer(new Request(request)),
      open: (url) => {
        const { popup, open } = popupStub();
        this.popup = popup;
        return open(url);
      },
      messages: new EventTarget(),
    });
  }

  get live() {
    if (this.session && this.session.idleUntil <= this.clock.now()) this.session = undefined;
    return this.session;
  }

  async #answer(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === '/.well-known/panjare') {
      const endpoints = Object.fromEntries(Object.entries(operations).map(([id, { path }]) => [id, path]));
      return json({ operator: 'stub', endpoints });
    }
    const isEnd = request.method === 'DELETE';
    if (isEnd) this.session = undefined;
    if (this.lost > 0) {
      this.lost -= 1;
      throw new TypeError('fetch failed');
    }
    if (isEnd) {
      this.named.clear();
      return json({ state: 'ended', reason: 'signed-out' });
    }
    const { live } = this;
    if (live) {
      if (!searchParams.has('unattended')) live.idleUntil = this.clock.now() + 5 * MINUTE;
      this.named.add(live.subject);
    }
    const told: Session = live
      ? { ...syntheticSession(live.idleUntil, this.clock.now() + 60 * MINUTE), subject: live.subject }
      : { state: 'signed-out' };
    return json(searchParams.has('attempt') ? { ...told, attempt: this.attempt } : told);
  }

  get shown(): SignInState {
    return this.client.session.state.read();
  }

  /** Nobody is shown as signed in whom the gateway has not named since the last sign-out. */
  check(): void {
    const { shown } = this;
    if ('session' in shown) assert.ok(this.named.has(shown.session.subject), JSON.stringify(shown));
  }
}

function json(body: unknown): Response {
  return Response.json(body);
}

type Step = fc.AsyncCommand<Model, World>;

/** One thing that happens; time passes a little after each. */
function step(name: string, happen: (world: World) => void | Promise<unknown>, wait = 1500): Step {
  return {
    check: () => true,
    async run(_model, world) {
      const happening = happen(world);
      if (happening) {
        world.open.add(happening);
        const end = (): void => void world.open.delete(happening);
        happening.then(end, end);
      }
      await world.clock.advance(wait);
      world.check();
    },
    toString: () => name,
  };
}

const done = (subject: string): Step =>
  step(`done by ${subject}`, (world) => {
    if (!world.popup || world.popup.closed) return;
    world.attempt = 'done';
    world.session = { subject, idleUntil: world.clock.now() + 5 * MINUTE };
  });

const commands = [
  step('sign in', (world) => {
    world.attempt = 'waiting';
    return world.client.session.signIn();
  }),
  step('sign in for more', (world) => {
    world.attempt = 'waiting';
    return world.client.session.signIn({ acr: 'high' });
  }),
  done('synthetic-1'),
  done('synthetic-2'),
  ...(['refused', 'cancelled', 'level', 'issuer-unreachable', 'done'] as const).map((attempt) =>
    step(`attempt ${attempt}`, (world) => void (world.attempt = attempt)),
  ),
  step('close the popup', ({ popup }) => void popup?.close()),
  step('sign out', (world) => world.client.session.signOut().catch(() => undefined)),
  step('end elsewhere', (world) => void (world.session = undefined)),
  step('look', (world) => world.client.session.refresh()),
].map((command) => fc.constant(command));

const passing = fc
  .integer({ min: 1, max: 12 })
  .map((minutes) => step(`${minutes} min`, () => undefined, minutes * MINUTE));
const losing = fc
  .integer({ min: 1, max: 8 })
  .map((answers) => step(`lose ${answers}`, (world) => void (world.lost = answers)));

test('whatever happens, every sign-in settles, and nobody is shown as signed in without a session', async (t) => {
  const tried = { runs: 0, steps: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.commands([...commands, passing, losing], { maxCommands: 25, size: 'max' }),
      async (steps) => {
        tried.runs += 1;
        tried.steps += [...steps].length;
        const world = new World();
        try {
          await fc.asyncModelRun(
            () => ({ model: { session: undefined, attempt: 'waiting' as const }, real: world }),
            steps,
          );
          // The network is back and nobody does anything more: time alone ends every attempt …
          world.lost = 0;
          await world.clock.advance(11 * MINUTE);
          assert.equal(world.open.size, 0, 'a sign-in has not settled');
          // … and what is shown is what is so.
          assert.ok(!('session' in world.shown) || world.live !== undefined, JSON.stringify(world.shown));
          assert.doesNotMatch(world.shown.state, /^(starting|waiting)$/u);
          world.check();
        } finally {
          world.client.close();
        }
      },
    ),
    { numRuns: 150, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true },
  );
  t.diagnostic(`${tried.runs} runs, ${tried.steps} steps`);
});
