/**
 * Runs the elements' own tests in Firefox and in WebKitGTK, one browser after the other, and ends in one line,
 * `N passed, N failed, N skipped`, after one of each browser; the exit code is 0 where nothing failed and something
 * passed. Arguments narrow it: `npm run test:browsers -- webkit packages/elements/src/date-field`.
 */
import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import { startTestRunner, type BrowserLauncher, type TestRunnerConfig } from '@web/test-runner';
import { firefoxLauncher } from './firefox.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { skips } from './skips.ts';
import { webkitLauncher } from './webkit/launcher.ts';

const root = resolve(import.meta.dirname, '../..');
const browsers: { name: string; packages: string[]; launcher: () => BrowserLauncher }[] = [
  { name: 'firefox', packages: ['firefox-esr'], launcher: firefoxLauncher },
  { name: 'webkit', packages: ['webkit2gtk-driver', 'xvfb'], launcher: webkitLauncher },
];

const asked = process.argv.slice(2);
const named = (name: string) => browsers.some((browser) => browser.name === name);
const chosen = browsers.filter(({ name }) => asked.includes(name) || !asked.some(named));
const files: string[] = [];
for (const argument of asked.filter((argument) => !named(argument))) {
  const tests = testsAt(argument);
  if (tests.length === 0) {
    console.error(`There are no tests at ${argument}.`);
    console.error('usage: npm run test:browsers [-- [firefox] [webkit] [<file>.test.ts | <folder> …]]');
    process.exit(2);
  }
  files.push(...tests);
}
// Browsers are ended as the process exits, each by its launcher; a signal alone would leave them.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => process.exit(128 + constants.signals[signal]));
}
execFileSync(
  resolve(root, 'tools/test/machine.sh'),
  ['fonts-noto-core', ...chosen.flatMap(({ packages }) => packages)],
  { stdio: 'inherit' },
);

const { default: shared } = (await import(resolve(root, 'web-test-runner.config.mjs'))) as {
  default: TestRunnerConfig;
};
const total = { passed: 0, failed: 0, skipped: 0 };
for (const { launcher } of chosen) {
  const browser = launcher();
  console.log(`\n── ${browser.name} ──`);
  const { passed, failed, skipped, needless } = await runIn(browser);
  for (const { test, reason } of skipped) console.log(`skipped: ${test} (${reason})`);
  for (const { file, test = 'every test' } of needless)
    console.log(`${file}, ${test}: passes; remove it from tools/test-browsers/skips.ts.`);
  console.log(
    `${browser.name}: ${passed} passed, ${failed + needless.length} failed, ${skipped.length} skipped`,
  );
  total.passed += passed;
  total.failed += failed + needless.length;
  total.skipped += skipped.length;
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

/** The test files at a path of the repository: one, or all of a folder. */
function testsAt(path: string): string[] {
  return globSync(path.endsWith('.test.ts') ? path : `${path}/**/*.test.ts`, { cwd: root });
}

/** The runner takes files, plugins and page from the repository's own configuration, and only the browser from here. */
async function runIn(browser: BrowserLauncher): Promise<Outcome> {
  const config: TestRunnerConfig = {
    ...shared,
    ...(files.length > 0 && { files }),
    browsers: [browser],
    // The same advice from every file would hide what else a page logs.
    filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  };
  const runner = await startTestRunner({
    config,
    readFileConfig: false,
    readCliArgs: false,
    autoExitProcess: false,
  });
  if (!runner) throw new Error('The test runner could not start.');
  await new Promise((done) => runner.on('stopped', done));
  return outcomeOf(
    runner.sessions.all(),
    skips.filter((skip) => skip.browser === browser.name),
  );
}
