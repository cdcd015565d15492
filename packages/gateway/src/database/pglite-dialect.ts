import type { PGlite, Transaction as PGliteTransaction } from '@electric-sql/pglite';
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';
import { PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';

/**
 * PGlite for Kysely. Kysely's own dialect shares one connection object between callers, so that a query beside an
 * open transaction runs inside it, and two transactions begun at once lose each other's commit. Here each caller has
 * its own: PGlite queues what does not belong to the open transaction. Remove this once Kysely's driver does so.
 */
export function createPGliteDialect(pglite: PGlite): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PGliteDriver(pglite),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

class PGliteDriver implements Driver {
  readonly #pglite: PGlite;

  constructor(pglite: PGlite) {
    this.#pglite = pglite;
  }

  async init(): Promise<void> {
    await this.#pglite.waitReady;
  }

  async acquireConnection(): Promise<PGliteConnection> {
    return new PGliteConnection(this.#pglite);
  }

  async releaseConnection(): Promise<void> {
    // Nothing is held between queries.
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as PGliteConnection).begin();
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as PGliteConnection).commit();
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as PGliteConnection).rollback();
  }

  async destroy(): Promise<void> {
    // The instance belongs to whoever opened it.
  }
}

class PGliteConnection implements DatabaseConnection {
  readonly #pglite: PGlite;
  #open: OpenTransaction | undefined;

  constructor(pglite: PGlite) {
    this.#pglite = pglite;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const runner = this.#open?.transaction ?? this.#pglite;
    const { rows, affectedRows } = await runner.query<Row>(query.sql, [...query.parameters]);
    return affectedRows === undefined ? { rows } : { rows, numAffectedRows: BigInt(affectedRows) };
  }

  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('PGlite does not stream.');
  }

  async begin(): Promise<void> {
    const end = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<PGliteTransaction>();
    const closed = this.#pglite.transaction(async (transaction) => {
      begun.resolve(transaction);
      await end.promise;
    });
    closed.catch((error: unknown) => begun.reject(error));
    this.#open = { transaction: await begun.promise, end, closed };
  }

  async commit(): Promise<void> {
    const open = this.#take();
    open.end.resolve();
    await open.closed;
  }

  async rollback(): Promise<void> {
    const open = this.#take();
    open.end.reject(new Error('rolled back'));
    await open.closed.catch(() => undefined);
  }

  #take(): OpenTransaction {
    const open = this.#open;
    if (open === undefined) throw new Error('No transaction is open.');
    this.#open = undefined;
    return open;
  }
}

interface OpenTransaction {
  transaction: PGliteTransaction;
  end: PromiseWithResolvers<void>;
  closed: Promise<void>;
}
