import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import type { OutputChunk, Plugin, RollupOutput } from 'rollup';
import { integrityOf, manifestOf, partOf, tableOf } from './integrity-table.ts';
import type { IntegrityManifest, NamedChunk } from './integrity-table.ts';
import { shrinkChunks, shrinkModules } from './shrink.ts';

/** Where the embed is made, from the root of the repository. */
const OUTPUT = 'packages/elements/dist/embed';
const DIST = 'packages/elements/dist';

/** Makes the embed from compiled modules: hashed chunks, `embed.js` with their hashes, `manifest.json` for all. */
export async function buildEmbed(root: string): Promise<{ files: number; bytes: number }> {
  const folder = resolve(root, OUTPUT);
  const loadedAlone = new Set<string>();
  const bundle = await rollup({
    // The second is left out again: it names the elements, whose files the table finds.
    input: {
      embed: resolve(root, DIST, 'loader/entry.js'),
      elements: resolve(root, DIST, 'define/element-loaders.js'),
    },
    plugins: [
      nodeResolve({ exportConditions: ['default'] }),
      importListed(resolve(root, DIST)),
      checkParts(resolve(root, DIST)),
      noteLoadedAlone(loadedAlone),
      plainImports(),
      ...shrinkModules(resolve(root, DIST)),
    ],
    // Leaflet's handlers put themselves on its map.
    treeshake: { moduleSideEffects: (id) => /\/define\/|\/loader\/entry|\/leaflet\/src\//.test(id) },
    // TypeScript's helper, which `plainImports` leaves without a caller, says `this` at its top.
    // What circles among the map's own modules is the map's.
    onwarn: ({ code, message }) =>
      ['THIS_IS_UNDEFINED', 'CIRCULAR_DEPENDENCY'].includes(code ?? '') || console.warn(message),
  });
  const output = await bundle.generate({
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash:7].js',
    hashCharacters: 'hex',
    manualChunks: chunkOf,
    onlyExplicitManualChunks: true,
    // Rollup's own hoisting would make `embed.js` import chunks before their hashes are checked.
    hoistTransitiveImports: false,
    plugins: shrinkChunks(),
  });
  await bundle.close();
  write(folder, output, loadedAlone);
  const written = readdirSync(folder);
  return {
    files: written.length,
    bytes: written.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0),
  };
}

/**
 * What several elements share goes into a few files with stable seams, so that each page fetches few: where a module is
 * in no list, those who import it decide, and each set of them makes a file of its own.
 */
