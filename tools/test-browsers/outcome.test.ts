import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outcomeOf } from './outcome.ts';

const passing = { name: 'holds', passed: true, skipped: false };
const failing = { name: 'breaks', passed: false, skipped: false };
const skipping = { name: 'waits', passed: false, skipped: true };

const session = (tests: (typeof passing)[], errors: { message: string }[] = []) => ({
  testFile: '/home/x/packages/elements/src/theme/wishes.test.ts',
  testResults: { name: '', tests: [], suites: [{ name: 'a wish', suites: [], tests }] },
  errors,
  passed: errors.length === 0 && !tests.includes(failing),
});
const listed = { browser: 'WebKitGTK', file: 'theme/wishes.test.ts', reason: 'no such command' } as const;

test('tests of nested suites are counted, and a skipped one is named', () => {
  assert.deepEqual(outcomeOf([session([passing, failing, skipping])], []), {
    passed: 1,
    failed: 1,
    skipped: [{ test: 'a wish › waits', reason: 'the test itself says so' }],
    needless: [],
  });
});

test('an error outside the tests fails, though every test passed', () => {
  assert.equal(outcomeOf([session([passing], [{ message: 'a hook broke' }])], []).failed, 1);
});

test('a page that never answered fails once', () => {
  const silent = { ...session([]), passed: false };
  assert.equal(outcomeOf([silent], []).failed, 1);
});

test('what fails in a listed file is skipped for the listed reason', () => {
  const { passed, failed, skipped } = outcomeOf([session([passing, failing])], [listed]);
  assert.deepEqual(
    [passed, failed, skipped],
    [1, 0, [{ test: 'a wish › breaks', reason: 'no such command' }]],
  );
});

test('a listed file in which all passes is told, so that the list stays true', () => {
  assert.deepEqual(outcomeOf([session([passing])], [listed]).needless, [listed]);
});

test('a hook that breaks in a listed file is not one more skipped test', () => {
  const { failed, skipped } = outcomeOf([session([failing], [{ message: 'a hook broke' }])], [listed]);
  assert.deepEqual([failed, skipped.length], [0, 1]);
});

test('only the test that is listed is skipped, not another of its file', () => {
  const skip = { ...listed, test: 'breaks' };
  const { failed, skipped } = outcomeOf([session([failing, { ...failing, name: 'ends' }])], [skip]);
  assert.deepEqual([failed, skipped.map(({ test }) => test)], [1, ['a wish › breaks']]);
});

test('a listed test that passes is told, whatever else fails in its file', () => {
  const skip = { ...listed, test: 'holds' };
  const { failed, needless } = outcomeOf([session([passing, failing])], [skip]);
  assert.deepEqual([failed, needless], [1, [skip]]);
});
