/** Writes the theme from the design tokens; with `--check` says whether it would change. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { readSchemes } from './read-schemes.ts';
import { colorsModule, measuresModule, schemesModule, tokensSheet } from './write-theme.ts';

const folder = new URL('../../packages/elements/src/theme/generated/', import.meta.url);
const schemes = await readSchemes();
const outputs = {
  'colors.ts': colorsModule(schemes),
  'measures.ts': measuresModule(schemes),
  'schemes.ts': schemesModule(schemes),
  'tokens.css': tokensSheet(schemes),
};

await mkdir(folder, { recursive: true });
for (const [name, text] of Object.entries(outputs)) {
  const file = new URL(name, folder);
  if (process.argv.includes('--check')) {
    if ((await readFile(file, 'utf8').catch(() => '')) === text) continue;
    console.error(`src/theme/generated/${name} is not what the tokens say: run node tools/tokens/build.ts`);
    process.exitCode = 1;
  } else {
    await writeFile(file, text);
  }
}
