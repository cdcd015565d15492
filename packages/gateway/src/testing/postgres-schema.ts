import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A schema of its own on a shared server, so that suites do not see each other's rows. */
export interface PostgresSchema {
  /** The server's address with the schema as search path. */
  url: string;
  drop(): Promise<void>;
}

/** Makes one. */
export async function createPostgresSchema(server: string): Promise<PostgresSchema> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await run(server, `create schema ${name}`);
  const url = new URL(server);
  url.searchParams.set('options', `-c search_path=${name}`);
  return { url: url.href, drop: () => run(server, `drop schema ${name} cascade`) };
}

async function run(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}
