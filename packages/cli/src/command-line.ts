import { parseArgs } from 'node:util';
import { CommandError } from './command-error.ts';

/** Arguments in order, and options by name. */
export interface CommandLine {
  positionals: string[];
  options: { [name: string]: string | undefined };
}

/**
 * Reads `a b --name value`; every option takes a value.
 * @throws CommandError `usage` for an unknown option or another number of arguments.
 */
export function readCommandLine(
  args: string[],
  expected: { names: string[]; optional?: number; options: string[] },
): CommandLine {
  const { names, optional = 0 } = expected;
  const options = Object.fromEntries(expected.options.map((name) => [name, { type: 'string' as const }]));
  const parsed = parse(args, options);
  const count = parsed.positionals.length;
  if (count < names.length - optional || count > names.length) {
    throw new CommandError('usage', `Expected ${names.map((name) => `<${name}>`).join(' ')}; got ${count}.`);
  }
  return parsed;
}

function parse(args: string[], options: { [name: string]: { type: 'string' } }): CommandLine {
  try {
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    return { positionals, options: values };
  } catch (error) {
    throw new CommandError('usage', error instanceof Error ? error.message : String(error), { cause: error });
  }
}
