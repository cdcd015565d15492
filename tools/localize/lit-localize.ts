import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { promisify } from 'node:util';

/** The repository. */
export const root = resolve(import.meta.dirname, '../..');
/** Where a translator writes, and what elements load. */
export const translations = resolve(root, 'locales/en.xlf');
export const generatedFolder = resolve(root, 'packages/elements/src/localize/generated');

const run = promisify(execFile);

/** Runs a command of lit-localize with other folders than the committed configuration names. */
export async function litLocalize(
  command: 'extract' | 'build',
  { xliffDir, outputDir }: { readonly xliffDir: string; readonly outputDir: string },
): Promise<void> {
  const cache = resolve(root, '.cache/localize');
  await mkdir(cache, { recursive: true });
  const config = JSON.parse(await readFile(resolve(root, 'lit-localize.json'), 'utf8'));
  const file = resolve(cache, 'lit-localize.json');
  const from = (path: string) => `./${relative(cache, path)}`;
  const changed = {
    ...config,
    tsConfig: from(resolve(root, config.tsConfig)),
    output: { ...config.output, outputDir: from(outputDir) },
    interchange: { ...config.interchange, xliffDir: from(xliffDir) },
  };
  await writeFile(file, JSON.stringify(changed));
  await run(process.execPath, [
    resolve(root, 'node_modules/@lit/localize-tools/bin/lit-localize.js'),
    command,
    `--config=${file}`,
  ]);
}

/** Translations written as a module; it takes `str` from our own copy, not from the host's @lit/localize. */
export async function readGenerated(folder: string): Promise<string> {
  const text = await readFile(resolve(folder, 'en.ts'), 'utf8');
  return text.replace("from '@lit/localize'", "from '@lit/localize/internal/str-tag.js'");
}
