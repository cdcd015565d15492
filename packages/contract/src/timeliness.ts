import type { ServiceRef } from './basics.ts';

/** Days taken against days committed, of one service. Figures of fewer than ten cases are left out. */
export interface TimelinessRow {
  service: ServiceRef;
  committedDays: number;
  decided?: number;
  medianDays?: number;
  ninetiethDays?: number;
  withinCommitment?: number;
}

/** The public board. */
export interface Timeliness {
  rows: TimelinessRow[];
  /** Open cases with neither a next deadline nor an owner. Must be 0. */
  silentCases: number;
}
