import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minifyHTMLLiterals } from 'minify-literals';
import { rollup } from 'rollup';
import type { OutputChunk, Plugin, RollupOutput } from 'rollup';
import { integrityOf, tableOf } from './integrity-table.ts';

/** Where the embed is made, from the root of the repository. */
const OUTPUT = 'packages/elements/dist/embed';
const DIST = 'packages/elements/dist';

/** Makes the embed from compiled modules: hashed chunks, `embed.js` with their hashes, `manifest.json` for all. */
export async function buildEmbed(root: string): Promise<{ files: number; bytes: number }> {
  const folder = resolve(root, OUTPUT);
  const bundle = await rollup({
    input: { embed: resolve(root, DIST, 'loader/entry.js') },
    plugins: [nodeResolve({ exportConditions: ['default'] }), minifyLiterals()],
    treeshake: { moduleSideEffects: (id) => id.includes('/define/') || id.includes('/loader/entry') },
    onwarn: ({ message }) => console.warn(message),
  });
  const output = await bundle.generate({
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    hashCharacters: 'hex',
    manualChunks: chunkOf,
    // Rollup's own hoisting would make `embed.js` import chunks before their hashes are checked.
    hoistTransitiveImports: false,
    plugins: [terser({ module: true, compress: { passes: 2 }, format: { comments: false } })],
  });
  await bundle.close();
  write(folder, output);
  const written = readdirSync(folder);
  return { files: written.length, bytes: written.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) };
}

/** What several elements share goes into a few files with stable seams, so that each page fetches few. */
function chunkOf(id: string): string | undefined {
  if (/\/loader\/(entry|preload)\.js$/.test(id)) return undefined;
  if (/\/elements\/dist\/(loader\/|define\/import-element)/.test(id)) return 'main';
  if (/\/node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element|tslib)\//.test(id)) return 'base';
  if (/\/elements\/dist\/(theme|icons|define\/define-element|localize\/(localize|locale-controller|pick-text))/.test(id)) return 'base';
  if (id.includes('/@lit/localize/')) return 'base';
  if (/\/elements\/dist\/(field\/|localize\/[a-z]|date-field\/read-date|number-field\/number-input)/.test(id)) return 'field';
  if (/\/elements\/dist\/(context\/(?!context)|receipt\/re(ceipt\.styles|nder))|\/packages\/client\/|signals-core/.test(id)) return 'flow';
  return undefined;
}

function write(folder: string, { output }: RollupOutput): void {
  const chunks = output.filter((file): file is OutputChunk => file.type === 'chunk');
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (!entry) throw new Error('The embed has no entry.');
  if (entry.imports.length > 0) throw new Error(`embed.js imports ${entry.imports.join(', ')} unchecked.`);
  const table = tableOf(chunks);
  entry.code = entry.code.replaceAll('PANJARE_INTEGRITY', 'panjareFiles').replace(/^/, `const panjareFiles=${JSON.stringify(table)};`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { fileName, code } of chunks) writeFileSync(join(folder, fileName), code);
  const manifest = { 'embed.js': integrityOf(entry.code), ...table };
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
}

function minifyLiterals(): Plugin {
  return {
    name: 'minify-literals',
    async transform(code, id) {
      if (id.includes('/node_modules/')) return null;
      const result = await minifyHTMLLiterals(code, { fileName: id });
      return result ? { code: result.code, map: null } : null;
    },
  };
}
