import type { Issue } from './basics.ts';
import type { Draft } from './draft.ts';

/** What went wrong, stable for programs. */
export type ProblemCode =
  | 'invalid-answers'
  | 'key-reused'
  | 'shown-differs'
  | 'revision-conflict'
  | 'version-retired'
  | 'signed-out'
  | 'insufficient-scope'
  | 'step-up-needed'
  | 'no-national-id'
  | 'citizen-needed'
  | 'mandate-ended'
  | 'origin-refused'
  | 'rate-limited'
  | 'upload-refused'
  | 'ticket-spent'
  | 'ticket-expired'
  | 'ticket-audience'
  | 'subject-mismatch'
  | 'presentation-rejected'
  | 'upstream-unreachable'
  | 'not-found'
  | 'over-capacity'
  | 'definition-invalid'
  | 'invalid-request'
  | 'not-now'
  | 'internal';

/** Problem details (RFC 9457), `application/problem+json`. */
export interface Problem {
  /** A URI reference naming the kind of problem. */
  type: string;
  /** For a person, in the language asked for. */
  title: string;
  status: number;
  detail?: string;
  code: ProblemCode;
  /** With `invalid-answers`, `invalid-request` and `upload-refused`. */
  issues?: Issue[];
  /** With `revision-conflict`: the draft as it stands. */
  draft?: Draft;
  /** With `shown-differs` and `version-retired`: the version published now. */
  currentVersion?: number;
  /** With `step-up-needed`: the level to sign in again with. */
  acr?: string;
}
