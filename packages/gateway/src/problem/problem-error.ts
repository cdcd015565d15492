import type { Problem, ProblemCode } from '@panjare/contract';

/** What may go with a problem beside its code. `detail` is for developers; people read the locales' words. */
export type ProblemExtras = Partial<
  Pick<Problem, 'detail' | 'issues' | 'draft' | 'currentVersion' | 'acr'>
> & {
  /** Seconds, as `Retry-After`. */
  retryAfter?: number;
  /** Headers of the answer: `www-authenticate`. */
  headers?: { [name: string]: string };
};

/** An answer that is a problem (RFC 9457). Throw it from any handler. */
export class ProblemError extends Error {
  readonly statusCode: number;
  readonly code: ProblemCode;
  readonly extras: ProblemExtras;

  constructor(statusCode: number, code: ProblemCode, extras: ProblemExtras = {}) {
    super(extras.detail ?? code);
    this.name = 'ProblemError';
    this.statusCode = statusCode;
    this.code = code;
    this.extras = extras;
  }
}
