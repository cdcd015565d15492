import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { readJson } from '../testing/read-json.ts';
import type { TestGateway } from '../testing/test-gateway.ts';
import { startTestGateway } from '../testing/test-gateway.ts';

/** A gateway that keeps refresh tokens: there may be other operators. */
function startKeeping(): Promise<TestGateway> {
  return startTestGateway({
    directory: { source: '/nowhere/directory.jws', keys: [] },
    sealKey: randomBytes(32).toString('base64url'),
  });
}

describe('signing out', () => {
  it('takes the refresh token back at the issuer, and keeps nothing of it', async () => {
    const gateway = await startKeeping();
    const mina = await gateway.signIn();
    assert.equal(gateway.issuer.refreshTokens.size, 1);
    assert.equal((await readJson(mina.call('/session', 'DELETE'))).state, 'ended');
    const rows = await gateway.gateway.database.selectFrom('session_access').selectAll().execute();
    assert.deepEqual(rows, []);
    await gateway.close();
    assert.equal(gateway.issuer.refreshTokens.size, 0, 'closing waits for what was begun');
  });

  for (const revocation of ['fails', 'hangs'] as const) {
    it(`is done although the issuer’s revocation ${revocation}`, async () => {
      const gateway = await startKeeping();
      const mina = await gateway.signIn();
      gateway.issuer.revocation = revocation;
      assert.equal((await readJson(mina.call('/session', 'DELETE'))).state, 'ended');
      assert.equal((await mina.call('/drafts')).status, 401);
      await gateway.close();
      assert.equal(gateway.issuer.refreshTokens.size, 1);
    });
  }
});
