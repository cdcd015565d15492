import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';

/** A running WebKitWebDriver with a screen of its own. */
export interface Driver {
  /** Where it takes commands: `http://127.0.0.1:<port>`. */
  address: string;
  /** Ends the driver, then the screen; the browser that still draws there goes with it. */
  stop(): Promise<void>;
}

const READY_WITHIN = 20_000;

/** Starts an X server on a free display and WebKitWebDriver on a free port, and waits until it answers. */
export async function startDriver(): Promise<Driver> {
  const screen = start('Xvfb', [
    '-displayfd',
    '3',
    '-screen',
    '0',
    '1280x1024x24',
    '-nolisten',
    'tcp',
    '-noreset',
  ]);
  const parts = [screen];
  const endAtOnce = () => parts.forEach((part) => part.kill('SIGKILL'));
  process.on('exit', endAtOnce);
  const stop = async (): Promise<void> => {
    for (const part of parts.toReversed()) await end(part);
    process.off('exit', endAtOnce);
  };
  try {
    const display = await displayOf(screen);
    const port = await freePort();
    const driver = start('WebKitWebDriver', [`--port=${port}`], { DISPLAY: `:${display}` });
    parts.push(driver);
    const address = `http://127.0.0.1:${port}`;
    await answering(`${address}/status`, driver);
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** WebKitGTK's own browser, which Debian keeps out of the PATH. */
export function miniBrowser(): string {
  const [binary] = globSync('/usr/{lib,lib/*,libexec}/webkit2gtk-4.*/MiniBrowser').sort().toReversed();
  if (!binary) throw new Error('MiniBrowser of WebKitGTK is missing; Debian has it with webkit2gtk-driver.');
  return binary;
}

/** Started so that the kernel ends it when this process goes, however it goes (util-linux, setpriv(1)). */
function start(command: string, args: string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
  const tied = existsSync('/usr/bin/setpriv') ? ['setpriv', '--pdeathsig', 'TERM', command] : [command];
  const [file, ...rest] = [...tied, ...args] as [string, ...string[]];
  return spawn(file, rest, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      // A page without a graphics card or an accessibility bus: both are looked for at length otherwise.
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      NO_AT_BRIDGE: '1',
      GDK_BACKEND: 'x11',
      ...environment,
    },
  }).on('error', () => {});
}

/** Xvfb writes the number of its display once it takes connections. */
async function displayOf(screen: ChildProcess): Promise<string> {
  const pipe = screen.stdio[3];
  if (!pipe) throw new Error('Xvfb was started without a pipe.');
  const signal = AbortSignal.timeout(READY_WITHIN);
  const gone = once(screen, 'close', { signal }).then(() => {
    throw new Error('Xvfb could not start; Debian has it in xvfb.');
  });
  const [text] = (await Promise.race([once(pipe, 'data', { signal }), gone])) as [Buffer];
  return String(text).trim();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answering(address: string, driver: ChildProcess): Promise<void> {
  const until = Date.now() + READY_WITHIN;
  for (;;) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return;
    if (over(driver) || Date.now() > until) {
      throw new Error('WebKitWebDriver could not start; Debian has it in webkit2gtk-driver.');
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}

async function end(part: ChildProcess): Promise<void> {
  if (over(part)) return;
  const gone = once(part, 'exit');
  part.kill('SIGTERM');
  const timer = setTimeout(() => part.kill('SIGKILL'), 3_000);
  await gone;
  clearTimeout(timer);
}

function over(part: ChildProcess): boolean {
  return part.pid === undefined || part.exitCode !== null || part.signalCode !== null;
}
