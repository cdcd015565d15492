/**
 * The form engine beside the same form in hand-written HTML, in fresh pages of Chromium, as ratios: forms of so many
 * fields, the calendar of a date field, and a long table of rows; then what a page holds after a thousand forms have come
 * and gone. `bench.ts 20 200`, `bench.ts calendar`, `rows`, `mounts` for some of it. It prints; it asserts nothing,
 * since figures belong to the machine they were taken on.
 */
import { openBrowser } from '../../tests/e2e/visitor.ts';
import { compareCalendars } from './calendar.ts';
import { type Figure, type Figures, measurePages } from './measure.ts';
import { compareRows } from './rows.ts';
import { compareMounts } from './mounts.ts';
import { serveBench } from './serve.ts';

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
await using browser = await openBrowser();
const { origin, close } = await serveBench();
const rows: string[][] = [];
const [only] = process.argv.slice(2).filter((word) => ['calendar', 'rows', 'mounts'].includes(word));
for (const size of only || sizes.length > 0 ? sizes : [20, 200, 1000]) {
  const pages = ['hand', 'panjare'].map((page) => `${origin}/${size}/${page}.html`);
  const [hand, ours] = await measurePages(browser, pages, `${origin}/blank.html`);
  if (hand && ours) rows.push(...compare(size, hand, ours));
}
const isAsked = (part: string) => (only ?? part) === part && sizes.length === 0;
if (isAsked('calendar')) rows.push(...(await compareCalendars(browser, origin)));
if (isAsked('rows')) rows.push(...(await compareRows(browser, origin)));
const mounts = isAsked('mounts') ? await compareMounts(browser, origin) : [];
close();

print([10, 32, 26, 26, 8], [['fields', 'what', 'by hand', 'panjare', 'ratio'], ...rows]);
print([8, 16, 10, 8, 11, 11, 12], mounts);

function print(widths: readonly number[], table: readonly string[][]): void {
  for (const row of table) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(''));
}

function compare(size: number, hand: Figures, ours: Figures): string[][] {
  const names: { [figure in Figure]: string } = {
    bytes: 'all that is fetched, kB brotli',
    render: 'cold render, ms',
    renderThrottled: 'cold render, CPU/4, ms',
    key: 'a key, ms',
    toggle: 'a toggle, ms',
    validate: 'all errors at once, ms',
    heap: 'heap, MB',
  };
  return (Object.keys(names) as Figure[]).map((figure) => [
    String(size),
    names[figure],
    spread(hand[figure]),
    spread(ours[figure]),
    `${(quartile(ours[figure], 2) / quartile(hand[figure], 2)).toFixed(2)}×`,
  ]);
}

/** The median, and between what half of all runs lie. */
function spread(values: readonly number[]): string {
  const [quarter, middle, end] = [1, 2, 3].map((count) => quartile(values, count).toFixed(2));
  return values.length > 1 ? `${middle} (${quarter}–${end})` : `${middle}`;
}

/** The value that so many quarters of all are below. */
function quartile(values: readonly number[], count: number): number {
  return values.toSorted((a, b) => a - b)[Math.round(((values.length - 1) * count) / 4)] ?? Number.NaN;
}
