import { CommandError } from './command-error.ts';
import type { ExitCode, Run, Terminal } from './terminal.ts';

interface Command {
  /** One line. */
  summary: string;
  /** Arguments and options. */
  usage: string;
  /** Loads the command; only one is ever needed, and TypeScript alone takes half a second. */
  load(): Promise<Run>;
}

const commands: { [name: string]: Command } = {
  init: {
    summary: 'Writes a ready page with sign-in, form and status.',
    usage: '[folder] [--gateway <origin>] [--service <ecosystem/service>] [--embed <address of embed.js>]',
    load: async () => (await import('./init/init.ts')).init,
  },
  schema: {
    summary: 'Makes the JSON Schema (draft-07) of a data interface.',
    usage: '<file.ts> <Interface> [--out <file.json>]',
    load: async () => (await import('./schema/schema.ts')).schema,
  },
  check: {
    summary: 'Checks a service definition as the gateway will before it publishes it.',
    usage: '<service.ts | service.json>',
    load: async () => (await import('./check/check.ts')).check,
  },
  types: {
    summary: "Writes a gateway's services as TypeScript types.",
    usage: '<gateway> [--out <file.ts>]',
    load: async () => (await import('./types/types.ts')).types,
  },
};

function help(): string {
  const entries = Object.entries(commands).flatMap(([name, { usage, summary }]) => [
    `  panjare ${name} ${usage}`,
    `      ${summary}`,
  ]);
  return `${[...entries, '', 'Exit codes: 0 done, 1 faults found, 2 could not be done.'].join('\n')}\n`;
}

/**
 * Runs `panjare` with the arguments after its name. Faults of the program itself are thrown; everything else ends in
 * an exit code and words on the terminal.
 */
export async function panjare(args: string[], terminal: Terminal): Promise<ExitCode> {
  const [name = '--help', ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(help());
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    terminal.error(`There is no command ${JSON.stringify(name)}.\n\nUsage:\n${help()}`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(`panjare ${name} ${command.usage}\n${command.summary}\n`);
    return 0;
  }
  try {
    const run = await command.load();
    return await run(rest, terminal);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const usage = error.code === 'usage' ? `\nUsage: panjare ${name} ${command.usage}` : '';
    terminal.error(`panjare ${name}: ${error.message}${usage}\n`);
    return 2;
  }
}
