import type { Kysely } from 'kysely';
import type { CaseClock, ClockAnchor, WallClock } from './clock.ts';
import { createCaseClock, resumeAnchor } from './clock.ts';
import type { Tables } from './database/tables.ts';

const NAME = 'case-clock';

/** The case clock, gone on with from the row where it is kept; made where there is none. */
export async function openCaseClock(
  database: Kysely<Tables>,
  wall: WallClock,
  daySeconds: number,
): Promise<CaseClock> {
  const now = wall.now();
  const fresh: ClockAnchor = { wall: now.toISOString(), case: now.toISOString(), daySeconds };
  return database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('setting')
      .values({ name: NAME, value: JSON.stringify(fresh) })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    const { value } = await transaction
      .selectFrom('setting')
      .select('value')
      .where('name', '=', NAME)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const anchor = resumeAnchor(value as ClockAnchor, now, daySeconds);
    await transaction
      .updateTable('setting')
      .set({ value: JSON.stringify(anchor) })
      .where('name', '=', NAME)
      .execute();
    return createCaseClock(wall, anchor);
  });
}

/** The heartbeat: notes where an accelerated clock stands, for the next start. */
export async function noteCaseClock(
  database: Kysely<Tables>,
  wall: WallClock,
  clock: CaseClock,
  daySeconds: number,
): Promise<void> {
  if (clock.speed === 1) return;
  const anchor: ClockAnchor = {
    wall: wall.now().toISOString(),
    case: clock.now().toISOString(),
    daySeconds,
  };
  await database
    .updateTable('setting')
    .set({ value: JSON.stringify(anchor) })
    .where('name', '=', NAME)
    .execute();
}
