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
  /** Begins to take jobs. */
  start(work: (caseId: string) => Promise<void>): Promise<void>;
}

const queue = 'case';
/** Half of the connections a gateway holds: submissions must not wait for the work they leave. */
const atOnce = 5;
const schema = 'pgboss';

/**
 * Carries jobs by pg-boss, on the gateway's own connection. A job names a case and is safe to run twice; one that
 * fails is tried again, ever later, for about a day.
 */
export async function openJobs(gateway: Gateway): Promise<Jobs> {
  const boss = new PgBoss({
    db: databaseOf(gateway.connection),
    schema,
    ...(gateway.connection.kind === 'pglite' ? { backend: 'pglite' as const } : {}),
    schedule: false,
  });
  // Errors of its own queries: an unheard one would end the process.
  boss.on('error', (error) => gateway.log.error({ error: error.message }, 'jobs'));
  // Lets running jobs end, for two seconds; what is left is another gateway's, or this one's after its start.
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
  let worker: string | undefined;
  return {
    async add(transaction, caseId) {
      await boss.send(queue, { case: caseId }, { db: fromKysely(transaction as never) });
    },
    async start(work) {
      const options = {
        pollingIntervalSeconds: 2,
        batchSize: atOnce,
        burstWhenBatchFull: true,
        perJobResults: true,
      } as const;
      worker = await boss.work(queue, options, (jobs: Job<{ case: string }>[]) =>
        Promise.all(jobs.map(({ id, data }) => attempt(id, () => work(data.case)))),
      );
    },
    wake() {
      if (worker !== undefined) boss.notifyWorker(worker);
    },
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
