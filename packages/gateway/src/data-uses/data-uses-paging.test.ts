import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { DataUse, DataUseList, DirectoryGateway } from '@panjare/contract';
import fc from 'fast-check';
import { uuidv7 } from '../database/uuid.ts';
import { mergeDataUses } from '../relay/merge.ts';
import { startTestGateway, testDatabases } from '../testing/test-gateway.ts';
import type { TestGateway } from '../testing/test-gateway.ts';
import { listDataUses, pageOfDataUses } from './list-data-uses.ts';
import { recordDataUse } from './record-data-use.ts';

const ground = { fa: 'آزمون' };

for (const database of testDatabases) {
  describe(`pages of the list, on ${database.kind}`, () => {
    let gateway: TestGateway;
    before(async () => {
      gateway = await startTestGateway({ database });
    });
    after(() => gateway.close());

    it('hold every row there was once, newest first, whatever is recorded meanwhile', async () => {
      let runs = 0;
      await fc.assert(
        fc.asyncProperty(
          // Milliseconds between rows: many fall into one.
          fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 340, size: 'max' }),
          fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }),
          async (gaps, arriving) => {
            const subject = `paging-${(runs += 1)}`;
            const start = Date.now() - 1_000_000;
            let at = start;
            const ids = gaps.map((gap) => uuidv7(new Date((at += gap))));
            const row = (id: string) => ({
              id,
              subject,
              person: null,
              at: new Date(start),
              agency: 'city',
              purpose: 'prefill' as const,
              source: 'civil',
              facts: '[]',
              titles: null,
              service: null,
              case_id: null,
              ground: JSON.stringify(ground),
              correct_at: null,
            });
            const { database } = gateway.gateway;
            if (ids.length > 0) await database.insertInto('data_use').values(ids.map(row)).execute();
            const seen: string[] = [];
            let query: { before?: string } = {};
            for (let page = 0; ; page += 1) {
              const { uses, more } = await listDataUses(
                gateway.gateway,
                { subject, nationalId: undefined },
                query,
              );
              assert.ok(uses.length <= pageOfDataUses);
              seen.push(...uses.map(({ id }) => id));
              const last = uses.at(-1)?.id;
              if (!more || last === undefined) break;
              query = { before: last };
              const record = { subject, purpose: 'prefill' as const, source: 'civil', facts: [], ground };
              for (let one = 0; one < (arriving[page] ?? 0); one += 1)
                await recordDataUse(gateway.gateway, record);
            }
            assert.deepEqual(seen, ids.toSorted().reverse());
          },
        ),
        { numRuns: 12, endOnFailure: true },
      );
    });
  });
}

describe('one list of several operators', () => {
  const operator = (name: string): DirectoryGateway => ({
    operator: name,
    title: { fa: name },
    url: `https://${name}.example`,
    ecosystems: [{ id: name, title: { fa: name } }],
    contract: '0.1.0',
    keys: [],
    agencies: [{ id: `${name}-agency`, title: { fa: name } }],
  });
  const listOf = (ids: readonly string[], before: string | undefined): DataUseList => {
    const older = ids
      .toSorted()
      .reverse()
      .filter((id) => before === undefined || id < before);
    const uses = older.slice(0, pageOfDataUses).map((id): DataUse => ({
      id,
      at: '2026-11-22T08:00:00.000Z',
      agency: 'city',
      purpose: 'prefill',
      source: 'civil',
      facts: [],
      ground,
    }));
    return { uses, more: older.length > pageOfDataUses, notConnected: [], unreachable: [] };
  };

  it('pages through all of their rows, each once, newest first', () => {
    const rows = fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 260, size: 'max' });
    fc.assert(
      fc.property(rows, rows, rows, (...instants) => {
        const [own = [], ...others] = instants.map((many) =>
          many.map((at) => uuidv7(new Date(1_700_000_000_000 + at))),
        );
        const seen: string[] = [];
        for (let before: string | undefined; ;) {
          const parts = others.map((ids, place) => ({
            gateway: operator(`op${place}`),
            body: listOf(ids, before),
          }));
          const { uses, more } = mergeDataUses(listOf(own, before), parts, []);
          assert.ok(uses.length <= pageOfDataUses);
          seen.push(...uses.map(({ id }) => id));
          before = uses.at(-1)?.id;
          if (!more) break;
        }
        assert.deepEqual(seen, [own, ...others].flat().toSorted().reverse());
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  it('names who keeps a row and who did not answer, and each agency that is not connected once', () => {
    const [land, trade] = [operator('land'), operator('trade')];
    const [use] = listOf([uuidv7(new Date())], undefined).uses;
    assert.ok(use);
    const told = { ...use, operator: 'city', operatorTitle: { fa: 'شهر' } };
    const foreign = { ...use, service: 'city/permit' };
    const notConnected = [{ id: 'gas', title: { fa: 'گاز' } }];
    const body = { ...listOf([], undefined), uses: [told, foreign], notConnected };
    const own = { ...listOf([], undefined), notConnected };
    const merged = mergeDataUses(own, [{ gateway: land, body }], [trade]);
    assert.deepEqual(merged.notConnected, notConnected);
    assert.deepEqual(
      merged.uses,
      [{ ...use, operator: 'land', operatorTitle: { fa: 'land' } }],
      'and nobody speaks for another’s services',
    );
    assert.deepEqual(
      merged.unreachable.map(({ operator }) => operator),
      ['trade'],
    );
  });
});