const seams: readonly (readonly [name: string, modules: RegExp])[] = [
  // What saves and what sends.
  [
    'sending',
    /\/packages\/form\/dist\/(patch\/diff-answers|state\/validate)|\/packages\/client\/dist\/(submission|drafts\/(autosave|draft-saving)|cases\/submitting|json)|\/elements\/dist\/icons\/generated\/(offline|spinner)/,
  ],
  // What writes an answer, and where it is from, as a person reads it.
  [
    'answers',
    /\/persian\/dist\/format-address\.js|\/elements\/dist\/form\/(review\/write-answer|prefill\/origin-text)/,
  ],
  // A field of a place alone on a page fetches no form.
  [
    'place',
    /\/persian\/dist\/number-words\.js|\/packages\/form\/dist\/place\/(?!with-places)|\/location-field\/place-rows/,
  ],
  [
    'difference',
    /\/elements\/dist\/form\/(version\/carry-over|keeping\/(render-difference|conflict\.styles))/,
  ],
  // A hand-off is followed as its case is.
  [
    'status',
    /\/packages\/client\/dist\/cases\/following|\/elements\/dist\/(define\/status|status\/(status|render-panes|render-clock)|icons\/generated\/(clock|pause|minus|close-circle))/,
  ],
  [
    'signing',
    /\/packages\/client\/dist\/session\/(signing|settle|same-site-sign-in|later-third-party|hint|window-popup)|\/login\/write-countdown/,
  ],
  // A file of a few lines costs a request all the same.
  ['login', /\/elements\/dist\/(define\/login|login\/(login(\.styles)?|first-view|take-outcome))\.js/],
  // What rows share with fields that may stand without a form.
  ['marks', /\/elements\/dist\/icons\/generated\/(plus|trash|copy)\.js/],
  // The arrow of a list, with the list that is the browser's own.
  ['list', /\/elements\/dist\/(theme\/native-list|icons\/generated\/chevron-down)\.js/],
  ['rows', /\/elements\/dist\/form\/repeat\/(row-view|repeat-row-buttons)\.js/],
  ['main', /\/elements\/dist\/loader\/(?!entry|preload|fetch-once)/],
  ['main', /\/node_modules\/(@lit\/reactive-element|@lit\/localize\/internal\/(default-msg|str-tag)|tslib)/],
  [
    'main',
    /\/elements\/dist\/(theme\/(?!generated\/schemes|scheme-sheet|native-list)|icons\/icon\.styles\.js|reactive\/|define\/define-element|localize\/(localize|locale-controller|pick-text))/,
  ],
  // How the language shown writes dates goes with its words: a page in Persian fetches neither.
  [
    'translate',
    /\/@lit\/localize\/internal\/(runtime-msg|fnv1a64|id-generation)|\/persian\/dist\/date-words-en|\/elements\/dist\/localize\/translate/,
  ],
  // Nearly every element writes a date or a number; a sign-in does not. The list of services is too small to go alone.
  [
    'dates',
    /\/persian\/dist\/(jalali-day|day-of-week|date-words-fa|write-jalali|write-instant|two-digits|tehran-[a-z]+|instant|digits)\.js|\/elements\/dist\/localize\/(plural|instant-text)|\/packages\/client\/dist\/services\//,
  ],
  // What draws with templates, and what goes with it: what a fault says.
  [
    'templates',
    /\/node_modules\/(lit-html\/(?!directive|async-directive)|lit-element)|\/elements\/dist\/(context\/(fault-text|flow-element)|icons\/(icon|generated\/(alert|check)))\.js/,
  ],
  // Codes of people: where one is asked for, others are.
  [
    'codes',
    /\/persian\/dist\/(clean-phone|national-id|legal-id|mobile|postal-code|iban|bank-card|bill)\.js|\/elements\/dist\/(define\/)?(date-parts|national-id|mobile)-field/,
  ],
  // Fields of several kinds stand on most pages of most forms: together they are half of what they are alone.
  [
    'field',
    /\/persian\/dist\/(clean-(code|text)|parse-(number|jalali)|group-digits|isolate|day-number|iso-date|jalali-(date|year)|write-date|today)\.js|\/elements\/dist\/(field\/(?!parts-field|template-field)|localize\/(?!translate|issue-words|format-issue-text)[a-z-]+\.js|date-field\/read-date|icons\/generated\/verified|(define\/)?(text|number|choice)-field)/,
  ],
  // What says what is wrong: it comes with the first focus.
  [
    'mistakes',
    /\/packages\/form\/dist\/(schema\/(?!check|equal|json-type)|compile\/(checks|definition-compiler|pattern-subset))|\/elements\/dist\/form\/checks\/(checks-part|render-summary)/,
  ],
  // The engine goes with the form that is drawn by it: together they are smaller than apart. What only some definitions
  // need of it, rules and rows, is fetched as they are known to.
  [
    'form',
    /\/packages\/form\/dist\/(?!text\/|patch\/|place\/|rules\/|state\/(validate|earlier-facts|checks|answer-scope|rows-part|rows-to|repeat-state))|\/packages\/client\/dist\/(prefill\/|drafts\/draft-list)|\/node_modules\/@preact\/signals-core|\/elements\/dist\/(icons\/generated\/done|define\/form|form\/(form|form-(acts|flow|focus|frame|pages|state|steps|view)|form\.(styles|events)|open-form|signal-controller|later-parts|make-(notices|steps)|checks\/checks|device\/open-device|keeping\/fetch-keeper|page\/((node|field|page)-(parts|view|host)|typed-text)))\.js/,
  ],
  // What is told around a form's page, right behind the first picture.
  [
    'around',
    /\/elements\/dist\/form\/(menu\/(around-part|surround|form-menu|around\.styles)|address\/|(draw-around|send-form|form-fault-text|render-link)\.js)/,
  ],
  // Nearly every page speaks with a gateway. Fields alone would not need this; apart it would cost every other page 0.7 kB.
  [
    'main',
    /\/elements\/dist\/(context\/(?!fault-text|flow-element)|define\/context)|\/packages\/client\/dist\/(core|fault|observable|transport\/|session\/(session-keeper|embedding|end-of))/,
  ],
];

