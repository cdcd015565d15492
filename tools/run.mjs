#!/usr/bin/env node
// Runs a script of this repository on the Node that the lockfile pins, whatever Node (20 or later) started this file.
// Plain ESM on purpose: it is the only file that an older Node must understand.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lockfile = join(root, 'package-lock.json');
const stamp = join(root, 'node_modules', '.cache', 'panjare-installed');
const node = join(root, 'node_modules', '.bin', 'node');

const [script, ...args] = process.argv.slice(2);
if (!script) {
  console.error('usage: node tools/run.mjs <script.ts> [arguments]');
  process.exit(2);
}
if (!installed()) install();

const child = spawn(node, ['--conditions=source', script, ...args], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  // Ctrl-C reaches the child from the terminal itself; a signal sent to this process alone must be handed on.
  process.on(signal, () => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  });
}
// npm dies of a SIGTERM without handing it on; what it started is then left to process 1, and must end by itself.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) {
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500).unref();
}
child.on('error', (error) => {
  console.error(`${node} could not be started: ${error.message}`);
  process.exit(1);
});
child.on('exit', (code, signal) => {
  process.exit(code ?? 128 + (signal ? constants.signals[signal] : 1));
});

/** The stamp holds the digest of the lockfile that was installed; a changed lockfile is installed anew. */
function installed() {
  if (!existsSync(node)) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest()) return true;
  // Somebody ran npm themselves after the lockfile last changed: npm's own record says so.
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record) || statSync(record).mtimeMs < statSync(lockfile).mtimeMs) return false;
  writeStamp();
  return true;
}

function install() {
  console.log('Installing the dependencies of the lockfile (npm ci) …');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) {
    console.error('npm ci failed; its messages above say why.');
    process.exit(done.status ?? 1);
  }
  writeStamp();
}

function writeStamp() {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest());
}

function digest() {
  return createHash('sha256').update(readFileSync(lockfile)).digest('hex');
}
