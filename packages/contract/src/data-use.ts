import type { CaseId, Id, Instant, Text } from './basics.ts';
import type { UnreachableOperator } from './service.ts';

/** What the citizen's data was read for. */
export type DataUsePurpose = 'prefill' | 'check' | 'address' | 'document' | 'inquiry' | 'handoff' | 'counter';

/** One reading of the citizen's data: what, by whom, for what, when, on what ground. Never a value. */
export interface DataUse {
  id: string;
  at: Instant;
  /** Who read: an agency, or the operator itself. */
  agency: Id;
  purpose: DataUsePurpose;
  /** Register, document type, or `answers`: what the citizen said in a case. */
  source: Id;
  /** Names of the facts. Empty where `withheld`. */
  facts: string[];
  /** What those facts are called, in the same order, where they have a name for people. */
  titles?: Text[];
  case?: CaseId;
  /** On what legal ground. */
  ground: Text;
  /** True where the row would expose another person's affairs; it then says only that. */
  withheld?: boolean;
  /** Where the source mends a mistake. */
  correctAt?: string;
  /** The operator that keeps this row, where that is not the gateway asked. */
  operator?: Id;
}

/** Which readings. */
export interface DataUsesQuery {
  /** Of this case only. */
  case?: CaseId;
  /** Older than this row: the next page. @maxLength 64 */
  before?: string;
}

/** The citizen's data uses, newest first, a hundred at most. */
export interface DataUseList {
  uses: DataUse[];
  /** There are older ones: ask for those `before` the last. */
  more: boolean;
  /** Agencies that take part and whose own readings are not recorded here. */
  notConnected: Id[];
  /** Operators that did not answer, told honestly. */
  unreachable: UnreachableOperator[];
}
