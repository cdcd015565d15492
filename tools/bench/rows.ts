import type { Browser } from 'playwright-core';
import { measureRows, type RowFigures } from './measure-rows.ts';

/** How many rows the table has; it has 12 columns. */
const rows = 200;

/** A long table beside the same one in hand-written HTML, a line of the print a figure. */
export async function compareRows(browser: Browser, origin: string): Promise<string[][]> {
  const hand = await measureRows(browser, `${origin}/rows/${rows}/hand.html`, rows);
  const ours = await measureRows(browser, `${origin}/rows/${rows}/panjare.html`, rows);
  const names: { [name in keyof RowFigures]: string } = {
    key: 'a key in a text, ms',
    totalKey: 'a key that totals follow, ms',
    addRow: 'adding a row, ms',
  };
  return (Object.keys(names) as (keyof RowFigures)[]).map((name) => [
    `${rows}×12`,
    names[name],
    hand[name].toFixed(2),
    ours[name].toFixed(2),
    `${(ours[name] / hand[name]).toFixed(2)}×`,
  ]);
}
