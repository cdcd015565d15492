import type { Browser, Page } from 'playwright-core';
import { cellsOf } from './rows-definition.ts';

/** What is measured of a long table. Milliseconds, until laid out; medians. */
export interface RowFigures {
  /** A key in a text. */
  key: number;
  /** A key in a number that a total and a sum follow. */
  totalKey: number;
  /** One more row, with the focus in it. */
  addRow: number;
}

const runs = 3;

/** Measures a table of so many rows. Ours is filled as a person would: pasted from a spreadsheet. */
export async function measureRows(browser: Browser, url: string, rows: number): Promise<RowFigures> {
  const figures: RowFigures[] = [];
  for (let run = 0; run < runs; run++) {
    const page = await browser.newPage({ locale: 'fa-IR' });
    await page.goto(url);
    if (url.includes('panjare')) await pasteRows(page, rows);
    figures.push(await interact(page));
    await page.close();
  }
  const of = (name: keyof RowFigures) =>
    figures.map((one) => one[name]).sort((a, b) => a - b)[runs >> 1] ?? 0;
  return { key: of('key'), totalKey: of('totalKey'), addRow: of('addRow') };
}

async function pasteRows(page: Page, rows: number): Promise<void> {
  const table = Array.from({ length: rows }, (_, row) => cellsOf(row).join('\t')).join('\n');
  await page.locator('button.paste').click();
  await page.locator('.paste-panel textarea').fill(table);
  await page.locator('.paste-add').click();
  await page
    .locator('.edit')
    .nth(rows >> 1)
    .click();
  await page.locator('panjare-text-field').first().waitFor();
  await page.waitForTimeout(200);
}

function interact(page: Page): Promise<RowFigures> {
  return page.evaluate(async () => {
    const deep = (selector: string): HTMLElement[] => {
      const found: HTMLElement[] = [];
      const walk = (root: Document | ShadowRoot) => {
        for (const element of root.querySelectorAll<HTMLElement>('*')) {
          if (element.matches(selector)) found.push(element);
          if (element.shadowRoot) walk(element.shadowRoot);
        }
      };
      walk(document);
      return found;
    };
    const time = async (act: () => void) => {
      const before = performance.now();
      act();
      for (let tick = 0; tick < 8; tick++) await Promise.resolve();
      void document.body.offsetHeight;
      const taken = performance.now() - before;
      await new Promise((next) => setTimeout(next, 5));
      return taken;
    };
    const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
    const press = async (input: HTMLInputElement | undefined, texts: (press: number) => string) => {
      if (!input) throw new Error('No such control.');
      const taken: number[] = [];
      for (let press = 0; press < 30; press++)
        taken.push(
          await time(() => {
            input.value = texts(press);
            input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
          }),
        );
      return middle(taken);
    };

    // By hand every row stands open: the one in the middle is typed in, as in ours.
    const rows = deep('tbody tr');
    const inputs = (
      rows.length > 0 ? [...(rows[rows.length >> 1]?.querySelectorAll('input') ?? [])] : deep('input')
    ) as HTMLInputElement[];
    const isNumber = (input: HTMLInputElement) => input.hasAttribute('inputmode');
    const key = await press(
      inputs.find((input) => !isNumber(input)),
      (press) => `متن ${'ب'.repeat(press % 7)}`,
    );
    const totalKey = await press(inputs.find(isNumber), (press) => String(10 + press));
    const adds: number[] = [];
    for (let added = 0; added < 9; added++) {
      const [button] = deep('button.add');
      adds.push(await time(() => button?.click()));
    }
    return { key, totalKey, addRow: middle(adds) };
  });
}
