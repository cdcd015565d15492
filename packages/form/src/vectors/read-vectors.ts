import { readFileSync } from 'node:fs';

/** The entries of a file of shared vectors, or the one thing it holds. */
export function readVectors<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../vectors/${name}.json`, import.meta.url), 'utf8')) as T;
}
