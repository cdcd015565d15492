import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { test } from 'node:test';

const sources = resolve(import.meta.dirname, '../../packages/elements/src');

for (const definition of globSync('define/*-field.ts', { cwd: sources })) {
  const name = basename(definition, '.ts');
  test(`panjare-${name} runs the suite that every field runs`, () => {
    const tests = readFileSync(resolve(sources, name, `${name}.test.ts`), 'utf8');
    assert.match(tests, new RegExp(`controlSuite\\(\\{\\s*tag: 'panjare-${name}'`));
  });
}
