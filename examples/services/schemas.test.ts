import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { test } from 'node:test';

const here = import.meta.dirname;
const panjare = resolve(here, '../../packages/cli/src/bin.ts');

for (const path of globSync('*/*/data.ts', { cwd: here }).sort()) {
  const folder = resolve(here, dirname(path));
  const name = basename(folder).replace(/(^|-)([a-z])/g, (_all, _dash, letter: string) =>
    letter.toUpperCase(),
  );

  test(`${dirname(path)}/schema.json is what panjare schema makes of ${name}`, () => {
    const args = ['--conditions=source', panjare, 'schema', resolve(here, path), name];
    const made = execFileSync(process.execPath, args, { encoding: 'utf8' });
    assert.deepEqual(JSON.parse(readFileSync(resolve(folder, 'schema.json'), 'utf8')), JSON.parse(made));
  });
}
