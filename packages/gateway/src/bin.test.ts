import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { freePort } from './testing/free-port.ts';

describe('the program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'panjare-bin-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('answers, refuses a second opener of its folder in plain words, and stops when told', async () => {
    const first = await run(folder);
    const said = once(first.stdout, 'data');
    assert.match(String(await said), /^The gateway of city answers at http:\/\/127\.0\.0\.1:\d+/u);
    const second = await run(folder);
    let words = '';
    second.stderr.on('data', (chunk: Buffer) => {
      words += String(chunk);
    });
    const [code] = await once(second, 'exit');
    assert.equal(code, 1);
    assert.match(words, new RegExp(`${folder} is in use by process ${first.pid}`, 'u'));
    assert.ok(!words.includes('    at '), 'no stack');
    first.kill('SIGTERM');
    assert.equal((await once(first, 'exit'))[0], 0);
  });
});

async function run(folder: string) {
  const port = await freePort();
  return spawn(process.execPath, ['--conditions=source', fileURLToPath(new URL('bin.ts', import.meta.url))], {
    env: {
      PANJARE_OPERATOR: 'city',
      PANJARE_PORT: String(port),
      PANJARE_DATA: folder,
      PANJARE_ISSUER: 'http://127.0.0.1:1',
      PANJARE_CLIENT_ID: 'city',
      PANJARE_LOG: 'error',
    },
  });
}
