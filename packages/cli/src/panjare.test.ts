import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { panjare } from './panjare.ts';
import { testTerminal } from './terminal.testing.ts';

describe('panjare', () => {
  it('lists its commands, all that there are', async (t) => {
    const terminal = await testTerminal(t, {});
    assert.equal(await panjare(['--help'], terminal), 0);
    assert.deepEqual(
      [...terminal.written.matchAll(/^ {2}panjare (\w+)/gm)].map(([, name]) => name),
      ['init', 'schema', 'check', 'types'],
    );
  });

  it('explains one command', async (t) => {
    const terminal = await testTerminal(t, {});
    assert.equal(await panjare(['schema', '--help'], terminal), 0);
    assert.match(terminal.written, /^panjare schema <file\.ts> <Interface>/);
  });

  it('refuses a command or option that is not there', async (t) => {
    for (const args of [['deploy'], ['toString'], ['schema', 'a.ts', 'A', '--fast'], ['types', 'a', 'b']]) {
      const terminal = await testTerminal(t, {});
      assert.equal(await panjare(args, terminal), 2, args.join(' '));
      assert.match(terminal.faults, /Usage/);
    }
  });

  it('runs as the program the package names, and hands over its exit code', () => {
    const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    const program = fileURLToPath(new URL(`../${manifest.bin.panjare}`, import.meta.url));
    const help = spawnSync(process.execPath, [program, '--help'], { encoding: 'utf8' });
    assert.match(help.stdout, /panjare schema/, help.stderr);
    assert.equal(help.status, 0);
    assert.equal(spawnSync(process.execPath, [program, 'deploy']).status, 2);
  });
});
