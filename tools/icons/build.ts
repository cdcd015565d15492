/** Writes packages/elements/src/icons/generated from Lucide (ISC), which is only needed to build. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';

/** Our name, Lucide's name. */
const plain = {
  check: 'check',
  checkCircle: 'circle-check',
  alert: 'circle-alert',
  closeCircle: 'circle-x',
  plus: 'plus',
  minus: 'minus',
  trash: 'trash-2',
  copy: 'copy',
  chevronDown: 'chevron-down',
  clock: 'clock',
  pause: 'pause',
  printer: 'printer',
  offline: 'wifi-off',
  saved: 'cloud-check',
  spinner: 'loader-circle',
} as const;

/** What fields and the steps of a form draw, which need no templates. */
const asElements = {
  calendar: 'calendar',
  done: 'check',
  verified: 'badge-check',
} as const;

/** Drawn for left to right; they turn in right-to-left text. */
const mirrored = {
  next: 'chevron-right',
  previous: 'chevron-left',
} as const;

type Attributes = { readonly [name: string]: string };

/** Each shape as path data: one path an icon is the least a page can fetch and draw. */
const pathOf: { readonly [shape: string]: (attributes: Attributes) => string } = {
  // A first `m` counts from the corner; after another shape it would count from that.
  path: ({ d = '' }) =>
    d.replace(
      /^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)\s*(?=([-\d.])?)/,
      (_, x, y, more) => `M${x} ${y}${more ? 'l' : ''}`,
    ),
  circle: ({ cx, cy, r }) =>
    `M${Number(cx) - Number(r)} ${cy}a${r} ${r} 0 1 0 ${2 * Number(r)} 0a${r} ${r} 0 1 0-${2 * Number(r)} 0`,
  line: ({ x1, y1, x2, y2 }) => `M${x1} ${y1}L${x2} ${y2}`,
  polyline: ({ points = '' }) => `M${points}`,
  rect: ({ x, y, width, height, rx = '0' }) => {
    const [w, h, r] = [Number(width), Number(height), Number(rx)];
    const corner = (dx: number, dy: number) => (r > 0 ? `a${r} ${r} 0 0 1 ${dx * r} ${dy * r}` : '');
    const side = `h${w - 2 * r}${corner(1, 1)}v${h - 2 * r}${corner(-1, 1)}`;
    return `M${Number(x) + r} ${y}${side}h-${w - 2 * r}${corner(-1, -1)}v-${h - 2 * r}${corner(1, -1)}`;
  },
};

async function shapes(name: string): Promise<string> {
  const file = new URL(`../../node_modules/lucide-static/icons/${name}.svg`, import.meta.url);
  const text = await readFile(file, 'utf8');
  const inside = text.slice(text.indexOf('>', text.indexOf('<svg')) + 1, text.lastIndexOf('</svg>'));
  return [...inside.matchAll(/<(\w+)([^>]*)\/>/g)]
    .map(([, shape = '', rest = '']) => {
      const found = [...rest.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]);
      const path = pathOf[shape];
      if (!path) throw new Error(`${name} has a ${shape}; say how it becomes a path.`);
      return path(Object.fromEntries(found) as Attributes)
        .replace(/\s+/g, ' ')
        .trim();
    })
    .join('');
}

const folder = new URL('../../packages/elements/src/icons/generated/', import.meta.url);
const head =
  '// Written by tools/icons/build.ts from Lucide, https://lucide.dev, ISC licence. Change that.\n';
const fileOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What draws an icon, and where that is. */
interface Kind {
  readonly make: string;
  readonly from: string;
  readonly turns: boolean;
}

/** A module an icon: each goes with what draws it. */
async function write(names: { readonly [name: string]: string }, kind: Kind): Promise<void> {
  const { from, make, turns } = kind;
  await Promise.all(
    Object.entries(names).map(async ([ours, theirs]) => {
      const text =
        `${head}import { ${make} } from '${from}.ts';\n\n` +
        `/** Lucide \`${theirs}\`${turns ? '; turns in right-to-left text' : ''}. */\n` +
        `export const ${ours} = () => ${make}('${await shapes(theirs)}'${turns ? ', true' : ''});\n`;
      await writeFile(new URL(`${fileOf(ours)}.ts`, folder), text);
    }),
  );
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await write(plain, { make: 'icon', from: '../icon', turns: false });
await write(mirrored, { make: 'icon', from: '../icon', turns: true });
await write(asElements, { make: 'makeIcon', from: '../../field/make-icon', turns: false });
