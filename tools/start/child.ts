import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const preload = resolve(import.meta.dirname, 'follow-parent.ts');

/** What a part is started with. */
export interface ChildOptions {
  /** For messages: «gateway». */
  name: string;
  /** Relative to the repository. */
  script: string;
  args?: readonly string[];
  environment?: { readonly [name: string]: string };
  /** Answers with 200 once the part is ready. */
  health: string;
  /** Whether what it prints is kept to itself; its last lines are told if it fails. */
  quiet: boolean;
}

/** One part of the system, a process of its own. */
export interface Child {
  /** Asks it to end, and after five seconds makes it. */
  stop(): Promise<void>;
  /** SIGKILL: no goodbye, as when the power goes. */
  kill(): Promise<void>;
}

const READY_WITHIN = 60_000;
const STOPPED_WITHIN = 5_000;

/** Starts a part and waits until it answers. Throws with its last words when it ends before. */
export async function startChild(options: ChildOptions): Promise<Child> {
  const child = spawn(
    process.execPath,
    ['--conditions=source', '--import', preload, options.script, ...(options.args ?? [])],
    {
      cwd: root,
      env: { ...process.env, ...options.environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const lines = listen(child, options);
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async (): Promise<void> => {
    if (over(child)) return;
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN);
    await ended;
    clearTimeout(timer);
  };
  const until = Date.now() + READY_WITHIN;
  while (!(await answers(options.health))) {
    if (over(child) || Date.now() > until) {
      await stop();
      throw new Error(`${options.name} did not start:\n${lines.slice(-12).join('\n')}`);
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  return {
    stop,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Whether something answers there with 200. */
export async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

function over(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function listen(child: ChildProcess, { name, quiet }: ChildOptions): string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n').filter(Boolean)) {
        lines.push(line);
        if (lines.length > 200) lines.shift();
        if (!quiet) console.log(`[${name}] ${line}`);
      }
    });
  }
  return lines;
}
