#!/usr/bin/env node
// Published, the package holds `dist`. A checkout that is not built runs its sources, which needs the condition.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = new URL('../dist/bin.js', import.meta.url);
const source = new URL('../src/bin.ts', import.meta.url);

if (existsSync(source)) {
  const args = ['--conditions=source', fileURLToPath(source), ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 2;
} else {
  await import(built.href);
}
