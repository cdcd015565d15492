import type { Issue, Mandate, MandateRequest } from '@panjare/contract';
import type { CallOptions } from '../options.ts';

/** Acting for another. */
export interface MandatesRoom {
  /** Those the citizen gave and holds, newest first. */
  list(options?: CallOptions): Promise<readonly Mandate[]>;
  give(
    request: MandateRequest,
    options?: CallOptions,
  ): Promise<{ state: 'given'; mandate: Mandate } | { state: 'invalid'; issues: readonly Issue[] }>;
  /** Either side may. One that is over already is given as it stands. */
  end(id: string, options?: CallOptions): Promise<Mandate>;
}
