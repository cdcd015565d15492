import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { DeviceKeys } from '@panjare/contract';
import { readJson } from '../testing/read-json.ts';
import type { TestGateway } from '../testing/test-gateway.ts';
import { CitizenBrowser, startTestGateway, testDatabases } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';

const secret = () => randomBytes(32).toString('base64url');

async function keysOf(gateway: TestGateway, citizen = citizens.mina): Promise<DeviceKeys> {
  const browser = await gateway.signIn(citizen);
  const answer = await browser.call('/drafts/key', 'POST');
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  return readJson(answer);
}

for (const database of testDatabases) {
  describe(`keys of a citizen's own device (${database.kind})`, () => {
    let gateway: TestGateway;
    before(async () => {
      gateway = await startTestGateway({ database });
    });
    after(() => gateway.close());

    it('are the same at every sign-in, and another citizen has others', async () => {
      const [first, again, omid] = [
        await keysOf(gateway),
        await keysOf(gateway),
        await keysOf(gateway, citizens.omid),
      ];
      assert.equal(Buffer.from(first.key, 'base64url').length, 32);
      assert.deepEqual(again, first);
      assert.notEqual(omid.key, first.key);
      assert.deepEqual(omid.id, first.id);
    });

    it('are for nobody who is not signed in, and for no device that others use too', async () => {
      assert.equal((await new CitizenBrowser(gateway.url).call('/drafts/key', 'POST')).status, 401);
      const browser = await gateway.signIn(citizens.mina, 'shared');
      const answer = await browser.call('/drafts/key', 'POST');
      assert.deepEqual([answer.status, (await readJson(answer)).code], [409, 'not-now']);
    });

    it('are not handed to a form of another site', async () => {
      const browser = await gateway.signIn();
      const forged = await browser.request(`${gateway.url}/drafts/key`, {
        method: 'POST',
        headers: { origin: 'http://localhost:4200' },
      });
      assert.equal(forged.status, 403);
    });
  });
}

describe('secrets of a gateway', () => {
  it('may be replaced: what was written before still opens', async () => {
    const [old, fresh] = [secret(), secret()];
    const keys: DeviceKeys[] = [];
    for (const deviceSecrets of [[old], [fresh, old], [fresh]]) {
      const gateway = await startTestGateway({ deviceSecrets });
      keys.push(await keysOf(gateway).finally(() => gateway.close()));
    }
    const [before, between, later] = keys as [DeviceKeys, DeviceKeys, DeviceKeys];
    assert.deepEqual(between.earlier, [{ id: before.id, key: before.key }]);
    assert.notEqual(between.key, before.key);
    assert.deepEqual(later, { id: between.id, key: between.key, earlier: [] });
  });

  it('are 32 bytes, or the gateway does not start', async () => {
    await assert.rejects(startTestGateway({ deviceSecrets: ['short'] }), /32 random bytes/u);
  });
});
