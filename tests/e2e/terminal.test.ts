import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { addressesOf, defaultPorts } from '../../tools/start/addresses.ts';
import { answers } from '../../tools/start/child.ts';
import { buildEmbed } from '../../tools/start/embed.ts';

const root = resolve(import.meta.dirname, '../..');
const addresses = addressesOf(defaultPorts);
/** Of util-linux: runs a command at a terminal of its own. */
const SCRIPT = '/usr/bin/script';
const CTRL_C = '\u0003';

/** `npm start` at a terminal. */
class Terminal {
  readonly #script: ChildProcess;
  readonly #ended: Promise<number | null>;
  output = '';

  constructor() {
    this.#script = spawn(SCRIPT, ['-qfec', 'npm start', '/dev/null'], { cwd: root });
    for (const stream of [this.#script.stdout, this.#script.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    this.#ended = new Promise((done) => this.#script.once('exit', done));
  }

  get pid(): number {
    return this.#script.pid ?? 0;
  }

  type(keys: string): void {
    this.#script.stdin?.write(keys);
  }

  /** The window is closed: no key, no goodbye. */
  close(): void {
    this.#script.kill('SIGKILL');
  }

  async sees(words: string): Promise<void> {
    await until(
      () => this.output.includes(words),
      () => `«${words}» in:\n${this.output}`,
    );
  }

  ended(): Promise<number | null> {
    return this.#ended;
  }
}

test('npm start at a terminal', { timeout: 300_000 }, async (t) => {
  if (spawnSync(SCRIPT, ['--version']).status !== 0) return t.skip('util-linux script is not here');
  buildEmbed();

  await t.test('a second one beside it is refused in plain words, and the first goes on', async () => {
    const terminal = await started();
    const second = spawnSync('npm', ['start'], { cwd: root, encoding: 'utf8' });
    assert.equal(second.status, 1);
    const words = second.stdout + second.stderr;
    assert.match(words, /It is running already \(process \d+\):/u);
    assert.match(
      words,
      new RegExp(`Open ${addresses.page}, or stop it with Ctrl-C there or: kill \\d+`, 'u'),
    );
    assert.doesNotMatch(words, /\n\s+at |EADDRINUSE/u, 'no stack, no system’s own word');
    assert.ok(await answers(`${addresses.page}/healthz`));
    await ends(terminal, () => terminal.type(CTRL_C));
    assert.equal(terminal.output.split('Stopping …').length, 2, 'it says once that it stops');
  });

  await t.test('Ctrl-C pressed again and again ends it no worse', async () => {
    const terminal = await started();
    await ends(terminal, async () => {
      for (let press = 0; press < 3; press++) {
        terminal.type(CTRL_C);
        await new Promise((later) => setTimeout(later, 60));
      }
    });
  });

  await t.test('Ctrl-C while it is still starting ends it too', async () => {
    const terminal = new Terminal();
    await until(
      () => descendants(terminal.pid).some(({ command }) => command.includes('packages/sandbox/src/bin.ts')),
      () => `the sandbox to be started:\n${terminal.output}`,
    );
    await ends(terminal, () => terminal.type(CTRL_C));
    assert.ok(!terminal.output.includes('Panjare is ready'));
  });

  await t.test('a window that is closed takes everything with it', async () => {
    const terminal = await started();
    await ends(terminal, () => terminal.close());
  });
});

async function started(): Promise<Terminal> {
  const terminal = new Terminal();
  await terminal.sees('Ctrl-C stops everything.');
  return terminal;
}

/** After `how`, no process of it lives and each of its ports is free. */
async function ends(terminal: Terminal, how: () => void | Promise<void>): Promise<void> {
  const running = descendants(terminal.pid);
  assert.ok(running.length >= 3, JSON.stringify(running));
  await how();
  await terminal.ended();
  const left = () => running.filter(({ pid, command }) => commandOf(pid) === command);
  await until(
    () => left().length === 0,
    () => `these to end: ${JSON.stringify(left())}`,
  );
  for (const port of Object.values(defaultPorts) as number[])
    for (const host of ['localhost', '127.0.0.1']) assert.ok(await isFree(host, port), `${host}:${port}`);
}

/** A process and what it was started with. */
interface Process {
  pid: number;
  command: string;
}

/** Every process that this one started, and those that they started. */
function descendants(of: number): Process[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map((name) => ({ pid: Number(name), parent: parentOf(Number(name)) }));
  const below = (pid: number): number[] =>
    parents.filter(({ parent }) => parent === pid).flatMap((child) => [child.pid, ...below(child.pid)]);
  return below(of).map((pid) => ({ pid, command: commandOf(pid) ?? '' }));
}

function parentOf(pid: number): number | undefined {
  try {
    // The name may hold spaces and brackets: the fields that count come after its last bracket.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
    return Number(fields?.[1]);
  } catch {
    return undefined;
  }
}

function commandOf(pid: number): string | undefined {
  if (!existsSync(`/proc/${pid}/cmdline`)) return undefined;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined;
  } catch {
    return undefined;
  }
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, host);
    socket.once('connect', () => {
      socket.destroy();
      done(false);
    });
    socket.once('error', () => done(true));
  });
}

async function until(holds: () => boolean, what: () => string): Promise<void> {
  for (let tries = 0; tries < 900; tries++) {
    if (holds()) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error(`Waited in vain for ${what()}`);
}
