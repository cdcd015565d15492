import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import type { OutputChunk, Plugin } from 'rollup';
import { shrinkChunks, shrinkModules } from '../build/shrink.ts';

const ENTRY = 'own-page';

/**
 * Bytes, brotli, of a page that draws a form by itself, without a gateway: the whole engine (rules, checks, rows), what
 * draws the nodes of a page with their styles, and the elements of fields. What these fetch later is left out.
 */
export async function bytesOfOwnPage(root: string, fields: readonly string[]): Promise<number> {
  const dist = resolve(root, 'packages/elements/dist');
  const code = [
    `export { compilePublished, createForm } from '@panjare/form';`,
    `export { PageView } from '${dist}/form/page/page-view.js';`,
    `export { formStyles } from '${dist}/form/form.styles.js';`,
    ...fields.map((field) => `import '${dist}/define/${field}.js';`),
  ].join('\n');
  const bundle = await rollup({
    input: ENTRY,
    preserveEntrySignatures: 'strict',
    plugins: [entry(code, dist), nodeResolve({ exportConditions: ['default'] }), ...shrinkModules(dist)],
    treeshake: { moduleSideEffects: (id) => id === ENTRY || id.includes('/define/') },
    onwarn: () => undefined,
  });
  const { output } = await bundle.generate({ format: 'es', plugins: shrinkChunks() });
  await bundle.close();
  const chunks = output.filter((file): file is OutputChunk => file.type === 'chunk');
  return fetchedAtOnce(chunks).reduce((sum, chunk) => sum + brotliCompressSync(chunk.code).length, 0);
}

/** A module of this text; what it imports is looked for as from the elements. */
function entry(code: string, dist: string): Plugin {
  return {
    name: 'entry',
    resolveId(source, from) {
      if (source === ENTRY) return ENTRY;
      return from === ENTRY ? this.resolve(source, resolve(dist, 'entry.js'), { skipSelf: true }) : null;
    },
    load: (id) => (id === ENTRY ? code : null),
  };
}

/** The entry, with all that it and its imports import. */
function fetchedAtOnce(chunks: readonly OutputChunk[]): OutputChunk[] {
  const names = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  for (const name of names)
    for (const one of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) names.add(one);
  return chunks.filter(({ fileName }) => names.has(fileName));
}
