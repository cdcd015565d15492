import type { Issue, Pointer } from '@panjare/contract';
import type { EngineParts } from '../compile/plan.ts';
import type { Scope } from '../rules/scope.ts';
import type { AnswerNode } from './answer-node.ts';
import type { Live } from './live.ts';

/** What the nodes of a form need of it. */
export interface FormContext {
  /** What makes rows; there where the definition has any. */
  readonly rows: NonNullable<EngineParts['rows']>;
  /** Answers of a row as rules read them. Where the definition has no rule, there is nothing, and nobody reads it. */
  scopeOf(row: () => AnswerNode): Scope;
  /** Adds the rows that a repeat asks for at least. Off where answers are only checked. */
  readonly fill: boolean;
  /** Issues of checks that stand at a pointer; tracked. */
  checkIssues(pointer: Pointer): readonly Issue[];
  /** To be called, inside a batch, after an answer changed. */
  changed(): void;
}

/** Where nodes hang: shared by those side by side. */
export interface Surroundings {
  readonly context: FormContext;
  /** Whether what is around it is shown. */
  readonly visible: Live<boolean>;
  /** The pointer of the answers, or of the row, that its own pointer starts from; tracked. */
  readonly pointer: () => Pointer;
  /** What relative pointers of its rules start from. */
  readonly scope: Scope;
  readonly pageId: string;
}
