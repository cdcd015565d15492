import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { DatabaseConfig } from '../../config.ts';
import { pageOrigin } from '../../testing/test-gateway.ts';
import { agencies } from './agencies.ts';

/** A gateway that dies and is started again, as a supervisor would. */
export class MortalLife {
  readonly url: string;
  deaths = 0;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #token = randomUUID();
  #child: ChildProcess | undefined;

  constructor(port: number, database: DatabaseConfig, notifyUrl?: string) {
    this.url = `http://localhost:${port}`;
    const told = agencies.map((agency) =>
      agency.id === 'fire-agency' && notifyUrl !== undefined ? { ...agency, notifyUrl } : agency,
    );
    this.#environment = {
      ...process.env,
      MORTAL_PORT: String(port),
      MORTAL_DATABASE: JSON.stringify(database),
      MORTAL_TOKEN: this.#token,
      MORTAL_AGENCIES: JSON.stringify(told),
      MORTAL_ORIGIN: pageOrigin,
    };
  }

  async begin(statements: number): Promise<void> {
    const script = new URL('./mortal-gateway.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, ['--conditions=source', '--no-warnings', script], {
      env: { ...this.#environment, MORTAL_STATEMENTS: String(statements) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  }

  kill(): void {
    this.#child?.kill('SIGKILL');
  }

  /** Does something until it goes through, starting the gateway again whenever it is found dead. */
  async insist<Result>(attempt: () => Promise<Result>): Promise<Result> {
    let last: unknown;
    for (let tries = 0; tries < 60; tries += 1) {
      try {
        return await attempt();
      } catch (error) {
        last = error;
        await new Promise((resolve) => setTimeout(resolve, 50));
        if (this.#child?.exitCode === null && this.#child.signalCode === null) continue;
        this.deaths += 1;
        await this.begin(Infinity);
      }
    }
    throw last;
  }

  /** What a page calls with, signed in. */
  get headers(): { [name: string]: string } {
    return { cookie: `__Host-session=${this.#token}`, origin: pageOrigin, 'panjare-client': 'test/1' };
  }

  json<Shape>(path: string, body?: string, headers: { [name: string]: string } = {}): Promise<Shape> {
    return this.insist(async () => {
      const response = await fetch(this.url + path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { ...this.headers, 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(text);
      return JSON.parse(text) as Shape;
    });
  }
}
