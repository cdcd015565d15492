#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import type { SandboxOptions } from './options.ts';
import { startSandbox } from './sandbox.ts';

const path = process.env['PANJARE_SANDBOX_CONFIG'];
if (!path) {
  console.error(
    'PANJARE_SANDBOX_CONFIG must name a JSON file of SandboxOptions (packages/sandbox/src/options.ts).',
  );
  process.exit(2);
}
const sandbox = await startSandbox(JSON.parse(await readFile(path, 'utf8')) as SandboxOptions);
console.log(`sandbox ready at ${sandbox.url}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void sandbox.close().then(() => process.exit(0));
  });
}
