import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import type { Options } from '@rollup/plugin-terser';
import { minifyHTMLLiterals } from 'minify-literals';
import { rollup } from 'rollup';
import type { OutputChunk, Plugin, RollupOutput } from 'rollup';
import { minifyCss } from './minify-css.ts';
import { integrityOf, partOf, tableOf } from './integrity-table.ts';

/** The plugin's types speak of CommonJS; the module Node loads is the function itself. */
const minify = terser as unknown as (options: Options) => Plugin;

/** Where the embed is made, from the root of the repository. */
const OUTPUT = 'packages/elements/dist/embed';
const DIST = 'packages/elements/dist';

/** Makes the embed from compiled modules: hashed chunks, `embed.js` with their hashes, `manifest.json` for all. */
export async function buildEmbed(root: string): Promise<{ files: number; bytes: number }> {
  const folder = resolve(root, OUTPUT);
  const bundle = await rollup({
    input: { embed: resolve(root, DIST, 'loader/entry.js') },
    plugins: [
      nodeResolve({ exportConditions: ['default'] }),
      checkParts(resolve(root, DIST)),
      minifyLiterals(),
    ],
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
    plugins: [minify({ module: true, compress: { passes: 2 }, format: { comments: false } })],
  });
  await bundle.close();
  write(folder, output);
  const written = readdirSync(folder);
  return {
    files: written.length,
    bytes: written.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0),
  };
}

/**
 * What several elements share goes into a few files with stable seams, so that each page fetches few. Rollup pulls what
 * a named chunk imports into it, so each shared module is named: a status must not carry what only a form needs.
 */
const seams: readonly (readonly [name: string, modules: RegExp])[] = [
  // What only some fields, or only the last page of a form, take from a package goes with the package's list of names.
  ['amounts', /\/persian\/dist\/index\.js/],
  ['sending', /\/packages\/(form|client)\/dist\/index\.js/],
  ['main', /\/elements\/dist\/(loader\/(?!entry|preload)|define\/import-element)/],
  ['field', /\/node_modules\/lit-html\/(directives\/|async-directive|directive)/],
  [
    'base',
    /\/node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element|@lit\/localize\/internal\/(default-msg|str-tag)|tslib|@preact\/signals-core)/,
  ],
  [
    'base',
    /\/elements\/dist\/(theme\/(?!generated\/schemes|scheme-sheet)|icons|define\/define-element|localize\/(localize|locale-controller|pick-text))/,
  ],
  // How the language shown writes dates goes with its words: a page in Persian fetches neither.
  ['translate', /\/persian\/dist\/date-words-en|\/elements\/dist\/localize\/translate/],
  [
    'dates',
    /\/persian\/dist\/(jalali-day|day-of-week|date-words-fa|write-jalali|write-instant|two-digits|tehran-[a-z]+|instant|digits)\.js|\/elements\/dist\/localize\/(plural|instant-text)/,
  ],
  // What only a field for dates needs: reading what was typed, and moving about a calendar.
  [
    'calendar',
    /\/persian\/dist\/(parse-jalali|fold-text|clean-text|jalali-(date|year)|count-days|weekday)\.js|\/elements\/dist\/date-field\/read-date/,
  ],
  [
    'codes',
    /\/persian\/dist\/(?!bank-of|money|number-words|date-words)|\/elements\/dist\/localize\/(number|date)-text/,
  ],
  [
    'field',
    /\/elements\/dist\/(field\/|localize\/(?!translate)[a-z-]+\.js|date-field\/read-date|number-field\/(number-input|group))/,
  ],
  ['engine', /\/packages\/form\/dist\/(?!text\/shown|patch\/)/],
  [
    'flow',
    /\/elements\/dist\/context\/(?!context)|\/packages\/client\/dist\/(?!submission|drafts\/autosave|watch\/(?!watch-later)|session\/(third-party|token|proof|sign-in))/,
  ],
];

function chunkOf(id: string): string | undefined {
  return seams.find(([, modules]) => modules.test(id))?.[0];
}

function write(folder: string, { output }: RollupOutput): void {
  const chunks = output.filter((file): file is OutputChunk => file.type === 'chunk');
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (!entry) throw new Error('The embed has no entry.');
  if (entry.imports.length > 0) throw new Error(`embed.js imports ${entry.imports.join(', ')} unchecked.`);
  const table = tableOf(chunks);
  entry.code = entry.code
    .replaceAll('PANJARE_INTEGRITY', 'panjareFiles')
    .replace(/^/, `const panjareFiles=${JSON.stringify(table)};`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { fileName, code } of chunks) writeFileSync(join(folder, fileName), code);
  const manifest = { 'embed.js': integrityOf(entry.code), ...table };
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
}

/** Puts `loadPart` around each `import()` of a part, so that its files are checked as those of an element are. */
function checkParts(dist: string): Plugin {
  const checked = /\/(loader|define)\//;
  return {
    name: 'check-parts',
    transform(code, id) {
      if (id.includes('/node_modules/') || checked.test(id) || !code.includes('import(')) return null;
      const from = JSON.stringify(resolve(dist, 'loader/integrity.js'));
      const loads = code.replace(
        /\bimport\(["'](\.[^"']+)["']\)/g,
        (load, path: string) => `loadPart('${partOf(path)}', () => ${load})`,
      );
      return { code: `import { loadPart } from ${from};\n${loads}`, map: null };
    },
  };
}

function minifyLiterals(): Plugin {
  return {
    name: 'minify-literals',
    async transform(code, id) {
      if (id.includes('/node_modules/')) return null;
      const result = await minifyHTMLLiterals(code, {
        fileName: id,
        // Without its slash an SVG shape swallows those after it.
        html: { keepClosingSlash: true },
        css: minifyCss,
      });
      return result ? { code: result.code, map: null } : null;
    },
  };
}
