import type { CaseId, Id, Instant, Text } from './basics.ts';

/** One reading of the citizen's data: what, by whom, for what, when, on what ground. */
export interface DataUse {
  id: string;
  at: Instant;
  agency: Id;
  /** Register or document type. */
  source: Id;
  facts: string[];
  case?: CaseId;
  ground: Text;
  /** True where the row would expose another person's affairs; it then says only that. */
  withheld?: boolean;
  correctAt?: string;
}

/** The citizen's data uses, newest first. */
export interface DataUseList {
  uses: DataUse[];
  /** Agencies whose readings are not recorded here. */
  notConnected: Id[];
}
