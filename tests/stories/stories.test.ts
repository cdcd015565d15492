import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { hasWords } from '../../packages/elements/src/field/has-words.ts';
import { openBrowser } from '../e2e/visitor.ts';
import { readTree, type ToldNode } from './accessibility-tree.ts';
import { fieldTrees, words, type FieldPart, type Words } from './field-trees.ts';
import { openStorybook, type Storybook } from './storybook.ts';

/** The switches of the Storybook: as it opens, and everything the other way. Its own run of axe is off. */
const modes = {
  'as it opens': 'a11y.manual:!true',
  'the other way':
    'a11y.manual:!true;direction:ltr;locale:en;scheme:dark;contrast:more;density:compact;device:shared',
} as const;

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let storybook: Storybook;
let browser: Browser;

before(async () => {
  storybook = await openStorybook();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  storybook?.close();
});

test('every story shows its elements on a phone, without a fault, and axe finds nothing in it', async (t) => {
  const { address, stories } = storybook;
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
        await storybook.show(page, story.id, globals);
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

test('a screen reader is told the role, name, description and states of every field', async (t) => {
  const known = new Set(fieldTrees.map(({ field }) => `Fields/${field}`));
  for (const { title } of storybook.stories.filter(({ title }) => /^Fields\/.*-field$/.test(title)))
    assert.ok(known.has(title), `${title} has no tree in field-trees.ts`);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  for (const locale of ['fa', 'en'] as const)
    for (const { field, properties, parts } of fieldTrees)
      await t.test(`${field} ${JSON.stringify(properties ?? {})}, ${locale}`, async () => {
        await storybook.show(page, `fields-${field}--empty`, `a11y.manual:!true;locale:${locale}`);
        for (const state of ['asked', 'disabled', 'readonly'] as const) {
          const isAsked = state === 'asked';
          const given = {
            label: words.label[locale],
            hint: words.hint[locale],
            origin: isAsked ? words.origin[locale] : '',
            error: isAsked ? words.error[locale] : undefined,
            required: isAsked,
            disabled: state === 'disabled',
            readonly: state === 'readonly',
          };
          await giveTo(page, `panjare-${field}`, { ...properties, ...given });
          const tree = await readTree(page);
          const there = parts.filter((part) => part[state] !== undefined);
          assert.deepEqual(
            tree.map(({ role, name, states }) => ({ role, name, states })),
            there.map((part) => ({ role: part.role, name: nameOf(part, locale), states: part[state] })),
            state,
          );
          for (const [place, part] of there.entries())
            assertDescribed(tree[place], part, (kind) => given[kind] ?? '', part.says?.[locale]);
        }
      });
  await page.close();
});

/** The properties, and the drawing that follows. */
async function giveTo(page: Page, tag: string, properties: object): Promise<void> {
  await page.evaluate(
    async ({ tag, properties }) => {
      const field = document.querySelector(tag) as HTMLElement & { updateComplete: Promise<unknown> };
      Object.assign(field, properties);
      await field.updateComplete;
    },
    { tag, properties },
  );
}

function nameOf({ name }: FieldPart, locale: keyof Words): string {
  if (!name) return words.label[locale];
  return 'after' in name ? `${words.label[locale]} ${name.after[locale]}` : name[locale];
}

/** Each of the words that describe it, and none where nothing does. */
function assertDescribed(
  node: ToldNode | undefined,
  { by = [] }: FieldPart,
  given: (part: keyof typeof words) => string,
  says = '',
): void {
  const description = node?.description ?? '';
  for (const told of [...by.map(given), says])
    assert.ok(description.includes(told), `${description}: ${told}`);
  if (by.length === 0) assert.equal(description, '');
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
