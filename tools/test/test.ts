/**
 * Runs every test and ends in one line, `N passed, N failed`. Suites run one after the other, since they share the
 * machine's cores and ports. `npm test -- unit e2e` runs some of them.
 */
import { execFileSync, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { startPostgres } from './postgres.ts';

interface Counts {
  passed: number;
  failed: number;
}

interface Suite {
  name: string;
  command: string[];
  /** Reads the counts out of what the suite printed. */
  counts: (output: string) => Counts | undefined;
}

const root = resolve(import.meta.dirname, '../..');
const bin = (name: string) => resolve(root, 'node_modules/.bin', name);

const suites: Suite[] = [
  { name: 'check', command: [process.execPath, 'tools/check/check.ts'], counts: closingLine },
  { name: 'unit', command: ['npm', 'run', '--silent', 'test:unit'], counts: nodeTest },
  { name: 'elements', command: [process.execPath, bin('web-test-runner')], counts: closingLine },
  {
    name: 'stories',
    command: [process.execPath, '--conditions=source', '--test', 'tests/stories/stories.test.ts'],
    counts: nodeTest,
  },
  { name: 'e2e', command: ['npm', 'run', '--silent', 'test:e2e'], counts: nodeTest },
  { name: 'faults', command: ['npm', 'run', '--silent', 'test:faults'], counts: nodeTest },
];

execFileSync(resolve(import.meta.dirname, 'machine.sh'), { stdio: 'inherit' });
await using postgres = await startPostgres();
if (!postgres) console.log('PostgreSQL is not installed: what needs it is skipped.');

const asked = process.argv.slice(2);
const total: Counts = { passed: 0, failed: 0 };
for (const suite of suites.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  console.log(`\n── ${suite.name} ──`);
  const started = performance.now();
  const { output, code } = await run(suite.command);
  const found = suite.counts(output);
  const counts = found ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  total.passed += counts.passed;
  total.failed += counts.failed;
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`── ${suite.name}: ${counts.passed} passed, ${counts.failed} failed in ${seconds} s`);
}
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);

function run([file, ...args]: string[]): Promise<{ output: string; code: number }> {
  return new Promise((done) => {
    const child = spawn(file as string, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...(postgres && { PANJARE_TEST_POSTGRES: postgres.url }) },
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk;
      process.stdout.write(chunk);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('close', (code) => done({ output, code: code ?? 1 }));
  });
}

function nodeTest(output: string): Counts | undefined {
  const passed = output.match(/^ℹ pass (\d+)$/m)?.[1] ?? output.match(/^# pass (\d+)$/m)?.[1];
  const failed = output.match(/^ℹ fail (\d+)$/m)?.[1] ?? output.match(/^# fail (\d+)$/m)?.[1];
  return passed === undefined ? undefined : { passed: Number(passed), failed: Number(failed) };
}

function closingLine(output: string): Counts | undefined {
  const last = [...output.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1);
  return last && { passed: Number(last[1]), failed: Number(last[2]) };
}
