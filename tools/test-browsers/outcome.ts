import type { TestResult, TestSession, TestSuiteResult } from '@web/test-runner';
import type { Skip } from './skips.ts';

/** What one browser made of all test files. */
export interface Outcome {
  passed: number;
  failed: number;
  /** Each test that was not judged, with the reason. */
  skipped: { test: string; reason: string }[];
  /** Entries of the list of skips whose every test passed: the list is out of date. */
  needless: Skip[];
}

type Finished = Pick<TestSession, 'testFile' | 'testResults' | 'errors' | 'passed'>;

/**
 * Counts the results of a browser. A test of a listed file that fails is skipped for the listed reason; an error
 * outside any test (a module that does not load, a hook, a page that answers no more) counts as one failure.
 */
export function outcomeOf(sessions: Iterable<Finished>, skips: readonly Skip[]): Outcome {
  const outcome: Outcome = { passed: 0, failed: 0, skipped: [], needless: [] };
  for (const session of sessions) {
    const skip = skips.find(({ file }) => session.testFile.endsWith(`/${file}`));
    const before = outcome.skipped.length;
    const results = [...resultsIn(session.testResults)];
    for (const { path, result } of results) {
      if (result.skipped)
        outcome.skipped.push({ test: path, reason: skip?.reason ?? 'the test itself says so' });
      else if (result.passed) outcome.passed++;
      else fail(path);
    }
    const judged = results.some(({ result }) => !result.passed && !result.skipped);
    const outside = !session.passed && (session.errors.length > 0 || !judged);
    // In a listed file a hook breaks together with the tests it serves: one reason, told for each test.
    if (outside && !(skip && judged)) fail(session.testFile);
    if (skip && outcome.skipped.length === before) outcome.needless.push(skip);

    function fail(test: string): void {
      if (skip) outcome.skipped.push({ test, reason: skip.reason });
      else outcome.failed++;
    }
  }
  return outcome;
}

function* resultsIn(
  suite: TestSuiteResult | undefined,
  above = '',
): Generator<{ path: string; result: TestResult }> {
  const path = suite?.name ? `${above}${suite.name} › ` : above;
  for (const result of suite?.tests ?? []) yield { path: path + result.name, result };
  for (const inner of suite?.suites ?? []) yield* resultsIn(inner, path);
}
