import type { Text } from '@panjare/contract';

/**
 * What became of a request. `unsure`: it was sent, and no answer came back, so it may have arrived. `rejected`: the asker
 * answered that it does not take it.
 */
export type HistoryOutcome = 'shown' | 'refused' | 'unsure' | 'rejected';

/** One request that was answered. What the claims said is not kept. */
export interface HistoryEntry {
  /** Milliseconds since 1970. */
  at: number;
  outcome: HistoryOutcome;
  asker: Text;
  /** Origin that the answer went to. */
  origin: string;
  purpose?: Text;
  /** Titles of the documents and of the claims asked for. */
  documents: { title: Text; claims: Text[] }[];
}
