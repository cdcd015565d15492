import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const built = 'packages/elements/dist/embed/embed.js';
const sources = [
  'packages/{contract,persian,form,client,elements}/src/**/*.{ts,json}',
  'tools/build/**/*.ts',
];

/** Builds the elements that pages load, where they are missing or older than what they are made of. */
export function buildEmbed(): void {
  const before = changed(built);
  const newest = Math.max(...globSync(sources, { cwd: root, exclude: ['**/*.test.ts'] }).map(changed));
  if (before >= newest) return;
  console.log(before === 0 ? 'Building the elements …' : 'The sources changed: building the elements …');
  const done = spawnSync(process.execPath, ['tools/build/build.ts'], { cwd: root, stdio: 'inherit' });
  if (done.status === 0) return;
  if (before === 0) throw new Error('The elements could not be built; the messages above say why.');
  console.warn('The elements could not be built (see above). The page is served with those built before.');
}

function changed(path: string): number {
  return statSync(resolve(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
