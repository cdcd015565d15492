import type { Text } from '@panjare/contract';
import type { JsonColumn } from '../database/tables.ts';

/** One reading of a citizen's data. */
export interface DataUseTable {
  id: string;
  subject: string;
  at: Date;
  agency: string;
  source: string;
  facts: JsonColumn<string[]>;
  case_id: string | null;
  ground: JsonColumn<Text>;
  correct_at: string | null;
}

/** Tables of the data-uses room. */
export interface DataUsesTables {
  data_use: DataUseTable;
}
