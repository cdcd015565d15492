/** Fails where a text of the elements has no translation, a translation no text, or the written module is not theirs. */
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { generatedFolder, litLocalize, readGenerated, root, translations } from './lit-localize.ts';

const UNIT = /<trans-unit id="([^"]+)">\s*<source>([\s\S]*?)<\/source>([\s\S]*?)<\/trans-unit>/g;

/** Id, source and whether it is translated, of each unit. */
function read(xliff: string) {
  return new Map(
    [...xliff.matchAll(UNIT)].map(([, id = '', source = '', rest = '']) => [
      id,
      { source, isTranslated: /<target>\s*\S/.test(rest) },
    ]),
  );
}

const faults: string[] = [];
const scratch = resolve(root, '.cache/localize/check');
await mkdir(scratch, { recursive: true });
const committed = await readFile(translations, 'utf8');
await copyFile(translations, resolve(scratch, 'en.xlf'));
await litLocalize('extract', { xliffDir: scratch, outputDir: scratch });
const now = read(await readFile(resolve(scratch, 'en.xlf'), 'utf8'));

for (const [id, { source, isTranslated }] of now) {
  if (!isTranslated) faults.push(`No English for «${source}» (${id})`);
}
for (const [id, { source }] of read(committed)) {
  if (!now.has(id)) faults.push(`No element says «${source}» (${id}) any more`);
}
await litLocalize('build', { xliffDir: scratch, outputDir: scratch });
if ((await readGenerated(scratch)) !== (await readFile(resolve(generatedFolder, 'en.ts'), 'utf8'))) {
  faults.push('src/localize/generated/en.ts is not what locales/en.xlf says');
}

for (const fault of faults) console.error(fault);
if (faults.length > 0) {
  console.error(
    'Run node tools/localize/build.ts, then write the missing <target> in locales/en.xlf and run it again.',
  );
  process.exitCode = 1;
} else {
  console.log(`${now.size} texts, all in English too`);
}
