import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createReadStream, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { hasWords } from '../../packages/elements/src/field/has-words.ts';
import { openBrowser } from '../e2e/visitor.ts';

/** The switches of the Storybook: as it opens, and everything the other way. Its own run of axe is off. */
const modes = {
  'as it opens': 'a11y.manual:!true',
  'the other way':
    'a11y.manual:!true;direction:ltr;locale:en;scheme:dark;contrast:more;density:compact;device:shared',
} as const;

const root = resolve(import.meta.dirname, '../..');
const built = join(root, 'storybook-static');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const types: { [extension: string]: string } = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

let server: Server;
let address: string;
let browser: Browser;

before(async () => {
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/storybook/dist/bin/dispatcher.js'), 'build', '--quiet', '--disable-telemetry'],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  server = createServer(async (request, response) => {
    const path = join(built, decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const found = await stat(path).catch(() => undefined);
    if (!path.startsWith(built) || !found?.isFile()) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  server?.close();
});

test('every story shows its elements on a phone, without a fault, and axe finds nothing in it', async (t) => {
  const { entries } = JSON.parse(readFileSync(join(built, 'index.json'), 'utf8')) as {
    entries: { [id: string]: { id: string; type: string; tags?: string[] } };
  };
  const stories = Object.values(entries).filter(({ type }) => type === 'story');
  assert.ok(stories.length > 0, 'the Storybook holds stories');
  const page = await browser.newPage({ viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  const strangers = new Set<string>();
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== address) strangers.add(url.origin);
  });
  for (const [mode, globals] of Object.entries(modes))
    for (const story of stories) {
      await t.test(`${story.id}, ${mode}`, async () => {
        thrown.length = 0;
        await show(page, story.id, globals);
        assert.deepEqual(await undefinedTags(page), []);
        assert.equal(
          await page.evaluate(() => document.documentElement.scrollWidth),
          320,
          'nothing is cut off',
        );
        if (!story.tags?.includes('non-conforming')) assert.deepEqual(await violations(page), []);
        assert.deepEqual(thrown, []);
      });
    }
  assert.deepEqual([...strangers], [], 'nothing is fetched from elsewhere');
});

async function show(page: Page, id: string, globals: string): Promise<void> {
  await page.goto(
    `${address}/iframe.html?id=${encodeURIComponent(id)}&viewMode=story&globals=${encodeURIComponent(globals)}`,
  );
  await page.waitForSelector('.room > *', { state: 'attached' });
}

/** Tags of ours that are not defined; a story without any is at fault too. */
function undefinedTags(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const tags = [...document.querySelectorAll('.room *')]
      .map(({ localName }) => localName)
      .filter((name) => name.startsWith('panjare-'));
    if (tags.length === 0) return ['no element of ours'];
    return [...new Set(tags.filter((tag) => !customElements.get(tag)))];
  });
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  // As it comes, axe takes joined letters for icons and passes them, however pale.
  await page.evaluate(`axe.configure({ rules: [{ id: 'color-contrast', matches: ${hasWords} }] })`);
  return page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: { run: (...args: unknown[]) => Promise<AxeOutcome> } })
      .axe;
    interface AxeOutcome {
      violations: { id: string; help: string; nodes: { target: unknown; failureSummary?: string }[] }[];
    }
    const outcome = await runner.run('#storybook-root', { resultTypes: ['violations'] });
    return outcome.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => `${JSON.stringify(node.target)} ${node.failureSummary}`).join('; ')}`,
    );
  });
}
