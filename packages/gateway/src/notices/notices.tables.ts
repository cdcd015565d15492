import type { Text } from '@panjare/contract';
import type { JsonColumn } from '../database/tables.ts';

/** A notice in a citizen's inbox. */
export interface NoticeTable {
  id: string;
  /** Whose inbox. */
  recipient: string;
  at: Date;
  agency: string;
  case_id: string | null;
  subject: JsonColumn<Text>;
  body: JsonColumn<Text>;
  read_at: Date | null;
}

/** Tables of the notices room. */
export interface NoticesTables {
  notice: NoticeTable;
}
