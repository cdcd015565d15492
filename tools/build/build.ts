/** `npm run build`: types and modules of every package, then the embed. `--embed` builds only what the embed is made of. */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { buildEmbed } from './embed.ts';

const root = resolve(import.meta.dirname, '../..');
const projects = process.argv.includes('--embed')
  ? ['packages/elements']
  : globSync('packages/*/tsconfig.json', { cwd: root }).map((file) => dirname(file));

const compiler = resolve(root, 'node_modules/typescript/bin/tsc');
const compiled = spawnSync(process.execPath, [compiler, '-b', ...projects], { cwd: root, stdio: 'inherit' });
const { files, bytes } = await buildEmbed(root);
console.log(`packages/elements/dist/embed: ${files} files, ${Math.round(bytes / 1024)} kB`);
process.exitCode = compiled.status ?? 1;
