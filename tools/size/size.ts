/**
 * `npm run size`: what pages fetch, in brotli bytes, beside the limits: all that draws them, and then what comes right
 * behind the picture. Exit 1 where one is over its limit. Build first.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { compile, compileLater, createForm } from '@panjare/form';
import type { FormNode } from '@panjare/form';
import { services } from '../../examples/services/services.ts';
import { hostOf } from '../../packages/elements/src/form/page/field-host.ts';
import type { IntegrityManifest } from '../build/integrity-table.ts';
import { bytesOfOwnPage } from './own-page.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'packages/elements/dist/embed');
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as IntegrityManifest;

/** What a form fetches of the engine for the rules of a service, and the field elements of its first page. */
function rulesAndFirstFields(ref: string): string[] {
  const definition = Object.values(services)
    .flat()
    .find((one) => one.ref === ref);
  if (!definition) throw new Error(`There is no service ${ref}.`);
  const namesOf = (items: readonly FormNode[]): string[] =>
    items.flatMap((node) => {
      if (node.kind === 'field') return [hostOf(node).name];
      if (node.kind === 'repeat') return node.rows.peek().flatMap((row) => namesOf(row.items));
      return node.kind === 'group' ? namesOf(node.items) : [];
    });
  const form = createForm(compile(definition), {});
  const { hasRules } = compileLater(definition, () => undefined);
  return [...(hasRules ? ['rules-part'] : []), ...new Set(namesOf(form.pages[0]?.items ?? []))];
}

const usualFields = ['text-field', 'number-field', 'select-field', 'choice-field', 'date-field'];

/** A page, what it uses, and the most it may fetch. */
const pages: readonly { page: string; elements: readonly string[]; limit: number }[] = [
  {
    page: 'sign-in, form, rules and fields of the first page of city/building-completion',
    elements: ['context', 'login', 'form', ...rulesAndFirstFields('city/building-completion')],
    limit: 45_000,
  },
  { page: 'status', elements: ['context', 'status'], limit: 20_000 },
  { page: 'sign-in', elements: ['context', 'login'], limit: 12_000 },
  // Above the sign-in that such a page has, it is to be 16,000 at most.
  {
    page: 'sign-in, a document of the wallet with its code',
    elements: ['context', 'login', 'document-request', 'qr-code'],
    limit: 33_000,
  },
  { page: 'form, five kinds of fields', elements: ['form', ...usualFields], limit: 37_000 },
  {
    page: 'sign-in, form, five kinds of fields',
    elements: ['context', 'login', 'form', ...usualFields],
    limit: 40_000,
  },
];

function brotli(file: string): number {
  return brotliCompressSync(readFileSync(join(folder, file))).length;
}

/** The table of later files, what guards a device of many, and what is told around the page of a form. */
function behind(drawn: ReadonlySet<string>, elements: readonly string[]): number {
  const parts = ['shared-part', ...(elements.includes('form') ? ['around-part'] : [])];
  const later = new Set(parts.flatMap((name) => manifest.elements[name] ?? []));
  const table = Object.keys(manifest.hashes).filter((file) => /^parts-[0-9a-f]{8}\.js$/.test(file));
  return sizeOf([...table, ...later].filter((file) => !drawn.has(file)));
}

function sizeOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + brotli(file), 0);
}

let over = false;

function tell(bytes: number, limit: number, page: string): void {
  over ||= bytes > limit;
  console.log(`${bytes > limit ? 'over' : 'ok  '}  ${bytes} of ${limit} bytes  ${page}`);
}

for (const { page, elements, limit } of pages) {
  const files = new Set([
    'embed.js',
    ...['main', ...elements].flatMap((name) => manifest.elements[name] ?? []),
  ]);
  tell(sizeOf([...files]), limit, page);
  for (const file of files) console.log(`        ${String(brotli(file)).padStart(6)}  ${file}`);
  console.log(`        ${String(behind(files, elements)).padStart(6)}  right behind the picture`);
}
tell(
  await bytesOfOwnPage(root, usualFields),
  30_000,
  'without a gateway: the engine, what draws its page, five kinds of fields',
);
process.exitCode = over ? 1 : 0;
