import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import type { IntegrityManifest } from '../build/integrity-table.ts';

/** What is measured of a calendar. Milliseconds until laid out, medians; a first opening fetches the calendar and is left out. */
interface CalendarFigures {
  open: number;
  nextMonth: number;
}

const embed = resolve(import.meta.dirname, '../../packages/elements/dist/embed');

/** The calendar of a date field beside a month of buttons in hand-written HTML, a line of the print a figure. */
export async function compareCalendars(browser: Browser, origin: string): Promise<string[][]> {
  const hand = await measureCalendar(browser, `${origin}/calendar/hand.html`);
  const ours = await measureCalendar(browser, `${origin}/calendar/panjare.html`);
  const bytes = bytesBeyondForm();
  return [
    line('opening, ms', hand.open, ours.open),
    line('next month, ms', hand.nextMonth, ours.nextMonth),
    ['calendar', 'on top of a form, kB brotli', '', (bytes / 1e3).toFixed(2), ''],
  ];
}

function line(what: string, hand: number, ours: number): string[] {
  return ['calendar', what, hand.toFixed(2), ours.toFixed(2), `${(ours / hand).toFixed(2)}×`];
}

/** Bytes that a date field and its calendar add to a page with a form. */
function bytesBeyondForm(): number {
  const { elements } = JSON.parse(readFileSync(join(embed, 'manifest.json'), 'utf8')) as IntegrityManifest;
  const filesOf = (...names: string[]) => names.flatMap((name) => elements[name] ?? []);
  const form = new Set(filesOf('main', 'context', 'login', 'form', 'text-field'));
  const added = new Set(filesOf('date-field', 'calendar-part').filter((file) => !form.has(file)));
  return [...added].reduce(
    (sum, file) => sum + brotliCompressSync(readFileSync(join(embed, file))).length,
    0,
  );
}

async function measureCalendar(browser: Browser, url: string): Promise<CalendarFigures> {
  const page = await browser.newPage({ locale: 'fa-IR' });
  await page.goto(url);
  await page.locator('button.open').first().click();
  await page.locator('[role=grid] button').first().waitFor();
  await page.keyboard.press('Escape');
  const figures = await turnPages(page);
  await page.close();
  return figures;
}

function turnPages(page: Page): Promise<CalendarFigures> {
  return page.evaluate(async () => {
    const root = document.querySelector('panjare-date-field')?.shadowRoot ?? document;
    const { port1, port2 } = new MessageChannel();
    /** The next task, without the least wait of a timer. */
    const task = () =>
      new Promise((next) => {
        port1.onmessage = next;
        port2.postMessage(undefined);
      });
    const isOpen = () => root.querySelector(':popover-open [role=grid] button') !== null;
    const rest = () => new Promise((next) => setTimeout(next, 20));
    const time = async (act: () => void) => {
      const before = performance.now();
      act();
      do await task();
      while (!isOpen());
      void document.body.offsetHeight;
      return performance.now() - before;
    };
    const button = (selector: string) => root.querySelector<HTMLElement>(selector);
    const opens: number[] = [];
    const turns: number[] = [];
    for (let round = 0; round < 15; round++) {
      opens.push(await time(() => button('button.open')?.click()));
      await rest();
      turns.push(await time(() => button('button.turn:nth-of-type(3), .next')?.click()));
      await rest();
      button('[role=grid]')?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
      );
      await rest();
    }
    const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
    return { open: middle(opens), nextMonth: middle(turns) };
  });
}
