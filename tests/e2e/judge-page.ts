import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Visitor } from './visitor.ts';

const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** Takes the page's picture, and finds nothing in it: by axe, in light and dark, on a small phone, and in its policy. */
export async function judgePage(visitor: Visitor, name: string, page: Page = visitor.page): Promise<void> {
  await visitor.picture(name, page);
  assert.deepEqual(visitor.complaints, [], name);
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 700 });
  await page.evaluate(axe);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await faultsOf(page), [], `${name}, ${colorScheme}`);
  }
  if (before) await page.setViewportSize(before);
}

function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run();
    const wide = document.documentElement.scrollWidth > innerWidth ? ['wider than the screen'] : [];
    return [
      ...wide,
      ...violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ html, failureSummary }) => html + failureSummary).join(' ')}`,
      ),
    ];
  });
}
