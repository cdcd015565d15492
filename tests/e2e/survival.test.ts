import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Case, CaseEvents, CaseList } from '@panjare/contract';
import type { Page } from 'playwright-core';
import { freshDatabase } from './fresh-database.ts';
import { signIn } from './sign-in.ts';
import { startStage, type Stage } from './start.ts';
import { sampleSubmission } from './submission.ts';
import { Visitor } from './visitor.ts';

/** A stage with a citizen signed in on the agency's page. */
interface Scene {
  stage: Stage;
  page: Page;
}

/** Reads from the gateway as the page may: with the session's cookie, from the page's origin. */
function read<T>({ stage, page }: Scene, path: string): Promise<T> {
  return page.evaluate(
    async (url) => (await fetch(url, { credentials: 'include' })).json() as Promise<unknown>,
    stage.system.addresses.city + path,
  ) as Promise<T>;
}

/** Sends one submission so many times at once, with one key. */
async function submit(
  { stage, page }: Scene,
  key: string,
  times: number,
): Promise<{ status: number; id: string }[]> {
  const submission = await sampleSubmission();
  return page.evaluate(
    async ({ url, body, key, times }) => {
      const send = async () => {
        const response = await fetch(url, {
          method: 'POST',
          credentials: 'include',
          headers: { 'content-type': 'application/json', 'panjare-client': 'e2e/1', 'idempotency-key': key },
          body,
        });
        const answer = (await response.json()) as { case?: { id: string } };
        return { status: response.status, id: answer.case?.id ?? JSON.stringify(answer) };
      };
      return Promise.all(Array.from({ length: times }, send));
    },
    { url: `${stage.system.addresses.city}/cases`, body: JSON.stringify(submission), key, times },
  );
}

for (const database of ['PGlite', 'PostgreSQL'] as const) {
  describe(`on ${database}`, () => {
    let scene: Scene;
    let isMissing = false;

    before(async () => {
      const url = database === 'PostgreSQL' ? await freshDatabase() : undefined;
      isMissing = database === 'PostgreSQL' && url === undefined;
      if (isMissing) return;
      const stage = await startStage({
        scenario: 'smooth',
        ...(url && { environment: { DATABASE_URL: url } }),
      });
      const visitor = await Visitor.arrive(stage.browser);
      await visitor.page.goto(stage.system.addresses.page);
      await signIn(visitor, 'سارا نمونه');
      scene = { stage, page: visitor.page };
    });

    after(() => scene?.stage[Symbol.asyncDispose]());

    test('the same submission sent 100 times at once with one key becomes one case', async (t) => {
      if (isMissing) return t.skip('no PostgreSQL server here');
      const answers = await submit(scene, 'one-key-for-all-of-them', 100);
      assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201]);
      assert.equal(new Set(answers.map(({ id }) => id)).size, 1);
      const { cases } = await read<CaseList>(scene, '/cases');
      assert.equal(cases.length, 1);
    });

    test('a gateway killed between submission and the last answer finishes the case, and nothing twice', async (t) => {
      if (isMissing) return t.skip('no PostgreSQL server here');
      const [answer] = await submit(scene, 'key-of-the-case-that-survives', 1);
      assert.equal(answer?.status, 201);
      for (let kill = 0; kill < 4; kill++) {
        await new Promise((later) => setTimeout(later, 700 + 900 * kill));
        await scene.stage.system.killGateway();
        await scene.stage.system.startGateway();
      }
      const decided = await waitForDecision(scene, answer.id);
      assert.equal(decided.outcome?.kind, 'granted');
      const { events } = await read<CaseEvents>(scene, `/cases/${answer.id}/events`);
      assert.deepEqual(
        events.map(({ position }) => position),
        events.map((_, index) => index + 1),
        'positions have neither gaps nor doubles',
      );
      for (const type of ['case.received', 'case.decided'] as const) {
        assert.equal(events.filter((event) => event.type === type).length, 1, type);
      }
      for (const inquiry of decided.inquiries) {
        const own = events.filter((event) => event.inquiry === inquiry.id);
        assert.equal(
          own.filter(({ type }) => type === 'inquiry.sent').length,
          1,
          `${inquiry.id} was sent once`,
        );
        assert.equal(
          own.filter(({ type }) => type === 'inquiry.answered').length,
          1,
          `${inquiry.id} answered once`,
        );
      }
    });
  });
}

async function waitForDecision(scene: Scene, id: string): Promise<Case> {
  for (let tries = 0; tries < 120; tries++) {
    const held = await read<Case>(scene, `/cases/${id}`).catch(() => undefined);
    if (held?.state === 'decided') return held;
    await new Promise((later) => setTimeout(later, 500));
  }
  throw new Error('The case was not decided within a minute.');
}
