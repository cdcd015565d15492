import type { Gateway } from '../context.ts';

/** Milliseconds an ended session's row is kept, so that its page can be told why it ended. */
const KEPT = 24 * 60 * 60 * 1000;

/** Deletes sign-ins, tokens, proofs and sessions that are over. */
export async function sweepSessions({ database, clock }: Gateway): Promise<void> {
  const now = clock.now();
  await database
    .deleteFrom('login')
    .where('expires_at', '<=', new Date(now.getTime() - KEPT))
    .execute();
  await database.deleteFrom('access_token').where('expires_at', '<=', now).execute();
  await database.deleteFrom('session_ending').where('expires_at', '<=', now).execute();
  await database
    .updateTable('session')
    .set({ ending: null })
    .where('ending', 'is not', null)
    .where((session) => session.or([session('idle_until', '<=', now), session('absolute_until', '<=', now)]))
    .execute();
  await database.deleteFrom('proof').where('expires_at', '<=', now).execute();
  await database
    .deleteFrom('session_access')
    .where('session_id', 'in', (rows) =>
      rows
        .selectFrom('session')
        .select('id')
        .where((session) =>
          session.or([session('idle_until', '<=', now), session('absolute_until', '<=', now)]),
        ),
    )
    .execute();
  await database
    .deleteFrom('session')
    .where('absolute_until', '<=', new Date(now.getTime() - KEPT))
    .execute();
}
