import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';

/** Whether the browser takes cookies of other sites than the page's own; Chromium's own setting. */
export type ThirdPartyCookies = 'allowed' | 'blocked';

/**
 * Chromium as a person has it: a profile on the disk, and none of the switches that a test driver sets, which turn off
 * bfcache and restoring among others. As in many a café it opens the pages again that were open.
 */
export class OwnBrowser implements AsyncDisposable {
  readonly profile: string;
  #process: ChildProcess | undefined;
  #browser: Browser | undefined;

  private constructor(profile: string) {
    this.profile = profile;
  }

  static async open(thirdPartyCookies: ThirdPartyCookies = 'allowed'): Promise<OwnBrowser> {
    const own = new OwnBrowser(await mkdtemp(join(tmpdir(), 'panjare-profile-')));
    await mkdir(join(own.profile, 'Default'));
    const preferences = {
      session: { restore_on_startup: 1 },
      intl: { accept_languages: 'fa-IR,fa' },
      profile: { cookie_controls_mode: thirdPartyCookies === 'blocked' ? 1 : 0 },
    };
    await writeFile(join(own.profile, 'Default', 'Preferences'), JSON.stringify(preferences));
    try {
      await own.start();
    } catch (error) {
      await own[Symbol.asyncDispose]();
      throw error;
    }
    return own;
  }

  /** Starts it, again after `kill` or `quit`, on the same profile. */
  async start(): Promise<void> {
    await rm(join(this.profile, 'DevToolsActivePort'), { force: true });
    this.#process = spawn(
      process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      [
        '--headless=new',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-features=LocalNetworkAccessChecks',
        '--hide-crash-restore-bubble',
        '--window-size=1280,900',
        '--remote-debugging-port=0',
        `--user-data-dir=${this.profile}`,
      ],
      { stdio: 'ignore', detached: true },
    );
    this.#browser = await this.#connect(`http://127.0.0.1:${await this.#port()}`);
  }

  get context(): BrowserContext {
    const context = this.#browser?.contexts()[0];
    if (!context) throw new Error('The browser is not open.');
    return context;
  }

  /** The power goes: no page hears of it. */
  async kill(): Promise<void> {
    const ended = this.#ended();
    if (this.#process?.pid) process.kill(-this.#process.pid, 'SIGKILL');
    await ended;
  }

  /** Closed as a person closes it; what it keeps is then on the disk. */
  async quit(): Promise<void> {
    const ended = this.#ended();
    const session = await this.#browser?.newBrowserCDPSession();
    await session?.send('Browser.close').catch(() => undefined);
    await ended;
  }

  /** Files of the profile that hold this text, in UTF-8 or UTF-16. */
  async filesWith(text: string): Promise<string[]> {
    const found: string[] = [];
    const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
    const names = await readdir(this.profile, { recursive: true, withFileTypes: true });
    for (const entry of names.filter((one) => one.isFile())) {
      const path = join(entry.parentPath, entry.name);
      const bytes = await readFile(path).catch(() => Buffer.alloc(0));
      if (needles.some((needle) => bytes.includes(needle))) found.push(path.slice(this.profile.length));
    }
    return found;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill().catch(() => undefined);
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** A browser that is still starting may leave a first connection unanswered. */
  async #connect(address: string): Promise<Browser> {
    const once = () => chromium.connectOverCDP(address, { timeout: 15_000 });
    return once().catch(once);
  }

  #ended(): Promise<void> {
    const running = this.#process;
    if (!running || running.exitCode !== null || running.signalCode !== null) return Promise.resolve();
    return new Promise((done) => running.once('exit', () => done()));
  }

  async #port(): Promise<string> {
    for (let tries = 0; tries < 150; tries++) {
      const text = await readFile(join(this.profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
      const [port] = text.split('\n');
      if (port && text.includes('/')) return port;
      await wait(100);
    }
    throw new Error('The browser did not say within 15 seconds where it listens.');
  }
}
