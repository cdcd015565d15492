/**
 * Writes every generated file, or with `--check` says which would change.
 * Generated files are committed, so that a reader sees them and a change to them is reviewed.
 */
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { contractSchemas } from './contract.ts';
import { openapi, operationSchemas } from './openapi.ts';

const root = resolve(import.meta.dirname, '../..');
const contract = resolve(root, 'packages/contract');

const files = new Map<string, string>();
const definitions = contractSchemas();
const { version } = JSON.parse(await readFile(resolve(contract, 'package.json'), 'utf8')) as {
  version: string;
};

files.set(
  resolve(contract, 'generated/schemas.json'),
  json({ $schema: 'http://json-schema.org/draft-07/schema#', definitions }),
);
files.set(resolve(contract, 'generated/openapi.json'), json(openapi(definitions, version)));
files.set(resolve(contract, 'src/generated/operations.ts'), operationsTable());

const stale: string[] = [];
for (const [path, text] of files) {
  if ((await readFile(path, 'utf8').catch(() => '')) === text) continue;
  stale.push(relative(root, path));
  if (process.argv.includes('--check')) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
if (stale.length === 0) console.log(`${files.size} generated files are as they should be.`);
else if (process.argv.includes('--check')) {
  console.error(`Out of date; run \`npm run generate\`:\n${stale.map((path) => `  ${path}`).join('\n')}`);
  process.exitCode = 1;
} else console.log(`Written: ${stale.join(', ')}`);

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function operationsTable(): string {
  const rows = Object.entries(operationSchemas(definitions)).map(
    ([id, { method, path, signIn }]) =>
      `  '${id}': { method: '${method}', path: '${path}', signIn: '${signIn}' },`,
  );
  return [
    '// Generated from the Operations interface by `npm run generate`.',
    "import type { OperationId } from '../operations.ts';",
    '',
    '/** Method, path and who may call, of every operation. */',
    'export const operations = {',
    ...rows,
    '} as const satisfies { [id in OperationId]: { method: string; path: string; signIn: string } };',
    '',
    '/** The version of this contract. */',
    `export const contractVersion = '${version}';`,
    '',
  ].join('\n');
}
