import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type {
  CaseEvents,
  Issue,
  JsonObject,
  Problem,
  ServiceSummary,
  SubmissionAccepted,
} from '@panjare/contract';
import { compile, shownHash } from '@panjare/form';
import { permitAnswers } from '../cases/testing/permit.ts';
import { readCase, send, submissionOf, until } from '../cases/testing/permit-office.ts';
import { readJson } from '../testing/read-json.ts';
import { testDatabases } from '../testing/test-gateway.ts';
import type { CitizenBrowser } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';
import type { Citizen } from '../session/citizen.ts';
import { hashSecret } from '../session/secret.ts';
import { readSubmittedDocuments } from './submitted-documents.ts';
import { lamp, openDocumentStage } from './testing/document-stage.ts';
import type { DocumentStage } from './testing/document-stage.ts';
import { open, present } from './testing/walk.ts';

const answers: JsonObject = { name: 'مینا', family: 'آزمایشی', street: 'کوچهٔ یکم' };

async function submit(
  browser: CitizenBrowser,
  presentations?: string[],
  given: JsonObject = answers,
  key: string = randomUUID(),
): Promise<Response> {
  const { ref: service, version } = lamp;
  const texts = await shownHash(compile(lamp), given, 'fa');
  const shown = { service, version, locale: 'fa' as const, texts };
  const body = {
    service,
    version,
    answers: given,
    shown,
    consents: [],
    ...(presentations && { presentations }),
  };
  return browser.call('/cases', 'POST', body, { 'idempotency-key': key });
}

async function issuesOf(response: Response): Promise<Issue[]> {
  const { code, issues = [] } = (await response.json()) as Problem;
  assert.equal(code, 'invalid-answers');
  return issues;
}

for (const database of testDatabases) {
  describe(`a submission with documents, on ${database.kind}`, () => {
    let stage: DocumentStage;
    let mina: CitizenBrowser;

    before(async () => {
      stage = await openDocumentStage(database);
      mina = await stage.signIn();
    });
    after(() => stage.close());

    test('takes them along: an event, no claim beside the answers, and nothing left here', async () => {
      const id = await present(stage, mina);
      const key = randomUUID();
      const response = await submit(mina, [id], answers, key);
      assert.equal(response.status, 201, await response.clone().text());
      const { case: made } = (await response.json()) as SubmissionAccepted;
      const read = await mina.call(`/cases/${made.id}/events`, 'GET', undefined, {
        accept: 'application/json',
      });
      const { events } = (await read.json()) as CaseEvents;
      assert.deepEqual(
        events.slice(0, 2).map(({ type, position, actor }) => [type, position, actor.kind]),
        [
          ['case.received', 1, 'citizen'],
          ['document.presented', 2, 'citizen'],
        ],
      );
      const { detail } = await stage.gateway.database
        .selectFrom('case_event')
        .select('detail')
        .where('case_id', '=', made.id)
        .where('type', '=', 'document.presented')
        .executeTakeFirstOrThrow();
      assert.deepEqual(detail, {
        document: 'national-card',
        issuer: stage.registry.url,
        claims: ['given_name', 'family_name'],
      });
      assert.equal((await mina.call(`/presentations/${id}`)).status, 404);
      const again = await submit(mina, [id], answers, key);
      assert.equal(((await again.json()) as SubmissionAccepted).case.id, made.id);
      await until(async () => (await readCase(mina, made.id)).state !== 'received');
      assert.equal((await submit(mina, [id])).status, 422);
    });

    test('is not one without what is required, and says so where no answer is at fault', async () => {
      const missing = [{ path: '', code: 'document-required', params: { document: 'national-card' } }];
      assert.deepEqual(await issuesOf(await submit(mina)), missing);
      assert.deepEqual(await issuesOf(await submit(mina, [])), missing);
      const { waiting } = await open(stage, mina);
      assert.deepEqual(await issuesOf(await submit(mina, [waiting.id])), missing);
      const late = await present(stage, mina);
      stage.clock.ahead += 86_401_000;
      assert.deepEqual(await issuesOf(await submit(mina, [late])), missing);
      stage.clock.ahead = 0;
    });

    test('holds an answer that a document locks to what the document says', async () => {
      const id = await present(stage, mina);
      const changed = await submit(mina, [id], { ...answers, name: 'دیگری' });
      assert.deepEqual(await issuesOf(changed), [{ path: '/name', code: 'locked', params: {} }]);
      const edited = await submit(mina, [id], { ...answers, family: 'خانوادهٔ دیگر' });
      assert.equal(edited.status, 201, await edited.text());
    });

    test('cannot take another session’s, another service’s, or one that never was', async () => {
      const omid = await stage.signIn(citizens.omid);
      const id = await present(stage, mina);
      for (const [browser, named] of [
        [omid, id],
        [await stage.signIn(), id],
        [mina, randomUUID()],
      ] as const) {
        const response = await submit(browser, [named]);
        assert.equal(response.status, 422);
        assert.equal(((await response.json()) as Problem).code, 'presentation-rejected');
      }
      const permit = await send(mina, { ...(await submissionOf(permitAnswers)), presentations: [id] });
      assert.equal(((await permit.json()) as Problem).code, 'presentation-rejected');
      assert.equal((await stage.read(mina, id)).state, 'verified');
    });

    test('takes none of whoever acts for another: a document speaks for its owner', async () => {
      const id = await present(stage, mina);
      const { session_id } = await stage.gateway.database
        .selectFrom('presentation')
        .select('session_id')
        .where('id', '=', hashSecret(id))
        .executeTakeFirstOrThrow();
      const { sub: subject } = citizens.mina;
      const holder = { sessionId: session_id, subject, channel: 'cookie' } as Citizen;
      const read = (applicant: string) =>
        readSubmittedDocuments(stage.gateway, holder, { subject: applicant }, lamp, [id]);
      assert.equal((await read(subject)).presented.length, 1);
      await assert.rejects(read(citizens.omid.sub), { code: 'presentation-rejected' });
    });

    test('is trusted to nobody else, and the list of services says so', async () => {
      const request = { nationalId: citizens.omid.national_id, name: 'امید', services: [lamp.ref] };
      const until = new Date(stage.gateway.clock.now().getTime() + 86_400_000).toISOString();
      const { issues } = await readJson(mina.call('/mandates', 'POST', { ...request, until }));
      assert.deepEqual(issues, [{ path: '/services/0', code: 'document-required', params: {} }]);
      const { services } = await readJson(mina.call('/services'));
      const listed = services.map(({ ref, requiredDocuments }: ServiceSummary) => [ref, requiredDocuments]);
      assert.deepEqual(Object.fromEntries(listed)[lamp.ref], ['national-card']);
    });

    test('of ten at once with one document, one becomes a case', async () => {
      const id = await present(stage, mina);
      const statuses = await Promise.all(
        Array.from({ length: 10 }, async () => (await submit(mina, [id])).status),
      );
      assert.deepEqual(statuses.toSorted(), [201, ...Array.from({ length: 9 }, () => 422)]);
    });
  });
}

test('a gateway that asks no wallet takes answers by hand, and has nothing to present', async () => {
  const stage = await openDocumentStage({ kind: 'memory' }, { types: [] });
  try {
    const mina = await stage.signIn();
    assert.equal((await submit(mina)).status, 201);
    await assert.rejects(stage.start(mina), /not-found/u);
  } finally {
    await stage.close();
  }
});
