import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readStatus } from './read-status.testing.ts';
import { StatusList, type DocumentStatus } from './status-list.ts';

const here = dirname(fileURLToPath(import.meta.url));
const vectors = join(
  process.env['PANJARE_TEST_DATA'] ?? join(here, '../../../../../shared/data'),
  'status-list/vectors.json',
);

interface Vector {
  bits: number;
  length: number;
  lst: string;
  statuses: { [index: string]: number };
}

const skip = existsSync(vectors) ? false : 'Set PANJARE_TEST_DATA to the folder that holds status-list.';
const statuses: readonly DocumentStatus[] = ['valid', 'revoked', 'suspended'];

test('the vectors of the specification read as they say', { skip }, () => {
  for (const { bits, lst, statuses: told } of JSON.parse(readFileSync(vectors, 'utf8')) as Vector[]) {
    for (const [index, status] of Object.entries(told))
      assert.equal(readStatus(bits, lst, Number(index)), status);
  }
});

test('a list of two bits holds what a vector of two bits holds', { skip }, () => {
  const known = (JSON.parse(readFileSync(vectors, 'utf8')) as Vector[]).filter(({ bits }) => bits === 2);
  assert.ok(known.length > 0);
  for (const { length, statuses: told } of known) {
    const list = new StatusList(length);
    // 3 is a status of an application's own, which this list has no word for.
    const mine = Object.entries(told).filter(([, status]) => status < 3);
    for (const [index, status] of mine) list.set(Number(index), statuses[status] ?? 'valid');
    for (const [index, status] of mine)
      assert.equal(readStatus(2, list.encode(), Number(index)), status, index);
  }
});

test('an entry changes alone, and back', () => {
  const list = new StatusList(8);
  list.set(5, 'revoked');
  list.set(6, 'suspended');
  list.set(5, 'valid');
  assert.deepEqual(
    [4, 5, 6, 7].map((index) => list.get(index)),
    ['valid', 'valid', 'suspended', 'valid'],
  );
  assert.throws(() => list.set(8, 'revoked'), RangeError);
});
