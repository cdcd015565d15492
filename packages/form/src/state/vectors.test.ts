import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { JsonObject } from '@panjare/contract';
import { buildingCompletion } from '../fixtures/building-completion.ts';
import { compile, createForm, validate } from '../index.ts';

interface Vector {
  description: string;
  /** Answers to the service of fixtures/building-completion.ts. */
  answers: JsonObject;
  /** Path and code, in the order they are shown. */
  issues: string[];
}

const vectors = JSON.parse(
  readFileSync(new URL('../../vectors/validation.json', import.meta.url), 'utf8'),
) as Vector[];
const compiled = compile(buildingCompletion);

for (const { description, answers, issues } of vectors) {
  test(`validation: ${description}`, () => {
    const found = validate(compiled, answers);
    assert.deepEqual(
      found.map(({ path, code }) => `${path} ${code}`),
      issues,
    );
    // Each stands at a node that shows it.
    const form = createForm(compiled, answers, { fill: false });
    form.check();
    for (const { path, code } of found) {
      const shown = form.find(path)?.issues.value ?? [];
      assert.ok(
        shown.some((issue) => issue.path === path && issue.code === code),
        `${path} ${code} is shown`,
      );
    }
  });
}
