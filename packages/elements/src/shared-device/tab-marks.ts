const PREFIX = 'panjare-open ';

let mark: string | undefined;
let letGo: (() => void) | undefined;

/**
 * Marks this tab as one that somebody is signed in on. A tab that is left takes its mark along; one whose browser was
 * killed cannot, and browsers bring back session cookies with the pages they restore. The mark says nothing of whom.
 */
export async function setMark(): Promise<void> {
  if (mark !== undefined) return;
  const name = (mark = PREFIX + Math.random().toString(36).slice(2));
  try {
    // First the lock, then the mark: a mark without its lock is that of a tab that died.
    await new Promise<void>((held, failed) => {
      navigator.locks
        .request(name, () => {
          held();
          return new Promise<void>((free) => (letGo = free));
        })
        .catch(failed);
    });
    if (mark === name) localStorage.setItem(name, '');
    else letGo?.();
  } catch {
    // No storage, no locks: nothing is marked, and nothing is found.
  }
}

/** Takes the mark away again. */
export function clearMark(): void {
  if (mark === undefined) return;
  try {
    localStorage.removeItem(mark);
  } catch {
    // There was none.
  }
  letGo?.();
  mark = letGo = undefined;
}

/** Marks of tabs that died with somebody signed in. They stay until `forgetMarks`. */
export async function findDeadMarks(): Promise<readonly string[]> {
  try {
    const marks = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
    if (marks.length === 0) return [];
    const { held = [] } = await navigator.locks.query();
    return marks.filter((name) => !held.some((lock) => lock.name === name));
  } catch {
    return [];
  }
}

/** Takes them away: what they told is done. */
export function forgetMarks(marks: readonly string[]): void {
  for (const name of marks) localStorage.removeItem(name);
}
