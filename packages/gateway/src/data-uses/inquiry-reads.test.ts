import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { DataUseList } from '@panjare/contract';
import fc from 'fast-check';
import { openOffice, readCase, submitPermit, until } from '../cases/testing/permit-office.ts';
import type { PermitOffice } from '../cases/testing/permit-office.ts';
import { readJson } from '../testing/read-json.ts';
import { testDatabases } from '../testing/test-gateway.ts';
import type { CitizenBrowser } from '../testing/test-gateway.ts';

for (const database of testDatabases)
  describe(`an agency's readings of an inquiry, on ${database.kind}`, () => {
    let office: PermitOffice;
    let browser: CitizenBrowser;
    before(async () => {
      office = await openOffice(database);
      browser = await office.signIn();
    });
    after(() => office?.close());

    it('are one row for each state of its data, however it is polled', async () => {
      // How often it is polled, one by one and at once, in each state of the data; a reply lies between two states.
      const polls = fc.record({
        apart: fc.integer({ min: 0, max: 2 }),
        atOnce: fc.integer({ min: 0, max: 4 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(polls, { minLength: 1, maxLength: 3 }), async (states) => {
          const { case: made } = await submitPermit(office, browser);
          const fire = await office.desk('fire');
          const { id } = await office.gateway.database
            .selectFrom('inquiry')
            .select('id')
            .where('case_id', '=', made.id)
            .where('inquiry', '=', 'fire')
            .executeTakeFirstOrThrow();
          for (const [place, { apart, atOnce }] of states.entries()) {
            for (let times = 0; times < apart; times += 1) await fire.inquiries();
            await Promise.all(Array.from({ length: atOnce }, () => fire.inquiries()));
            if (place === states.length - 1) break;
            const item = { id: 'door', label: { fa: 'در' }, kind: 'text' as const };
            await fire.answer(id, { outcome: 'needs-more', message: { fa: 'کدام در؟' }, ask: [item] });
            await browser.call(`/cases/${made.id}/replies`, 'POST', {
              inquiry: 'fire',
              items: [{ id: 'door', text: 'در' }],
            });
            await until(async () => (await readCase(browser, made.id)).state === 'in-progress');
          }
          const { uses } = (await readJson(browser.call(`/data-uses?case=${made.id}`))) as DataUseList;
          const last = states.at(-1);
          const readLast = (last?.apart ?? 0) + (last?.atOnce ?? 0) > 0;
          // The reply to a question shows its data too.
          assert.equal(uses.length, states.length - 1 + (readLast ? 1 : 0));
        }),
        { numRuns: 8, endOnFailure: true },
      );
    });
  });
