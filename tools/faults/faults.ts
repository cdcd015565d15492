/**
 * The network broken on purpose, in front of a real gateway: `npm run faults` as `npm test` has it, `npm run faults --
 * --full` to the figures that are promised; `network`, `interleavings` or `mounts` for one of them, `--seed 17` to begin
 * a run again from where it failed. It prints what was lost and what was made twice, which is to be nothing.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const walks = ['fault-proxy', 'network', 'interleavings', 'mounts'];
const root = resolve(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: 'boolean', default: false },
    /** For the slow line, and the first of the interleavings. */
    seed: { type: 'string', default: '1' },
    /** How many interleavings. */
    count: { type: 'string' },
  },
});
const unknown = positionals.find((name) => !walks.includes(name));
if (unknown !== undefined || !/^\d+$/.test(values.seed)) {
  console.error(`npm run faults -- [--full] [--seed 1] [--count 300] [${walks.join(' | ')}]`);
  process.exit(2);
}

const { status } = spawnSync(
  process.execPath,
  [
    '--conditions=source',
    '--test',
    '--test-concurrency=1',
    '--test-reporter=spec',
    ...(positionals.length > 0 ? positionals : walks).map((name) => `tests/faults/${name}.test.ts`),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PANJARE_FAULT_SEED: values.seed,
      ...(values.full && { PANJARE_FAULTS: 'full', PANJARE_INTERLEAVINGS: '10000', PANJARE_MOUNTS: '1000' }),
      ...(values.count !== undefined && { PANJARE_INTERLEAVINGS: values.count }),
    },
  },
);
process.exitCode = status ?? 1;
