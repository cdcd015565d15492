/** Writes packages/elements/src/icons/generated/icons.ts from Lucide (ISC), which is only needed to build. */
import { readFile, writeFile } from 'node:fs/promises';

/** Our name, Lucide's name. */
const plain = {
  check: 'check',
  checkCircle: 'circle-check',
  alert: 'circle-alert',
  warning: 'triangle-alert',
  info: 'info',
  close: 'x',
  closeCircle: 'circle-x',
  plus: 'plus',
  minus: 'minus',
  trash: 'trash-2',
  pencil: 'pencil',
  copy: 'copy',
  calendar: 'calendar',
  chevronDown: 'chevron-down',
  clock: 'clock',
  pause: 'pause',
  search: 'search',
  phone: 'phone',
  lock: 'lock',
  printer: 'printer',
  qrCode: 'qr-code',
  mapPin: 'map-pin',
  user: 'user',
  building: 'building-2',
  file: 'file-text',
  offline: 'wifi-off',
  saved: 'cloud-check',
  verified: 'badge-check',
  refresh: 'refresh-cw',
  spinner: 'loader-circle',
  erase: 'eraser',
} as const;

/** Drawn for left to right; they turn in right-to-left text. */
const mirrored = {
  forward: 'arrow-right',
  back: 'arrow-left',
  next: 'chevron-right',
  previous: 'chevron-left',
  externalLink: 'external-link',
  signIn: 'log-in',
  signOut: 'log-out',
  undo: 'undo-2',
  send: 'send',
  help: 'circle-question-mark',
} as const;

async function shapes(name: string): Promise<string> {
  const file = new URL(`../../node_modules/lucide-static/icons/${name}.svg`, import.meta.url);
  const text = await readFile(file, 'utf8');
  const inside = text.slice(text.indexOf('>', text.indexOf('<svg')) + 1, text.lastIndexOf('</svg>'));
  return inside.replace(/\s+/g, ' ').replace(/ \/>/g, '/>').replace(/> </g, '><').trim();
}

async function write(names: { readonly [name: string]: string }, turns: boolean): Promise<string[]> {
  return Promise.all(
    Object.entries(names).map(
      async ([ours, theirs]) =>
        `/** Lucide \`${theirs}\`${turns ? '; turns in right-to-left text' : ''}. */\n` +
        `export const ${ours} = () => icon(svg\`${await shapes(theirs)}\`${turns ? ', true' : ''});\n`,
    ),
  );
}

const text = [
  '// Written by tools/icons/build.ts from Lucide, https://lucide.dev, ISC licence. Change that.',
  "import { svg } from 'lit';",
  "import { icon } from '../icon.ts';\n",
  ...(await write(plain, false)),
  ...(await write(mirrored, true)),
].join('\n');
await writeFile(new URL('../../packages/elements/src/icons/generated/icons.ts', import.meta.url), text);
