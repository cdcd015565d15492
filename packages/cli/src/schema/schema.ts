import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { CommandError } from '../command-error.ts';
import { readCommandLine } from '../command-line.ts';
import type { Run } from '../terminal.ts';
import { dataSchema } from './data-schema.ts';

/** `panjare schema`: from a TypeScript interface to the JSON Schema of a service's data. */
export const schema: Run = async (args, { cwd, out, error }) => {
  const { positionals, options } = readCommandLine(args, {
    names: ['file.ts', 'Interface'],
    options: ['out'],
  });
  const [path = '', name = ''] = positionals;
  const file = resolve(cwd, path);
  if (!existsSync(file)) throw new CommandError('unreadable', `There is no file ${path}.`);

  const made = dataSchema(file, name);
  switch (made.state) {
    case 'missing': {
      const found =
        made.found.length > 0 ? `It has: ${made.found.join(', ')}.` : 'It has no interface at all.';
      error(`${path} has no interface ${name}. ${found}\n`);
      return 1;
    }
    case 'faulty':
      for (const fault of made.faults)
        error(`${relative(cwd, fault.file)}:${fault.line}  ${fault.message}\n`);
      return 1;
    case 'made': {
      const text = `${JSON.stringify(made.schema, null, 2)}\n`;
      if (options['out'] === undefined) out(text);
      else await writeFile(resolve(cwd, options['out']), text);
      return 0;
    }
  }
};
