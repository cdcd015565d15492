/** What a command may touch of the world, so that tests can give it another one. */
export interface Terminal {
  /** Directory that relative paths start from. */
  cwd: string;
  /** Writes the result, to standard output. */
  out(text: string): void;
  /** Writes what went wrong and what was done, to standard error. */
  error(text: string): void;
  fetch: typeof fetch;
}

/** `done` 0; `refused` 1, what was looked at has faults; `failed` 2, the command could not do its work. */
export type ExitCode = 0 | 1 | 2;

/**
 * The work of one command.
 * @throws CommandError if it cannot be done.
 */
export type Run = (args: string[], terminal: Terminal) => Promise<ExitCode>;