function chunkOf(id: string): string | undefined {
  return seams.find(([, modules]) => modules.test(id))?.[0];
}

function write(folder: string, { output }: RollupOutput, loadedAlone: ReadonlySet<string>): void {
  const named = output
    .filter((file): file is OutputChunk => file.type === 'chunk' && file.name !== 'elements')
    .map((chunk): NamedChunk => ({
      chunk,
      names: chunk.moduleIds.filter((id) => loadedAlone.has(id)).map(partOf),
    }));
  const entry = named.find(({ chunk }) => chunk.isEntry)?.chunk;
  if (!entry) throw new Error('The embed has no entry.');
  if (entry.imports.length > 0) throw new Error(`embed.js imports ${entry.imports.join(', ')} unchecked.`);
  const manifest = manifestOf(named);
  const { usual, others } = sortNames(manifest);
  const first = tableOf(manifest, usual);
  const rest = tableOf(manifest, others, [...first.files.map(([file]) => file), '']);
  const restCode = `export default ${JSON.stringify(rest)};`;
  const restFile = `parts-${createHash('sha256').update(restCode).digest('hex').slice(0, 8)}.js`;
  const table = {
    ...first,
    files: [...first.files, [restFile, integrityOf(restCode).slice(7)]],
    rest: first.files.length,
  };
  entry.code = entry.code
    .replaceAll('PANJARE_INTEGRITY', 'panjareFiles')
    .replace(/^/, `const panjareFiles=${JSON.stringify(table)};`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { chunk } of named) writeFileSync(join(folder, chunk.fileName), chunk.code);
  writeFileSync(join(folder, restFile), restCode);
  const whole = { 'embed.js': integrityOf(entry.code), ...manifest };
  whole.hashes[restFile] = integrityOf(restCode);
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(whole, undefined, 2)}\n`);
}

/** What most pages name. `embed.js` carries its hashes, and of the rest all that needs no other file. */
const USUAL = ['main', 'context', 'login', 'form', 'status', 'text-field'];

function sortNames({ elements }: IntegrityManifest): { usual: string[]; others: string[] } {
  const files = new Set(USUAL.flatMap((name) => elements[name] ?? []));
  const names = Object.keys(elements);
  const isUsual = (name: string) => (elements[name] ?? []).every((file) => files.has(file));
  return { usual: names.filter(isUsual), others: names.filter((name) => !isUsual(name)) };
}

/** TypeScript asks each imported address whether it ends in `.ts`; ours are of built files. */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    transform(code) {
      const plain = code.replaceAll(/\bimport\(__rewriteRelativeImportExtension\((\w+)\)\)/g, 'import($1)');
      return plain === code ? null : { code: plain, map: null };
    },
  };
}

/** Elements are found by the table of files. */
function importListed(dist: string): Plugin {
  return {
    name: 'import-listed',
    resolveId: (source) =>
      source.endsWith('/import-element.js') ? resolve(dist, 'loader/import-listed.js') : null,
  };
}

/** Collects the modules that are loaded by themselves. */
function noteLoadedAlone(into: Set<string>): Plugin {
  return {
    name: 'note-loaded-alone',
    buildEnd() {
      for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.dynamicImporters.length) into.add(id);
    },
  };
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
