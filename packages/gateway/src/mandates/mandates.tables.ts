import type { ServiceRef } from '@panjare/contract';
import type { JsonColumn } from '../database/tables.ts';

/** One citizen's leave for another to act for them. */
export interface MandateTable {
  id: string;
  giver_subject: string;
  giver_name: string;
  /** Registers are asked by it while the mandate lasts. */
  giver_national_id: string;
  /** The second factor of tracking the cases made by it. */
  giver_phone_number: string | null;
  /** Who signs in with this national id holds it. */
  holder_national_id: string;
  /** What the giver called them, until they sign in themselves. */
  holder_name: string;
  holder_subject: string | null;
  services: JsonColumn<ServiceRef[]>;
  given_at: Date;
  until: Date;
  ended_at: Date | null;
  ended_by: 'giver' | 'holder' | null;
}

/** Tables of the mandates room. */
export interface MandatesTables {
  mandate: MandateTable;
}
