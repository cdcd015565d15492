/** Why a command could not do its work. */
export type CommandErrorCode = 'usage' | 'unreadable' | 'exists' | 'unreachable' | 'not-a-gateway';

/** A command could not do its work. The message names the thing and what to do about it. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly code: CommandErrorCode;

  constructor(code: CommandErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
