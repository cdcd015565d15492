import type { Instant, ServiceRef } from './basics.ts';

/**
 * One citizen's leave for another to act for them: for named services, for a time, seen by both. `active → ended |
 * expired`.
 */
export interface Mandate {
  id: string;
  /** Who is acted for. */
  giver: string;
  /** Who acts. */
  holder: string;
  /** The asking citizen's side of it. */
  side: 'giver' | 'holder';
  services: ServiceRef[];
  givenAt: Instant;
  until: Instant;
  state: 'active' | 'ended' | 'expired';
  /** Who ended it. */
  endedBy?: 'giver' | 'holder';
  endedAt?: Instant;
}

/** Gives a mandate. */
export interface MandateRequest {
  /** Of who is to act. @pattern ^\d{10}$ */
  nationalId: string;
  /** What the giver calls them, until they sign in themselves. @minLength 1 @maxLength 200 */
  name: string;
  /**
   * @minItems 1
   * @maxItems 50
   */
  services: ServiceRef[];
  /** A year from now at most. */
  until: Instant;
}

/** The mandates a citizen gave and holds, newest first. */
export interface MandateList {
  mandates: Mandate[];
}
