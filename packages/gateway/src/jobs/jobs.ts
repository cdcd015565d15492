import type { Transaction } from 'kysely';
import { PgBoss, fromKysely, fromPglite } from 'pg-boss';
import type { Db, Job, JobResult } from 'pg-boss';
import type { Gateway } from '../context.ts';
import type { OpenDatabase } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';

/** Work that a transaction leaves for after its commit. */
export interface Jobs {
  /** Adds, within the transaction, the one job that works on a case. */
  add(transaction: Transaction<Tables>, caseId: string): Promise<void>;
  /** Says, after the commit, that there is a job; without it the next poll finds it. */
  wake(): void;
}

const queue = 'case';
const schema = 'pgboss';

/**
 * Carries jobs by pg-boss, on the gateway's own connection. A job names a case and is safe to run twice; one that
 * fails is tried again, ever later, for about a day.
 */
export async function startJobs(gateway: Gateway, work: (caseId: string) => Promise<void>): Promise<Jobs> {
  const boss = new PgBoss({
    db: databaseOf(gateway.connection),
    schema,
    ...(gateway.connection.kind === 'pglite' ? { backend: 'pglite' as const } : {}),
    schedule: false,
  });
  // Errors of its own queries: an unheard one would end the process.
  boss.on('error', (error) => gateway.log.error({ error: error.message }, 'jobs'));
  // Registered first: closers run last to first, and jobs must end while the database is open.
  gateway.closers.push(() => boss.stop({ graceful: true, timeout: 2000 }));
  await boss.start();
  await boss.createQueue(queue, {
    retryLimit: 16,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 7200,
    expireInSeconds: 60,
  });
  // Warms the queue cache: on PGlite, the first send within a transaction would otherwise wait for itself.
  await boss.getQueueStats(queue);
  const worker = await boss.work(queue, { pollingIntervalSeconds: 2, batchSize: 20, perJobResults: true }, async (jobs: Job<{ case: string }>[]) => {
    const results: JobResult[] = [];
    for (const { id, data } of jobs) results.push(await attempt(id, () => work(data.case)));
    return results;
  });
  return {
    async add(transaction, caseId) {
      await boss.send(queue, { case: caseId }, { db: fromKysely(transaction as never) });
    },
    wake: () => boss.notifyWorker(worker),
  };
}

function databaseOf(connection: OpenDatabase): Db {
  if (connection.kind === 'pglite') return fromPglite(connection.pglite as never);
  return { executeSql: (text, values) => connection.pool.query(text, values) };
}

async function attempt(id: string, work: () => Promise<void>): Promise<JobResult> {
  try {
    await work();
    return { id, status: 'completed' };
  } catch (error) {
    return {
      id,
      status: 'failed',
      output: { message: error instanceof Error ? error.message : String(error) },
    };
  }
}
