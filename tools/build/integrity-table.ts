import { createHash } from 'node:crypto';
import type { OutputChunk } from 'rollup';

/** The embed's files, as `manifest.json` lists them. */
export interface IntegrityManifest {
  /** Hash by file. */
  hashes: { [file: string]: string };
  /** For each element and part, the files that it needs, itself last. `main`: the loader's. `en`: English. */
  elements: { [name: string]: string[] };
}

/** The same, as a script carries it: places in a list for names. */
export interface IntegrityTable {
  files: (readonly [name: string, hash: string])[];
  needs: { [name: string]: number[] };
}

/** A chunk, and the names of what is loaded by itself from it. */
export interface NamedChunk {
  readonly chunk: OutputChunk;
  readonly names: readonly string[];
}

/** SHA-256, as `integrity` attributes take it; longer hashes would be a third of the entry. */
export function integrityOf(code: string): string {
  return `sha256-${createHash('sha256').update(code).digest('base64')}`;
}

/** Lists every file but the entry, and what each element and part needs. */
export function manifestOf(named: readonly NamedChunk[]): IntegrityManifest {
  const chunks = new Map(named.map(({ chunk }) => [chunk.fileName, chunk]));
  const manifest: IntegrityManifest = { hashes: {}, elements: {} };
  for (const { chunk, names } of named) {
    if (!chunk.isEntry) manifest.hashes[chunk.fileName] = integrityOf(chunk.code);
    for (const name of names) {
      if (manifest.elements[name]) throw new Error(`Two parts are called ${name}.`);
      manifest.elements[name] = filesOf(chunk, chunks);
    }
  }
  return manifest;
}

/** The table of some names. Its places go on from those of the files that another table has before it. */
export function tableOf(
  { hashes, elements }: IntegrityManifest,
  names: readonly string[],
  before: readonly string[] = [],
): IntegrityTable {
  const places = new Map(before.map((file, place) => [file, place]));
  const files: IntegrityTable['files'] = [];
  const placeOf = (file: string): number => {
    const known = places.get(file);
    if (known !== undefined) return known;
    const place = places.size;
    places.set(file, place);
    files.push([file, (hashes[file] ?? '').replace('sha256-', '')]);
    return place;
  };
  const needs = Object.fromEntries(names.map((name) => [name, (elements[name] ?? []).map(placeOf)]));
  return { files, needs };
}

/** The name of what is loaded by itself: its module's file without `.js`. */
export function partOf(module: string): string {
  return /([^/]+)\.js$/.exec(module)?.[1] ?? module;
}

function filesOf(chunk: OutputChunk, chunks: ReadonlyMap<string, OutputChunk>): string[] {
  const seen = new Set<string>();
  const files: string[] = [];
  const visit = (fileName: string): void => {
    const found = chunks.get(fileName);
    if (!found || seen.has(fileName)) return;
    seen.add(fileName);
    for (const imported of found.imports) visit(imported);
    files.push(fileName);
  };
  visit(chunk.fileName);
  return files;
}
