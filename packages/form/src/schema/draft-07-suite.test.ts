import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Json } from '@panjare/contract';
import { validateSchema } from './validate-schema.ts';

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(
  process.env['PANJARE_TEST_DATA'] ?? join(here, '../../../../../shared/data'),
  'json-schema-test-suite',
);

interface Group {
  description: string;
  schema: Json;
  tests: { description: string; data: Json; valid: boolean }[];
}

const read = (path: string): Json => JSON.parse(readFileSync(path, 'utf8')) as Json;

if (!existsSync(folder)) {
  test(
    'the draft-07 suite',
    { skip: 'Set PANJARE_TEST_DATA to the folder that holds json-schema-test-suite.' },
    () => {},
  );
} else {
  const schemas: { [uri: string]: Json } = {
    'http://json-schema.org/draft-07/schema': read(join(folder, 'draft-07-schema.json')),
  };
  const remotes = join(folder, 'remotes');
  for (const entry of readdirSync(remotes, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.json')) continue;
    const path = join(entry.parentPath, entry.name);
    schemas[`http://localhost:1234/${relative(remotes, path)}`] = read(path);
  }
  for (const file of readdirSync(join(folder, 'draft7')).filter((name) => name.endsWith('.json'))) {
    test(`draft-07 suite: ${file}`, () => {
      const wrong: string[] = [];
      for (const group of read(join(folder, 'draft7', file)) as unknown as Group[]) {
        for (const { description, data, valid } of group.tests) {
          let got: boolean | string;
          try {
            got = validateSchema(group.schema, data, { schemas }).length === 0;
          } catch (error) {
            got = String(error);
          }
          if (got !== valid) wrong.push(`${group.description}: ${description} (${got})`);
        }
      }
      assert.deepEqual(wrong, []);
    });
  }
}
