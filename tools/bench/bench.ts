/**
 * The form engine beside the same form in hand-written HTML, in fresh pages of Chromium, as ratios: forms of so many
 * fields, the calendar of a date field, and a long table of rows; then what a page holds after a thousand forms have come
 * and gone. `bench.ts 20 200`, `bench.ts calendar`, `rows`, `mounts` for some of it. It prints; it asserts nothing,
 * since figures belong to the machine they were taken on.
 */
import { openBrowser } from '../../tests/e2e/visitor.ts';
import { compareCalendars } from './calendar.ts';
import { measure, type Figures } from './measure.ts';
import { compareRows } from './rows.ts';
import { compareMounts } from './mounts.ts';
import { serveBench } from './serve.ts';

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
await using browser = await openBrowser();
const { origin, close } = await serveBench();
const rows: string[][] = [];
const [only] = process.argv.slice(2).filter((word) => ['calendar', 'rows', 'mounts'].includes(word));
for (const size of only || sizes.length > 0 ? sizes : [20, 200, 1000]) {
  const hand = await measure(browser, `${origin}/${size}/hand.html`, `${origin}/blank.html`);
  const ours = await measure(browser, `${origin}/${size}/panjare.html`, `${origin}/blank.html`);
  rows.push(...compare(size, hand, ours));
}
const isAsked = (part: string) => (only ?? part) === part && sizes.length === 0;
if (isAsked('calendar')) rows.push(...(await compareCalendars(browser, origin)));
if (isAsked('rows')) rows.push(...(await compareRows(browser, origin)));
const mounts = isAsked('mounts') ? await compareMounts(browser, origin) : [];
close();

print([10, 32, 12, 12, 8], [['fields', 'what', 'by hand', 'panjare', 'ratio'], ...rows]);
print([8, 16, 10, 8, 11, 11, 12], mounts);

function print(widths: readonly number[], table: readonly string[][]): void {
  for (const row of table) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(''));
}

function compare(size: number, hand: Figures, ours: Figures): string[][] {
  const names: { [name in keyof Figures]: string } = {
    bytes: 'all that is fetched, kB brotli',
    render: 'cold render, ms',
    renderThrottled: 'cold render, CPU/4, ms',
    key: 'a key, ms',
    toggle: 'a toggle, ms',
    validate: 'all errors at once, ms',
    heap: 'heap, MB',
  };
  return (Object.keys(names) as (keyof Figures)[]).map((name) => [
    String(size),
    names[name],
    hand[name].toFixed(2),
    ours[name].toFixed(2),
    `${(ours[name] / hand[name]).toFixed(2)}×`,
  ]);
}
