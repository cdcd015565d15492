import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Problem } from '@panjare/contract';
import type { PermitOffice } from '../cases/testing/permit-office.ts';
import { submitPermit } from '../cases/testing/permit-office.ts';
import { readJson } from '../testing/read-json.ts';
import { testDatabases } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';
import { offerOf, openHandoffOffice } from './testing/handoff-office.ts';

for (const database of testDatabases) {
  describe(`a case that its citizen offers to another agency, on ${database.kind}`, () => {
    let office: PermitOffice;

    before(async () => {
      office = await openHandoffOffice(database);
    });
    after(() => office.close());

    it('says to a citizen without a national id that nobody could know them at the other side', async () => {
      const browser = await office.signIn({
        sub: 'test-karam',
        name: 'کرم آزمایشی',
        phone_number: '+447700900141',
      });
      const { case: held } = await submitPermit(office, browser);
      const answer = await browser.call('/handoffs', 'POST', offerOf(held.id));
      assert.equal(answer.status, 403);
      assert.equal(((await answer.json()) as Problem).code, 'no-national-id');
      const { events } = await readJson(browser.call(`/cases/${held.id}/events`));
      assert.ok(!(events as { type: string }[]).some(({ type }) => type === 'handoff.offered'));
    });

    it('is nobody’s to offer but the owner’s', async () => {
      const { case: held } = await submitPermit(office, await office.signIn());
      const other = await office.signIn(citizens.omid);
      assert.equal((await other.call('/handoffs', 'POST', offerOf(held.id))).status, 404);
    });

    for (const address of [
      '//localhost:4200/',
      '/service',
      'http://localhost:4200@evil.example/',
      'http://evil.example\\@localhost:4200/',
      'http://localhost:4200.evil.example/',
      'http://localhost:42000/',
      'http://evil.example/http://localhost:4200/',
      'http://user@localhost:4200/',
      'http://loc\u0430lhost:4200/',
      'https://localhost:4200/',
      'javascript:alert(1)',
      'javascript://localhost:4200/%0aalert(1)',
      'data:text/html,x',
      'http://127.0.0.1:4201/',
    ]) {
      it(`does not lead back to ${address}`, async () => {
        const browser = await office.signIn();
        const { case: held } = await submitPermit(office, browser);
        const answer = await browser.call('/handoffs', 'POST', offerOf(held.id, { returnTo: address }));
        assert.equal(answer.status, 400);
      });
    }
  });
}
