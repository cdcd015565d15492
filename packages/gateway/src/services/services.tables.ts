import type { ServiceDefinition } from '@panjare/contract';
import type { JsonColumn } from '../database/tables.ts';

/** A published definition; its row never changes. */
export interface ServiceVersionTable {
  ref: string;
  version: number;
  definition: JsonColumn<ServiceDefinition>;
  /** Hex SHA-256 of the canonical definition. */
  digest: string;
  published_at: Date;
}

/** Tables of the services room. */
export interface ServicesTables {
  service_version: ServiceVersionTable;
}
