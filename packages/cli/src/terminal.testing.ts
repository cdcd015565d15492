import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Terminal } from './terminal.ts';

/** A terminal in a folder of its own, which remembers what was written. */
export interface TestTerminal extends Terminal {
  readonly written: string;
  readonly faults: string;
}

/**
 * Makes a folder with files, gone after the test.
 * @param files text by path.
 * @param fetch what the network answers; nothing where left out.
 */
export async function testTerminal(
  test: TestContext,
  files: { [path: string]: string },
  fetch: typeof globalThis.fetch = () => Promise.reject(new Error('no network in this test')),
): Promise<TestTerminal> {
  const cwd = await mkdtemp(join(tmpdir(), 'panjare-cli-'));
  test.after(() => rm(cwd, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), text);
  }
  let written = '';
  let faults = '';
  return {
    cwd,
    fetch,
    out: (text) => void (written += text),
    error: (text) => void (faults += text),
    get written() {
      return written;
    },
    get faults() {
      return faults;
    },
  };
}
