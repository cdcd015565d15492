/**
 * Every property of the project, tried more often: `npm run fuzz` as often as `npm test` does, `-- --full` fifty times as
 * often; `-- --times 10`, `-- --seed 17` to begin a run again from where it failed, and parts of paths for some of the
 * files. It prints how many examples each file's properties were tried on.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = resolve(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: 'boolean', default: false },
    times: { type: 'string' },
    seed: { type: 'string' },
  },
});
const times = values.times ?? (values.full ? '50' : '1');
if (!/^[1-9]\d{0,4}$/.test(times) || (values.seed !== undefined && !/^-?\d+$/.test(values.seed))) {
  console.error('npm run fuzz -- [--full | --times 10] [--seed 17] [part of a path …]');
  process.exit(2);
}
const files = globSync('packages/*/src/**/*.test.ts', { cwd: root })
  .filter((file) => readFileSync(join(root, file), 'utf8').includes("from 'fast-check'"))
  .filter((file) => positionals.length === 0 || positionals.some((part) => file.includes(part)))
  .sort();
if (files.length === 0) {
  console.error(`No file of properties has ${positionals.join(' or ')} in its path.`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'panjare-fuzz-'));
const counts = join(folder, 'counts');
writeFileSync(counts, '');
const { status } = spawnSync(
  process.execPath,
  [
    '--conditions=source',
    '--import',
    pathToFileURL(join(import.meta.dirname, 'try-more-often.ts')).href,
    '--test',
    '--test-concurrency=2',
    '--test-reporter=dot',
    ...files,
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PANJARE_FUZZ_TIMES: times,
      PANJARE_FUZZ_COUNTS: counts,
      ...(values.seed !== undefined && { PANJARE_FUZZ_SEED: values.seed }),
    },
  },
);
printCounts();
rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;

function printCounts(): void {
  const tried = new Map<string, { properties: number; examples: number }>();
  for (const line of readFileSync(counts, 'utf8').split('\n').slice(0, -1)) {
    const [file = '', runs] = JSON.parse(line) as [string, number];
    const { properties, examples } = tried.get(file) ?? { properties: 0, examples: 0 };
    tried.set(file, { properties: properties + 1, examples: examples + runs });
  }
  let all = 0;
  console.log('\nproperties  examples');
  for (const [file, { properties, examples }] of [...tried].sort()) {
    all += examples;
    console.log(`${String(properties).padStart(10)}  ${String(examples).padStart(8)}  ${file}`);
  }
  console.log(`${files.length} files, ${all} examples`);
}
