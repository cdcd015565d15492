import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FolderLockedError, lockFolder } from './lock-file.ts';

const holder = `
  import { lockFolder } from ${JSON.stringify(fileURLToPath(new URL('lock-file.ts', import.meta.url)))};
  lockFolder(process.argv[1]);
  console.log('locked');
  setInterval(() => {}, 1000);
`;

describe('the lock of a data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'panjare-lock-'));
  const file = join(folder, 'panjare.lock');
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('refuses a second opener without waiting for anything, naming folder and process', async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', holder, folder]);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    let turned = false;
    setImmediate(() => {
      turned = true;
    });
    assert.throws(
      () => lockFolder(folder),
      (error: unknown) =>
        error instanceof FolderLockedError &&
        error.pid === child.pid &&
        error.message.includes(folder) &&
        error.message.includes(String(child.pid)),
    );
    assert.equal(turned, false, 'nothing else ran meanwhile');
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    assert.ok(existsSync(file), 'a killed process leaves its lock');
    lockFolder(folder)();
  });

  it('takes over a lock that nobody alive holds', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(file, String(pid));
    lockFolder(folder)();
    assert.equal(existsSync(file), false);
  });

  it('takes over a lock whose number was given to another process, or to this one', () => {
    writeFileSync(file, `${process.ppid} 1`);
    lockFolder(folder)();
    writeFileSync(file, `${process.pid} 1`);
    lockFolder(folder)();
  });

  it('takes over a lock that says nothing', () => {
    writeFileSync(file, '');
    lockFolder(folder)();
  });

  it('refuses the same process twice', () => {
    const release = lockFolder(folder);
    assert.throws(() => lockFolder(folder), FolderLockedError);
    release();
    lockFolder(folder)();
  });
});
