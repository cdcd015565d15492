import type { TestResult, TestSession, TestSuiteResult } from '@web/test-runner';
import type { Skip } from './skips.ts';

/** What one browser made of all test files. */
export interface Outcome {
  passed: number;
  failed: number;
  /** Each test that was not judged, with the reason. */
  skipped: { test: string; reason: string }[];
  /** Entries of the list of skips under which nothing failed: the list is out of date. */
  needless: Skip[];
}

type Finished = Pick<TestSession, 'testFile' | 'testResults' | 'errors' | 'passed'>;

/**
 * Counts the results of a browser. A listed test that fails, or any that fails in a listed file, is skipped for the
 * listed reason; an error outside any test (a module that does not load, a hook, a page that answers no more) counts as
 * one failure.
 */
export function outcomeOf(sessions: Iterable<Finished>, skips: readonly Skip[]): Outcome {
  const outcome: Outcome = { passed: 0, failed: 0, skipped: [], needless: [] };
  for (const session of sessions) {
    const listed = skips.filter(({ file }) => session.testFile.endsWith(`/${file}`));
    const unused = new Set(listed);
    const results = [...resultsIn(session.testResults)];
    for (const { path, result } of results) {
      if (result.skipped) outcome.skipped.push({ test: path, reason: 'the test itself says so' });
      else if (result.passed) outcome.passed++;
      else fail(path);
    }
    const judged = results.some(({ result }) => !result.passed && !result.skipped);
    const outside = !session.passed && (session.errors.length > 0 || !judged);
    // In a listed file a hook breaks together with the tests it serves: one reason, told for each test.
    if (outside && !(judged && listed.some(({ test }) => test === undefined))) fail(session.testFile);
    outcome.needless.push(...unused);

    function fail(path: string): void {
      const skip = listed.find(({ test }) => test === undefined || path.endsWith(` › ${test}`));
      if (!skip) return void outcome.failed++;
      unused.delete(skip);
      outcome.skipped.push({ test: path, reason: skip.reason });
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
