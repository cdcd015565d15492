import type { Gateway } from '../context.ts';
import { forgotten } from './presentation-rows.ts';

/** Milliseconds a row that is over is kept, so that its page can be told how it ended. */
const KEPT = 24 * 60 * 60 * 1000;

/** Forgets what was presented once its time is over or its session has ended, and the rows themselves a day later. */
export async function sweepPresentations({ database, clock }: Gateway): Promise<void> {
  const now = clock.now();
  await database
    .updateTable('presentation')
    .set({ ...forgotten, state: 'expired' })
    .where('state', 'in', ['waiting', 'opened', 'presented', 'verified'])
    .where('expires_at', '<=', now)
    .execute();
  await database
    .deleteFrom('presentation')
    .where('session_id', 'in', (rows) =>
      rows
        .selectFrom('session')
        .select('id')
        .where((session) =>
          session.or([
            session('ended_at', 'is not', null),
            session('idle_until', '<=', now),
            session('absolute_until', '<=', now),
          ]),
        ),
    )
    .execute();
  await database
    .deleteFrom('presentation')
    .where('expires_at', '<=', new Date(now.getTime() - KEPT))
    .execute();
}
