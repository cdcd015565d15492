import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';

import { createCore } from '../core/create-core.ts';
import { draftListOf } from '../drafts/draft-list.ts';
import { draftSavingOf } from '../drafts/draft-saving.ts';
import { createClient } from '../index.ts';
import { prefillOf } from '../prefill/prefill-room.ts';
import { submittingOf } from '../cases/submitting.ts';
import { problem, startGateway, type GatewayStub } from '../testing/gateway-stub.ts';
import { actingFor } from './acting-for.ts';

const service = 'city/permit';
const mandate = '01938a6e-7c3b-7000-8000-000000000000';

describe('mandates', () => {
  let stub: GatewayStub;
  before(async () => {
    stub = await startGateway(({ path, method }) => {
      if (path === '/mandates' && method === 'GET') return { body: { mandates: [{ id: mandate }] } };
      if (path === '/mandates')
        return problem(400, 'invalid-request', { issues: [{ path: '/until', code: 'range', params: {} }] });
      if (path === '/drafts' && method === 'GET') return { body: { drafts: [], unreachable: [] } };
      if (path === '/cases') return problem(403, 'mandate-ended');
      return { body: {} };
    });
  });
  after(() => stub.close());
  beforeEach(() => void stub.seen.splice(0));

  it('are listed, and say what is wrong with one that is given', async () => {
    const { mandates } = createClient({ gateway: stub.origin, embedding: 'same-site' });
    assert.deepEqual(
      (await mandates.list()).map(({ id }) => id),
      [mandate],
    );
    const given = await mandates.give({ nationalId: '', name: '', services: [], until: '' });
    assert.deepEqual(given, { state: 'invalid', issues: [{ path: '/until', code: 'range', params: {} }] });
  });

  for (const [kind, make] of [
    ['a client', createClient],
    ['the core of one', createCore],
  ] as const) {
    it(`are named by ${kind} that acts for another, wherever it matters`, async () => {
      const client = actingFor(
        make({ gateway: stub.origin, embedding: 'same-site', device: 'personal' }),
        mandate,
      );
      await prefillOf(client).read(service);
      await draftListOf(client).list({ service });
      await draftSavingOf(client).create({ service, version: 1, answers: {}, page: 'a' });
      const shown = { service, version: 1, locale: 'fa', texts: '' } as const;
      await assert.rejects(submittingOf(client).submit(service, {}, { version: 1, shown }), {
        code: 'mandate-ended',
      });
      assert.deepEqual(
        stub.seen.map(({ path, query, body }) => [
          path,
          query.get('mandate') ?? (body as { mandate?: string }).mandate,
        ]),
        [
          ['/prefill', mandate],
          ['/drafts', mandate],
          ['/drafts', mandate],
          ['/cases', mandate],
        ],
      );
      assert.equal(client.device, 'shared', 'the device keeps nothing of another’s');
    });
  }
});
