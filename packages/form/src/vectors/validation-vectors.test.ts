import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject, ServiceDefinition } from '@panjare/contract';
import { buildingCompletion } from '../fixtures/building-completion.ts';
import { compile, createForm, validate } from '../index.ts';
import { readVectors } from './read-vectors.ts';

interface Vector {
  description: string;
  /** Answers to the service of service.json. */
  answers: JsonObject;
  /** Path and code, in the order they are shown. */
  issues: string[];
}

const service = readVectors<ServiceDefinition>('service');
const compiled = compile(service);

test('the service of the vectors is the one the other tests are about', () => {
  assert.deepEqual(service, buildingCompletion);
});

for (const { description, answers, issues } of readVectors<Vector[]>('validation')) {
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
