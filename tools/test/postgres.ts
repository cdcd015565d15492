import { execFile, spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A PostgreSQL server of its own, on a free port, in a folder that goes with it. */
export interface PostgresServer extends AsyncDisposable {
  url: string;
}

/** Starts Debian's PostgreSQL, or gives `undefined` where it is not installed. */
export async function startPostgres(): Promise<PostgresServer | undefined> {
  const bin = await newestBin();
  if (!bin) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'panjare-postgres-'));
  const port = await freePort();
  const data = join(folder, 'data');
  await asPostgres(folder, join(bin, 'initdb'), '-D', data, '-U', 'panjare', '-A', 'trust', '-E', 'UTF8');
  const [command, args] = await commandAsPostgres(folder, [
    join(bin, 'postgres'),
    ...['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1'],
    ...['-c', 'max_connections=200', '-c', 'fsync=off'],
  ]);
  const server = spawn(command, args, { stdio: 'ignore' });
  await listening(bin, port);
  return {
    url: `postgres://panjare@127.0.0.1:${port}/postgres`,
    async [Symbol.asyncDispose]() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function newestBin(): Promise<string | undefined> {
  const versions = await readdir('/usr/lib/postgresql').catch(() => []);
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  return newest && `/usr/lib/postgresql/${newest}/bin`;
}

/** PostgreSQL refuses to run as root; as root it runs as Debian's user of that name. */
async function commandAsPostgres(folder: string, command: string[]): Promise<[string, string[]]> {
  if (process.getuid?.() !== 0) return [command[0] as string, command.slice(1)];
  await chmod(folder, 0o755);
  await run('chown', ['postgres', folder]);
  return ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', '--', ...command]];
}

async function asPostgres(folder: string, ...command: string[]): Promise<void> {
  const [file, args] = await commandAsPostgres(folder, command);
  await run(file, args);
}

async function listening(bin: string, port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const ready = await run(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]).then(
      () => true,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('PostgreSQL did not start within 10 seconds.');
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
