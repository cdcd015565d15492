import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import fc from 'fast-check';

const times = Number(process.env['PANJARE_FUZZ_TIMES']);
const seed = process.env['PANJARE_FUZZ_SEED'];
const counts = process.env['PANJARE_FUZZ_COUNTS'] ?? '';
const file = relative(process.cwd(), process.argv[1] ?? '');

/** fast-check, whose properties are tried so many times as often, and counted. */
export default {
  ...fc,
  assert<T>(property: fc.IRawProperty<T>, parameters: fc.Parameters<T> = {}): Promise<void> | void {
    const { numRuns = 100, interruptAfterTimeLimit: limit } = parameters;
    return fc.assert(property, {
      ...parameters,
      numRuns: numRuns * times,
      ...(limit !== undefined && { interruptAfterTimeLimit: limit * times }),
      ...(seed !== undefined && { seed: Number(seed) }),
      reporter: note,
    } as fc.Parameters<T>);
  },
};

function note<T>(details: fc.RunDetails<T>): void {
  appendFileSync(counts, `${JSON.stringify([file, details.numRuns])}\n`);
  if (details.failed) throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
}
