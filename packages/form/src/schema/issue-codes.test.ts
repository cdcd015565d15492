import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { issueCodes } from './issue-codes.ts';
import { limitKeywords } from './keywords-limit.ts';

const sources = fileURLToPath(new URL('..', import.meta.url));

test('the list names every code that is raised, and no other', () => {
  const raised = new Set(Object.values(limitKeywords).flatMap((keywords) => Object.keys(keywords)));
  for (const folder of ['schema', 'state']) {
    for (const name of readdirSync(join(sources, folder))) {
      if (name.endsWith('.test.ts')) continue;
      const text = readFileSync(join(sources, folder, name), 'utf8');
      for (const [, code] of text.matchAll(/refuse\(\s*found,\s*[^,]+,\s*'(\w+)'/g))
        raised.add(code as string);
      for (const [, code] of text.matchAll(/code: '(\w+)'/g)) raised.add(code as string);
      for (const [, code] of text.matchAll(/branches\('(\w+)'\)/g)) raised.add(code as string);
    }
  }
  assert.deepEqual([...raised].sort(), Object.keys(issueCodes).sort());
});
