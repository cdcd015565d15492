import { createHash } from 'node:crypto';
import type { OutputChunk } from 'rollup';

/** The embed's files, as `embed.js` carries them. */
export interface IntegrityTable {
  /** Hash by file. */
  hashes: { [file: string]: string };
  /** For each element, the files that its registration needs, itself last. `main`: the loader's. `en`: English. */
  elements: { [name: string]: string[] };
}

/** SHA-256, as `integrity` attributes take it; longer hashes would be a third of the entry. */
export function integrityOf(code: string): string {
  return `sha256-${createHash('sha256').update(code).digest('base64')}`;
}

/** Lists every file but the entry, and what each element needs. */
export function tableOf(chunks: readonly OutputChunk[]): IntegrityTable {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const table: IntegrityTable = { hashes: {}, elements: {} };
  for (const chunk of [...chunks].sort((a, b) => (a.fileName < b.fileName ? -1 : 1))) {
    if (!chunk.isEntry) table.hashes[chunk.fileName] = integrityOf(chunk.code);
    const name = nameOf(chunk);
    if (!name) continue;
    if (table.elements[name]) throw new Error(`Two parts are called ${name}.`);
    table.elements[name] = filesOf(chunk, byName);
  }
  return table;
}

function nameOf(chunk: OutputChunk): string | undefined {
  if (chunk.isEntry) return undefined;
  if (chunk.name === 'main') return 'main';
  // A chunk that others import from has no facade; what it is for runs last.
  return chunk.isDynamicEntry ? partOf(chunk.facadeModuleId ?? chunk.moduleIds.at(-1) ?? '') : undefined;
}

/** The name of what is loaded by itself: its module's file without `.js`. */
export function partOf(module: string): string | undefined {
  return /([^/]+)\.js$/.exec(module)?.[1];
}

function filesOf(chunk: OutputChunk, byName: ReadonlyMap<string, OutputChunk>): string[] {
  const seen = new Set<string>();
  const files: string[] = [];
  const visit = (fileName: string): void => {
    const found = byName.get(fileName);
    if (!found || seen.has(fileName)) return;
    seen.add(fileName);
    for (const imported of found.imports) visit(imported);
    files.push(fileName);
  };
  visit(chunk.fileName);
  return files;
}
