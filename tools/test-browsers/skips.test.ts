import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { skips } from './skips.ts';

const sources = resolve(import.meta.dirname, '../../packages/elements/src');

for (const { browser, file, test: name } of skips)
  test(`what is skipped in ${browser} is there to be run: ${file}, ${name ?? 'every test'}`, () => {
    // A test that has moved would fail there, and nobody would be told that its entry went unused.
    const tests = readFileSync(resolve(sources, file), 'utf8');
    if (name !== undefined) assert.ok(tests.includes(`it('${name}'`), `no such test in ${file}`);
  });
