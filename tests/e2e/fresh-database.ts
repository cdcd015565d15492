import { Client } from 'pg';

/** An empty database on the test server, or `undefined` where there is no server. */
export async function freshDatabase(): Promise<string | undefined> {
  const server = process.env['PANJARE_TEST_POSTGRES'];
  if (!server) return undefined;
  const name = `e2e_${process.pid}_${Date.now()}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
