import type { TimelinessRow } from '@panjare/contract';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Gateway } from '../context.ts';
import { handle } from '../routing/operation.ts';

/** Figures of fewer cases than this could tell of persons, and are left out. */
const smallestFigure = 10;

/** The public board: days taken against days committed, and the count of cases nobody answers for. */
export function timelinessRoute(app: FastifyInstance, gateway: Gateway): void {
  handle(app, gateway, 'timeliness.read', async ({ reply }) => {
    reply.header('cache-control', 'public, max-age=60');
    return { rows: await boardRows(gateway), silentCases: await silentCases(gateway) };
  });
}

/** Open cases with neither a next deadline nor an owner. */
export async function silentCases({ database }: Gateway): Promise<number> {
  const { count } = await database
    .selectFrom('case_file')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('state', 'not in', ['closed', 'withdrawn'])
    .where('next_deadline', 'is', null)
    .where('owner', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function boardRows({ database }: Gateway): Promise<TimelinessRow[]> {
  const days = (fraction: number) =>
    sql<number>`percentile_disc(${sql.lit(fraction)}) within group (order by decided_days)`;
  const rows = await database
    .selectFrom('case_file')
    .select(['service', 'committed_days'])
    .select(({ fn }) => fn.countAll<string>().as('decided'))
    .select([days(0.5).as('median'), days(0.9).as('ninetieth')])
    .select(sql<string>`count(*) filter (where decided_days <= committed_days)`.as('within'))
    .where('decided_days', 'is not', null)
    .groupBy(['service', 'committed_days'])
    .orderBy('service')
    .execute();
  return rows.map(({ service, committed_days, decided, median, ninetieth, within }) => ({
    service,
    committedDays: committed_days,
    ...(Number(decided) < smallestFigure
      ? {}
      : {
          decided: Number(decided),
          medianDays: Number(median),
          ninetiethDays: Number(ninetieth),
          withinCommitment: Number(within),
        }),
  }));
}
