/**
 * Everything that can be said of the code without running it. Each check is a command; all run, and the last line
 * counts them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const bin = (name: string) => resolve(root, 'node_modules/.bin', name);
const node = [process.execPath, '--conditions=source'];

const checks: { name: string; command: string[] }[] = [
  { name: 'types', command: [bin('tsc'), '-b'] },
  { name: 'build', command: [...node, 'tools/build/build.ts'] },
  { name: 'lint', command: [bin('eslint'), '.', '--max-warnings=0'] },
  { name: 'formats', command: [bin('prettier'), '--check', '--log-level=warn', '.'] },
  { name: 'generated files', command: [...node, 'tools/generate/generate.ts', '--check'] },
  { name: 'OpenAPI document', command: [...node, 'tools/check/openapi.ts'] },
  { name: 'locales', command: [...node, 'tools/localize/check.ts'] },
  { name: 'tokens', command: [...node, 'tools/tokens/build.ts', '--check'] },
  { name: 'dead code', command: [bin('knip')] },
  { name: 'exports', command: [...node, 'tools/check/exports.ts'] },
];

const asked = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const { name, command } of checks.filter((check) => asked.length === 0 || asked.includes(check.name))) {
  const [file, ...args] = command as [string, ...string[]];
  if (!existsSync(file)) throw new Error(`${file} is missing; run npm ci.`);
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(file, args, { cwd: root, encoding: 'utf8' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (status === 0) passed++;
  else {
    failed++;
    console.log(`${stdout}${stderr}`.trim().replace(/^/gm, '    '));
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
