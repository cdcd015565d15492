import type { Gateway } from '../context.ts';

const DAY = 24 * 60 * 60 * 1000;
const DAYS_KEPT = 1095;
/** Rows forgotten in one statement. */
const BATCH = 500;

/** Forgets rows that were kept long enough. What was read for a case that is still open stays as long as it is. */
export async function sweepDataUses({ database, clock, config }: Gateway): Promise<void> {
  const before = new Date(clock.now().getTime() - (config.dataUseDays ?? DAYS_KEPT) * DAY);
  for (;;) {
    const old = await database
      .selectFrom('data_use')
      .leftJoin('case_file', 'case_file.id', 'data_use.case_id')
      .select('data_use.id')
      .where('data_use.at', '<', before)
      .where((where) =>
        where.or([
          where('case_file.id', 'is', null),
          where('case_file.state', 'in', ['closed', 'withdrawn']),
        ]),
      )
      .limit(BATCH)
      .execute();
    if (old.length === 0) return;
    await database
      .deleteFrom('data_use')
      .where(
        'id',
        'in',
        old.map(({ id }) => id),
      )
      .execute();
    if (old.length < BATCH) return;
  }
}
