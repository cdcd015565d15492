/**
 * Every subpath that a package exports leads to a file, and every exported shape carries a doc comment.
 * publint reads the manifests as a consumer would.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

type Target = string | { [condition: string]: Target };

const root = resolve(import.meta.dirname, '../..');
const faults: string[] = [];

for (const manifest of globSync('packages/*/package.json', { cwd: root })) {
  const folder = resolve(root, manifest, '..');
  const pkg = JSON.parse(readFileSync(resolve(root, manifest), 'utf8')) as {
    name: string;
    exports?: { [subpath: string]: Target };
  };
  for (const [subpath, target] of Object.entries(pkg.exports ?? {})) {
    for (const file of sources(target)) {
      const pattern = file.replace('*', '**/*');
      const found = file.includes('*')
        ? globSync(pattern, { cwd: folder }).length > 0
        : existsSync(resolve(folder, file));
      if (!found) faults.push(`${pkg.name}: "${subpath}" leads to ${file}, which is not there.`);
    }
  }
  const { messages } = await publint({ pkgDir: folder, strict: false, level: 'error', pack: false });
  for (const message of messages) faults.push(`${pkg.name}: ${formatMessage(message, pkg) ?? message.code}`);
}

if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
} else console.log('Every subpath resolves.');

function sources(target: Target): string[] {
  if (typeof target === 'string') return [target];
  return Object.entries(target)
    .filter(([condition]) => condition === 'source' || condition === 'types' || condition === 'default')
    .flatMap(([, inner]) => sources(inner));
}
