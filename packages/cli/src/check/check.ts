import { resolve } from 'node:path';
import type { ServiceDefinition } from '@panjare/contract';
import { compile, DefinitionError } from '@panjare/form';
import type { DefinitionFault } from '@panjare/form';
import { readCommandLine } from '../command-line.ts';
import type { Run } from '../terminal.ts';
import { loadDefinitions } from './load-definitions.ts';
import { shapeFaults } from './shape-faults.ts';

function faultsOf(definition: ServiceDefinition): readonly DefinitionFault[] {
  const shape = shapeFaults(definition);
  try {
    compile(definition);
    return shape;
  } catch (error) {
    if (error instanceof DefinitionError) return [...shape, ...error.faults];
    // What has not the shape of a definition may stop the compiler in other ways; the shape is the fault then.
    if (shape.length > 0) return shape;
    throw error;
  }
}

/** `panjare check`: compiles definitions as the gateway will, and tells every fault with its place and remedy. */
export const check: Run = async (args, { cwd, out, error }) => {
  const { positionals } = readCommandLine(args, { names: ['file'], options: [] });
  const [path = ''] = positionals;
  let isFaulty = false;
  for (const definition of await loadDefinitions(resolve(cwd, path))) {
    const name = typeof definition.ref === 'string' ? definition.ref : path;
    const faults = faultsOf(definition);
    if (faults.length === 0) {
      out(`${name}: no faults in version ${definition.version}\n`);
      continue;
    }
    isFaulty = true;
    error(`${name}: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}\n`);
    for (const fault of faults) error(`  ${fault.path || '/'}  ${fault.code}\n      ${fault.remedy}\n`);
  }
  return isFaulty ? 1 : 0;
};
