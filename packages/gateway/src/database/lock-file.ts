import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Another process, still alive, has the folder open. */
export class FolderLockedError extends Error {
  readonly code = 'folder-locked';
  readonly folder: string;
  readonly pid: number;

  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is in use by process ${pid}. Stop that gateway, or choose another folder (PANJARE_DATA).`,
    );
    this.folder = folder;
    this.pid = pid;
  }
}

const FILE = 'panjare.lock';
const ATTEMPTS = 5;

/** Lock files this process holds: its own pid in a file it does not hold was left by another with the same number. */
const held = new Set<string>();

/**
 * Takes a folder for this process: PGlite has no lock of its own, and two openers corrupt it without a word.
 * A lock left by a process that is gone is taken over. Returns the release; throws `FolderLockedError` at once.
 */
export function lockFolder(folder: string): () => void {
  const path = resolve(folder);
  mkdirSync(path, { recursive: true });
  const file = join(path, FILE);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (take(file)) return () => release(file);
    const found = read(file);
    if (found === undefined) continue;
    const owner = parse(found);
    if (owner !== undefined && isHolding(owner, file)) throw new FolderLockedError(path, owner.pid);
    removeStale(file, found);
  }
  throw new Error(`The lock file ${file} could not be taken.`);
}

interface Owner {
  pid: number;
  /** When the process started, as the kernel counts; empty where it does not say. Pids are used again. */
  startedAt: string;
}

/** Creating with `wx` is atomic: of two openers one succeeds. */
function take(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid} ${startOf(process.pid)}`, { flag: 'wx' });
    held.add(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function release(file: string): void {
  if (held.delete(file)) rmSync(file, { force: true });
}

/** Moves the lock aside first: had another opener replaced it meanwhile, it is put back untouched. */
function removeStale(file: string, stale: string): void {
  const aside = `${file}.${process.pid}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') !== stale) linkSync(aside, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  }
  rmSync(aside, { force: true });
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function parse(text: string): Owner | undefined {
  const [number, startedAt = ''] = text.split(' ');
  const pid = Number(number);
  return Number.isInteger(pid) && pid > 0 ? { pid, startedAt } : undefined;
}

function isHolding({ pid, startedAt }: Owner, file: string): boolean {
  if (pid === process.pid) return held.has(file);
  if (!isAlive(pid)) return false;
  const now = startOf(pid);
  return startedAt === '' || now === '' || now === startedAt;
}

/** Signal 0 only asks. EPERM: alive, and somebody else's. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Field 22 of proc_pid_stat(5), counted after the name, which may hold spaces and brackets. */
function startOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
