import type { Problem, ProblemCode } from '@panjare/contract';

/**
 * What may be broken: a code of the contract, the network, an answer that is not of the contract, or a call given up.
 * A newer gateway may send a code this client does not know yet.
 */
export type FaultCode = ProblemCode | 'network' | 'contract-breach' | 'aborted';

/** The one error this client throws. Decide by `code`; the message is for logs. */
export class PanjareError extends Error {
  override readonly name = 'PanjareError';
  readonly code: FaultCode;
  /** What the gateway said, where it said something. */
  readonly problem: Problem | undefined;

  constructor(code: FaultCode, details: { problem?: Problem; cause?: unknown; message?: string } = {}) {
    super(details.message ?? details.problem?.title ?? code, { cause: details.cause });
    this.code = code;
    this.problem = details.problem;
  }
}

const transientCodes: readonly FaultCode[] = [
  'network',
  'upstream-unreachable',
  'rate-limited',
  'over-capacity',
  'internal',
];

/** Whether the same call may go through later. */
export function isTransient(error: unknown): boolean {
  return error instanceof PanjareError && transientCodes.includes(error.code);
}
