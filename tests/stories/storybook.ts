import { execFileSync } from 'node:child_process';
import { createReadStream, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

const root = resolve(import.meta.dirname, '../..');
const built = join(root, 'storybook-static');
const types: { [extension: string]: string } = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** One story, as the Storybook lists it. */
export interface Story {
  readonly id: string;
  /** `Fields/text-field`. */
  readonly title: string;
  readonly type: string;
  readonly tags?: readonly string[];
}

/** The Storybook as it is built, served from a port of its own. */
export interface Storybook {
  readonly address: string;
  readonly stories: readonly Story[];
  /** Opens a story under switches such as `locale:en;direction:ltr`. */
  show(page: Page, id: string, globals: string): Promise<void>;
  close(): void;
}

/** Builds it anew and serves it. */
export async function openStorybook(): Promise<Storybook> {
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/storybook/dist/bin/dispatcher.js'), 'build', '--quiet', '--disable-telemetry'],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const server = createServer(async (request, response) => {
    const path = join(built, decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const found = await stat(path).catch(() => undefined);
    if (!path.startsWith(built) || !found?.isFile()) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { entries } = JSON.parse(readFileSync(join(built, 'index.json'), 'utf8')) as {
    entries: { [id: string]: Story };
  };
  return {
    address,
    stories: Object.values(entries).filter(({ type }) => type === 'story'),
    async show(page, id, globals) {
      const query = `id=${encodeURIComponent(id)}&viewMode=story&globals=${encodeURIComponent(globals)}`;
      await page.goto(`${address}/iframe.html?${query}`);
      await page.waitForSelector('.room > *', { state: 'attached' });
    },
    close: () => server.close(),
  };
}
