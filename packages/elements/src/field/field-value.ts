import type { JsonObject } from '@panjare/contract';

/** What a field may hold: plain data, as it is sent and stored. */
export type FieldValue = string | number | boolean | string[] | JsonObject | JsonObject[];
