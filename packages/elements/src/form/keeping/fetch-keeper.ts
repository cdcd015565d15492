import type { Clock } from '@panjare/client';
import type * as keeperPart from './keeper-part.ts';

/** Fetches what saves drafts, again and again while it cannot be had. Nothing once the form has gone. */
export async function fetchKeeper(clock: Clock, ended: AbortSignal): Promise<typeof keeperPart | undefined> {
  while (!ended.aborted) {
    const part = await import('./keeper-part.ts').catch(() => undefined);
    if (part) return part;
    await clock.wait(3000, ended).catch(() => undefined);
  }
  return undefined;
}
