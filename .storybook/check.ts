/**
 * Opens every story of the built Storybook and fails where one is empty, holds an element that is not defined, throws,
 * or is wider than a phone. A build that says success may hold elements that never load.
 *
 *     npx storybook build -o storybook-static && node .storybook/check.ts [part of a story's id]
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';

const folder = new URL('../storybook-static/', import.meta.url).pathname;
const types: { readonly [extension: string]: string } = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const body = await readFile(join(folder, pathname)).catch(() => undefined);
  response
    .writeHead(body ? 200 : 404, { 'content-type': types[extname(pathname)] ?? 'text/plain' })
    .end(body);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

interface Entry {
  readonly id: string;
  readonly type: string;
}
const { entries } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {
  readonly entries: { readonly [id: string]: Entry };
};
const only = process.argv[2] ?? '';
const stories = Object.values(entries).filter(({ id, type }) => type === 'story' && id.includes(only));

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
const faults: string[] = [];
let current = '';
page.on('pageerror', (error) => faults.push(`${current}: ${error.message}`));

for (const { id } of stories) {
  current = id;
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story`);
  const drawn = await page
    .waitForSelector('.room > *', { state: 'attached', timeout: 10_000 })
    .catch(() => undefined);
  if (!drawn) {
    faults.push(`${id}: empty`);
    continue;
  }
  const seen = await page.evaluate(() => {
    const ours = [...document.querySelectorAll('.room *')].filter((element) =>
      element.localName.startsWith('panjare-'),
    );
    return {
      undefinedTags: ours.map(({ localName }) => localName).filter((tag) => !customElements.get(tag)),
      count: ours.length,
      isWide: document.documentElement.scrollWidth > innerWidth,
    };
  });
  if (seen.count === 0) faults.push(`${id}: no element of ours`);
  for (const tag of seen.undefinedTags) faults.push(`${id}: <${tag}> is not defined`);
  if (seen.isWide) faults.push(`${id}: wider than 320 px`);
}

await browser.close();
server.close();
for (const fault of faults) console.error(fault);
console.log(`${stories.length} stories opened, ${faults.length} faults`);
process.exitCode = faults.length > 0 || stories.length === 0 ? 1 : 0;
