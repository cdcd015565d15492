import type { Agency } from './agency.ts';
import type { CaseId, Id, Instant, ServiceRef, Text } from './basics.ts';
import type { UnreachableOperator } from './service.ts';

/** What the citizen's data was read for. */
export type DataUsePurpose = 'prefill' | 'check' | 'address' | 'document' | 'inquiry' | 'handoff' | 'counter';

/** One reading of the citizen's data: what, by whom, for what, when, on what ground. Never a value. */
export interface DataUse {
  /**
   * UUIDv7 of the instant it was read: the order of the list, also over several operators.
   * @pattern ^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$
   */
  id: string;
  at: Instant;
  /** Who read: an agency, or the operator itself. */
  agency: Id;
  /** What people call it. */
  agencyTitle?: Text;
  purpose: DataUsePurpose;
  /** Register, document type, or `answers`: what the citizen said in a case. */
  source: Id;
  /** What people call a register or a kind of document. */
  sourceTitle?: Text;
  /** Names of the facts. Empty where `withheld`. */
  facts: string[];
  /** What those facts are called, in the same order, where they have a name for people. */
  titles?: Text[];
  /** The service it was read for, where it was for one. */
  service?: ServiceRef;
  /** What people call that service. */
  serviceTitle?: Text;
  case?: CaseId;
  /** Of that case, for people to tell their cases apart. */
  trackingCode?: string;
  /** What for, in words, and on what legal ground. */
  ground: Text;
  /**
   * True where the row would expose another person's affairs: data about the citizen was read in a case that is not
   * theirs. It then says who read and when, and nothing of what or for which case.
   */
  withheld?: boolean;
  /**
   * Where the source mends a mistake: a page of its own.
   * @pattern ^https?://
   */
  correctAt?: string;
  /** The operator that keeps this row, where that is not the gateway asked. */
  operator?: Id;
  /** What people call that operator. */
  operatorTitle?: Text;
}

/** Which readings. */
export interface DataUsesQuery {
  /** Of this case only. */
  case?: CaseId;
  /**
   * Older than the row of this id: the next page.
   * @pattern ^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$
   */
  before?: string;
}

/** The citizen's data uses, newest first, a hundred at most. */
export interface DataUseList {
  uses: DataUse[];
  /** There are older ones: ask for those `before` the last. */
  more: boolean;
  /**
   * Agencies that take part in a service and have no access to the gateway of its operator: they are not asked through
   * it, so what they read of the citizen is not recorded. Of the operators that answered.
   */
  notConnected: Agency[];
  /** Operators that did not answer, told honestly. */
  unreachable: UnreachableOperator[];
}
