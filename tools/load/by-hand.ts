import { randomUUID } from 'node:crypto';
import { openDatabase } from '../../packages/gateway/src/database/open.ts';
import type { OpenPGlite, OpenPostgres } from '../../packages/gateway/src/database/open.ts';

/** Runs statements, each with its parameters, as one transaction. */
type Transact = (statements: readonly (readonly [sql: string, parameters: unknown[]])[]) => Promise<void>;

/** The yardstick: the rows of a submission written by hand in one transaction, with nothing checked or signed. */
export async function openByHand(
  server: string | undefined,
  atOnce: number,
): Promise<{ once: () => Promise<void>; close: () => Promise<void> }> {
  const database = await openDatabase(
    server === undefined ? { kind: 'memory' } : { kind: 'postgres', url: server, poolSize: atOnce },
  );
  const transact = database.kind === 'pglite' ? onPGlite(database) : onPostgres(database);
  await transact(tables.map((sql) => [sql, []]));
  return { once: () => transact(rowsOfOne()), close: () => database.close() };
}

/** Under names of their own: the server is there for this run alone. */
const tables = [
  'create table hand_key (id uuid primary key, reply jsonb)',
  'create table hand_case (id uuid primary key, service text, answers jsonb)',
  'create table hand_event (case_id uuid, position int, event jsonb, primary key (case_id, position))',
  'create table hand_inquiry (id uuid primary key, case_id uuid, agency text, due_at timestamptz)',
];

function rowsOfOne(): readonly (readonly [string, unknown[]])[] {
  const id = randomUUID();
  const inquiries = Array.from({ length: 17 }, (_, index) => [
    randomUUID(),
    id,
    `agency-${index + 1}`,
  ]).flat();
  const places = Array.from(
    { length: 17 },
    (_, index) => `($${index * 3 + 1}, $${index * 3 + 2}, $${index * 3 + 3}, now())`,
  );
  return [
    ['insert into hand_key values ($1, $2)', [randomUUID(), JSON.stringify({ case: id })]],
    ['insert into hand_case values ($1, $2, $3)', [id, 'load', JSON.stringify({ code: '12-345-6' })]],
    ['insert into hand_event values ($1, 1, $2)', [id, JSON.stringify({ type: 'case.received' })]],
    [`insert into hand_inquiry values ${places.join()}`, inquiries],
  ];
}

function onPGlite({ pglite }: OpenPGlite): Transact {
  return (statements) =>
    pglite.transaction(async (transaction) => {
      for (const [sql, parameters] of statements) await transaction.query(sql, parameters);
    });
}

function onPostgres({ pool }: OpenPostgres): Transact {
  return async (statements) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      for (const [sql, parameters] of statements) await client.query(sql, parameters);
      await client.query('commit');
    } finally {
      client.release();
    }
  };
}
