import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { panjare } from '../panjare.ts';
import { testTerminal } from '../terminal.testing.ts';

describe('panjare init', () => {
  it('writes a page with sign-in, the form of a service, and status', async (t) => {
    const terminal = await testTerminal(t, {});
    const args = [
      'init',
      'page',
      '--gateway',
      'https://gateway.example.ir/path',
      '--service',
      'land/inquiry',
    ];
    assert.equal(await panjare(args, terminal), 0);
    const page = await readFile(join(terminal.cwd, 'page', 'index.html'), 'utf8');
    assert.match(page, /<html lang="fa" dir="rtl">/);
    assert.match(page, /<panjare-context gateway="https:\/\/gateway\.example\.ir">/);
    assert.match(page, /<panjare-login><\/panjare-login>/);
    assert.match(page, /<panjare-form service="land\/inquiry">/);
    assert.match(
      page,
      /<a href="https:\/\/gateway\.example\.ir\/forms\/land\/inquiry">/,
      'also without script',
    );
    assert.match(page, /<panjare-status><\/panjare-status>/);
  });

  it('has no script in its markup, and names no file that it does not write', async (t) => {
    const terminal = await testTerminal(t, {});
    await panjare(['init'], terminal);
    const page = await readFile(join(terminal.cwd, 'index.html'), 'utf8');
    for (const [, script = ''] of page.matchAll(/<script[^>]*>([^]*?)<\/script>/g)) assert.equal(script, '');
    assert.doesNotMatch(page, /\son\w+=|<style|style=/);
    const local = [...page.matchAll(/(?:src|href)="(?!https?:|\/panjare\/)([^"]+)"/g)].map(
      ([, path]) => path,
    );
    assert.deepEqual([...local, 'index.html'].sort(), await readdir(terminal.cwd));
  });

  it('never writes over what is there', async (t) => {
    const terminal = await testTerminal(t, { 'page.js': 'mine' });
    assert.equal(await panjare(['init'], terminal), 2);
    assert.match(terminal.faults, /page\.js already in/);
    assert.deepEqual(await readdir(terminal.cwd), ['page.js']);
    assert.equal(await readFile(join(terminal.cwd, 'page.js'), 'utf8'), 'mine');
  });

  it('keeps what it is given inside its attribute, and refuses what is no service or gateway', async (t) => {
    const terminal = await testTerminal(t, {});
    assert.equal(await panjare(['init', 'a', '--embed', '/"><script>evil()</script>'], terminal), 0);
    assert.doesNotMatch(await readFile(join(terminal.cwd, 'a', 'index.html'), 'utf8'), /<script>evil/);
    assert.equal(await panjare(['init', 'b', '--service', 'Building'], terminal), 2);
    assert.equal(await panjare(['init', 'b', '--gateway', 'javascript:alert(1)'], terminal), 2);
  });
});
