import type { ColumnType } from 'kysely';
import type { CasesTables } from '../cases/cases.tables.ts';
import type { CounterTables } from '../counter/counter.tables.ts';
import type { DataUsesTables } from '../data-uses/data-uses.tables.ts';
import type { DocumentsTables } from '../documents/documents.tables.ts';
import type { DraftsTables } from '../drafts/drafts.tables.ts';
import type { HandoffsTables } from '../handoffs/handoffs.tables.ts';
import type { MandatesTables } from '../mandates/mandates.tables.ts';
import type { NoticesTables } from '../notices/notices.tables.ts';
import type { ServicesTables } from '../services/services.tables.ts';
import type { SessionTables } from '../session/session.tables.ts';
import type { UploadsTables } from '../uploads/uploads.tables.ts';

/**
 * A `jsonb` column: read as a value, written as text (`JSON.stringify`), since drivers take arrays for something else.
 */
export type JsonColumn<Value> = ColumnType<Value, string, string>;

/** One value for the whole gateway, by name. */
export interface SettingTable {
  name: string;
  value: JsonColumn<unknown>;
}

/** Every table, composed of one file a room. */
export interface Tables
  extends
    ServicesTables,
    SessionTables,
    CounterTables,
    MandatesTables,
    DraftsTables,
    DataUsesTables,
    NoticesTables,
    CasesTables,
    HandoffsTables,
    UploadsTables,
    DocumentsTables {
  setting: SettingTable;
}
