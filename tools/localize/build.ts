/** Brings new texts into locales/en.xlf for a translator, and writes what is translated for the elements. */
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { generatedFolder, litLocalize, readGenerated, root } from './lit-localize.ts';

await mkdir(generatedFolder, { recursive: true });
const folders = { xliffDir: resolve(root, 'locales'), outputDir: generatedFolder };
await litLocalize('extract', folders);
await litLocalize('build', folders);
await writeFile(resolve(generatedFolder, 'en.ts'), await readGenerated(generatedFolder));
