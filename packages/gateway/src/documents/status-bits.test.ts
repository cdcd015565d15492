import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import vectors from './fixtures/status-lists.json' with { type: 'json' };
import { readStatusBits, statusAt } from './status-bits.ts';

const pack = (bytes: Buffer) => deflateSync(bytes).toString('base64url');

describe('a status list', () => {
  for (const [place, { bits, length, lst, statuses }] of vectors.entries()) {
    test(`reads as vector ${place + 1} of the draft says: ${length} of ${bits} bits`, async () => {
      const list = await readStatusBits({ bits, lst });
      for (const [index, status] of Object.entries(statuses))
        assert.equal(statusAt(list, Number(index)), status, index);
      const told = new Set(Object.keys(statuses).map(Number));
      const others = Array.from({ length: 2000 }, (_, step) => (step * 7919) % length);
      for (const index of others) if (!told.has(index)) assert.equal(statusAt(list, index), 0, String(index));
      assert.equal(statusAt(list, length + 8), undefined);
    });
  }

  test('has nothing at a place that is none', async () => {
    const list = await readStatusBits({ bits: 8, lst: pack(Buffer.from([1])) });
    for (const index of [1, -1, 0.5, Number.NaN, 2 ** 53]) assert.equal(statusAt(list, index), undefined);
  });
  test('of other widths, or damaged, is refused', async () => {
    for (const bits of [0, 3, 16, '1', undefined])
      await assert.rejects(readStatusBits({ bits, lst: pack(Buffer.from([1])) }), /bits/u);
    for (const lst of [undefined, '', 'a b', 'AAAA']) await assert.rejects(readStatusBits({ bits: 1, lst }));
  });
  test('that swells beyond what any list is costs no more memory than that', async () => {
    const bomb = pack(Buffer.alloc(64 * 1024 * 1024));
    assert.ok(bomb.length < 100_000);
    await assert.rejects(readStatusBits({ bits: 1, lst: bomb }), { code: 'ERR_BUFFER_TOO_LARGE' });
  });
});
