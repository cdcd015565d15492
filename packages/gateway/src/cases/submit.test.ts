import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { CaseList, Draft, JsonObject, Problem, SubmissionAccepted } from '@panjare/contract';
import { compactVerify, importJWK } from 'jose';
import { digestAnswers } from '../receipts/receipt.ts';
import { testDatabases } from '../testing/test-gateway.ts';
import type { CitizenBrowser } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';
import { permit, permitAnswers } from './testing/permit.ts';
import { openOffice, readCase, send, submissionOf, submitPermit } from './testing/permit-office.ts';
import type { PermitOffice } from './testing/permit-office.ts';

for (const database of testDatabases) {
  describe(`a submission, on ${database.kind}`, () => {
    let office: PermitOffice;
    let browser: CitizenBrowser;

    before(async () => {
      office = await openOffice(database);
      browser = await office.signIn();
    });
    after(() => office.close());

    const count = async () => ((await (await browser.call('/cases')).json()) as CaseList).cases.length;
    const problem = async (response: Response) => (await response.json()) as Problem;

    test('becomes a case with a tracking code, and its inquiries go out', async () => {
      const accepted = await submitPermit(office, browser);
      assert.match(accepted.case.trackingCode, /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/u);
      assert.equal(accepted.case.state, 'received');
      const read = await readCase(browser, accepted.case.id);
      assert.deepEqual(
        read.inquiries.map(({ id, state }) => [id, state]),
        [
          ['engineers', 'open'],
          ['fire', 'open'],
          ['post', 'open'],
          ['final', 'planned'],
        ],
      );
      assert.deepEqual(read.inquiries.at(-1)?.after, ['engineers', 'fire', 'post']);
    });

    test('asks the agencies that its answers call for', async () => {
      const { case: made } = await submitPermit(office, browser, { ...permitAnswers, heritage: true });
      assert.ok(made.inquiries.some(({ id }) => id === 'heritage'));
    });

    test('sent again under its key gets the very same answer and makes nothing new', async () => {
      const [key, submission, cases] = [randomUUID(), await submissionOf(), await count()];
      const first = await send(browser, submission, key);
      const again = await send(browser, submission, key);
      assert.equal(again.status, 201);
      assert.equal(await again.text(), await first.text());
      assert.equal(await count(), cases + 1);
    });

    test('with another body under a used key is refused', async () => {
      const key = randomUUID();
      await send(browser, await submissionOf(), key);
      const other = await send(browser, await submissionOf({ ...permitAnswers, area: 90 }), key);
      assert.equal(other.status, 422);
      assert.equal((await problem(other)).code, 'key-reused');
    });

    test('sent a hundred times at once under one key makes one case', async () => {
      const [key, submission, cases] = [randomUUID(), await submissionOf(), await count()];
      const responses = await Promise.all(Array.from({ length: 100 }, () => send(browser, submission, key)));
      const bodies = new Set(await Promise.all(responses.map((response) => response.text())));
      assert.deepEqual([...new Set(responses.map(({ status }) => status))], [201]);
      assert.equal(bodies.size, 1);
      assert.equal(await count(), cases + 1);
    });

    test('with faulty answers is told every fault and where', async () => {
      const faulty = { ...(await submissionOf()), answers: { ...permitAnswers, code: 'x', area: 0 } };
      const response = await send(browser, faulty);
      assert.equal(response.status, 422);
      const { code, issues } = await problem(response);
      assert.equal(code, 'invalid-answers');
      assert.deepEqual(issues?.map(({ path }) => path).sort(), ['/area', '/code']);
    });

    test('without a declaration ticked is refused', async () => {
      const response = await send(browser, { ...(await submissionOf()), consents: [] });
      assert.equal(response.status, 422);
      assert.deepEqual((await problem(response)).issues, [
        { path: '', code: 'consent', params: { id: 'true' } },
      ]);
    });

    test('of a form that looked otherwise is told which version stands', async () => {
      const submission = await submissionOf();
      const response = await send(browser, {
        ...submission,
        shown: { ...submission.shown, texts: 'A'.repeat(43) },
      });
      assert.equal(response.status, 409);
      assert.deepEqual([(await problem(response)).code], ['shown-differs']);
    });

    test('of a version that is not current is told which one is', async () => {
      const response = await send(browser, { ...(await submissionOf()), version: 7 });
      assert.equal(response.status, 409);
      const { code, currentVersion } = await problem(response);
      assert.deepEqual([code, currentVersion], ['version-retired', permit.version]);
    });

    test('takes its draft with it', async () => {
      const request = { service: permit.ref, version: 1, answers: permitAnswers, page: 'building' };
      const draft = (await (await browser.call('/drafts', 'POST', request)).json()) as Draft;
      const response = await send(browser, { ...(await submissionOf()), draft: draft.id });
      assert.equal(response.status, 201);
      assert.equal((await browser.call(`/drafts/${draft.id}`)).status, 404);
    });

    test('is proven by a receipt that anyone can check offline', async () => {
      const { case: made, receipt } = await submitPermit(office, browser);
      const metadata = (await (await fetch(`${office.url}/.well-known/panjare`)).json()) as {
        keys: JsonObject[];
      };
      const { payload, protectedHeader } = await compactVerify(receipt.jws, async ({ kid }) =>
        importJWK(metadata.keys.find((key) => key['kid'] === kid) as object, 'ES256'),
      );
      assert.equal(protectedHeader.alg, 'ES256');
      const claims = JSON.parse(new TextDecoder().decode(payload)) as { [name: string]: string };
      assert.equal(claims['trackingCode'], made.trackingCode);
      assert.equal(claims['answersDigest'], digestAnswers(claims['salt'] ?? '', permitAnswers));
      assert.ok(!receipt.jws.includes('09120000000'));
      const read = (await (await browser.call(`/cases/${made.id}/receipt`)).json()) as SubmissionAccepted;
      assert.deepEqual(read.receipt, receipt);
    });

    test('is nobody else’s to see', async () => {
      const { case: made } = await submitPermit(office, browser);
      const other = await office.signIn(citizens.omid);
      for (const path of ['', '/events', '/receipt']) {
        assert.equal((await other.call(`/cases/${made.id}${path}`)).status, 404);
      }
      assert.equal((await other.call(`/cases/${made.id}/withdrawal`, 'POST')).status, 404);
      assert.deepEqual(((await (await other.call('/cases')).json()) as CaseList).cases, []);
      await office.signIn();
    });

    test('is refused to who is signed out', async () => {
      const response = await fetch(`${office.url}/cases`);
      assert.equal(response.status, 401);
    });
  });
}
