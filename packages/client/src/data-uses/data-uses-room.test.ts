import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { createClient, type DataUsesRoom } from '../index.ts';
import { startGateway, type GatewayStub } from '../testing/gateway-stub.ts';

const list = { uses: [], more: false, notConnected: [], unreachable: [] };

describe('data uses', () => {
  let stub: GatewayStub;
  let dataUses: DataUsesRoom;
  before(async () => {
    stub = await startGateway(() => ({ body: list }));
    ({ dataUses } = createClient({ gateway: stub.origin, embedding: 'same-site' }));
  });
  after(() => stub.close());

  it('are asked for as a whole, and by case and page', async () => {
    const [id, before] = ['01938a6e-7c3b-7000-8000-000000000000', '01938a6e-7c3b-7000-8000-000000000001'];
    const { signal } = new AbortController();
    assert.deepEqual(await dataUses.list(), list);
    await dataUses.list({ case: id, before, signal });
    assert.deepEqual(
      stub.seen.map(({ path, query }) => [path, String(query)]),
      [
        ['/data-uses', ''],
        ['/data-uses', `case=${id}&before=${before}`],
      ],
    );
  });
});
