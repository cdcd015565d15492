import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import terser from '@rollup/plugin-terser';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import type { Plugin } from 'rollup';
import * as persian from './index.ts';

interface Manifest {
  dependencies?: unknown;
  exports: { [path: string]: { source: string } };
  sideEffects: boolean;
}

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Manifest;
const sources = readdirSync(new URL('.', import.meta.url)).filter(
  (file) => !file.endsWith('.test.ts') && file !== 'count-steps.ts',
);

const here = fileURLToPath(new URL('.', import.meta.url));

/** The plugin's types speak of CommonJS; the module Node loads is the function itself. */
const minify = terser as unknown as (options: object) => Plugin;

const stripped = new Map<string, string>();

function strip(file: string): string {
  const text = stripped.get(file) ?? stripTypeScriptTypes(readFileSync(file, 'utf8'));
  stripped.set(file, text);
  return text;
}

/** Our sources as a bundler sees them, and the text of a page of someone's. */
function pageOf(text: string): Plugin {
  return {
    name: 'page',
    resolveId: (id, importer) => (importer === undefined ? id : `${here}${id.slice(2)}`),
    load: (id) => (id === 'page' ? text : strip(id)),
  };
}

/** What a bundler keeps of the package for a page with this text: its code, and the modules that give any of it. */
async function bundled(text: string): Promise<{ code: string; modules: readonly string[] }> {
  const bundle = await rollup({
    input: 'page',
    plugins: [pageOf(text)],
    // The bundler is to see for itself that nothing happens at import, not to take our word.
    treeshake: { annotations: false, moduleSideEffects: true },
    onwarn: ({ code, message }) => assert.equal(code, 'EMPTY_BUNDLE', message),
  });
  const { output } = await bundle.generate({ plugins: [minify({ module: true })] });
  await bundle.close();
  const [{ code, modules }] = output;
  const held = Object.entries(modules).filter(
    ([id, { renderedLength }]) => id !== 'page' && renderedLength > 0,
  );
  return { code, modules: held.map(([id]) => id.slice(here.length, -'.ts'.length)).sort() };
}

/** The modules of which another bundler keeps anything, for a page with this text. */
async function bundledByEsbuild(text: string): Promise<readonly string[]> {
  const { metafile } = await build({
    stdin: { contents: text, resolveDir: here },
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    format: 'esm',
    logLevel: 'silent',
    ignoreAnnotations: true,
  });
  const inputs = Object.values(metafile.outputs)[0]?.inputs ?? {};
  return Object.keys(inputs)
    .filter((file) => inputs[file]?.bytesInOutput !== 0 && file !== '<stdin>')
    .map((file) => basename(file, '.ts'))
    .sort();
}

describe('the package', () => {
  it('exports each of its files under its own name, and all public names from its root', async () => {
    const exported = Object.entries(manifest.exports).map(([path, { source }]) => [path, source]);
    const expected = sources.map((file) => [
      file === 'index.ts' ? '.' : `./${file.replace(/\.ts$/, '.js')}`,
      `./src/${file}`,
    ]);
    assert.deepEqual(exported.sort(), expected.sort());
    for (const path of Object.keys(manifest.exports)) await import(`@panjare/persian${path.slice(1)}`);
  });

  it('depends on nothing', () => {
    assert.equal(manifest.dependencies, undefined);
    assert.equal(manifest.sideEffects, false);
    for (const file of sources) {
      const imports = readFileSync(new URL(file, import.meta.url), 'utf8').matchAll(/ from '([^']+)'/g);
      for (const [, from = ''] of imports) assert.match(from, /^\.\//, file);
    }
  });

  it('does not format through Intl, nor read the zone of the machine', () => {
    for (const file of sources) {
      const text = readFileSync(new URL(file, import.meta.url), 'utf8');
      assert.doesNotMatch(text, /toLocale\w*String|new Date\b|getTimezoneOffset|Intl\.NumberFormat/, file);
    }
  });

  it('does nothing at import', async () => {
    assert.deepEqual((await bundled(`import './index.ts';`)).modules, []);
    assert.deepEqual(await bundledByEsbuild(`import './index.ts';`), []);
  });
});

/** What each function stands on, itself last; a page that imports it from the root fetches these and nothing else. */
const kept: { readonly [name: string]: readonly string[] } = {
  addDays: ['count-days', 'day-number', 'iso-date', 'two-digits', 'write-date'],
  cleanText: ['clean-text'],
  groupDigits: ['digits', 'group-digits'],
  isIsoDate: ['day-number', 'iso-date', 'two-digits', 'write-date'],
  isJalaliLeapYear: ['jalali-day', 'jalali-year'],
  isMobile: ['clean-code', 'clean-phone', 'digits', 'mobile'],
  isNationalId: ['clean-code', 'digits', 'national-id'],
  isolate: ['isolate'],
  relativeDay: ['count-days', 'day-number', 'digits', 'iso-date', 'relative-day', 'two-digits', 'write-date'],
  todayIso: [
    'day-number',
    'instant',
    'iso-date',
    'jalali-day',
    'tehran-offset',
    'tehran-time',
    'today',
    'two-digits',
    'write-date',
  ],
  toPersianDigits: ['digits'],
  writeInstant: [
    'date-words-fa',
    'day-of-week',
    'digits',
    'instant',
    'jalali-day',
    'tehran-offset',
    'tehran-time',
    'two-digits',
    'write-instant',
    'write-jalali',
  ],
  writeJalaliDay: ['date-words-fa', 'day-of-week', 'digits', 'jalali-day', 'two-digits', 'write-jalali'],
};

/** No module of those above, small as they are, may add more than this to a bundle; on the average they add 250. */
const MOST_BYTES_A_MODULE = 450;

describe('a bundle of one function', () => {
  for (const [name, modules] of Object.entries(kept)) {
    it(`holds what ${name} stands on and nothing else`, async () => {
      const { code, modules: held } = await bundled(`export { ${name} } from './index.ts';`);
      assert.deepEqual(held, modules);
      // It may write a constant out where it is used, and so need a module less.
      const byEsbuild = await bundledByEsbuild(`export { ${name} } from './index.ts';`);
      assert.deepEqual(
        byEsbuild.filter((module) => !modules.includes(module)),
        [],
      );
      const bytes = Buffer.byteLength(code);
      assert.ok(bytes <= modules.length * MOST_BYTES_A_MODULE, `${bytes} bytes of ${modules.length} modules`);
    });
  }

  it('holds the words of other languages only where a language may be named', async () => {
    const anyLanguage =
      /^(dateWordsOf|formatInstant|formatJalali|formatJalaliRange|jalaliMonthNames?|weekdayNames?)$/;
    for (const [name, value] of Object.entries(persian)) {
      if (typeof value !== 'function') continue;
      const modules = await bundledByEsbuild(`export { ${name} } from './index.ts';`);
      const words = modules.filter((module) => /^date-words-(?!fa$)/.test(module));
      assert.equal(words.length, anyLanguage.test(name) ? 5 : 0, name);
    }
  });
});
