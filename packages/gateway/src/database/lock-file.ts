import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    const owner = readOwner(file);
    if (owner !== undefined && owner !== process.pid && isAlive(owner))
      throw new FolderLockedError(path, owner);
    if (owner === process.pid) throw new FolderLockedError(path, owner);
    rmSync(file, { force: true });
  }
  throw new Error(`The lock file ${file} could not be taken.`);
}

/** Creating with `wx` is atomic: of two openers one succeeds. */
function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function release(file: string): void {
  if (readOwner(file) === process.pid) rmSync(file, { force: true });
}

function readOwner(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
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
