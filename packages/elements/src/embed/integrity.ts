/** One file of the embed and its hash (Subresource Integrity). */
export interface CheckedFile {
  readonly file: string;
  readonly integrity: string;
}

/** The files behind each element, what it imports first. */
export interface IntegrityTable {
  readonly [element: string]: readonly CheckedFile[];
}

let base = '';
let table: IntegrityTable = {};
const preparing = new Map<string, Promise<void>>();

/** Brings the hashes of the files beside the embed. Without it (elements from a package) nothing is checked. */
export function trust(entryUrl: string, files: IntegrityTable): void {
  base = entryUrl;
  table = files;
}

/**
 * Fetches the files of an element with their hashes before anything imports them: the module map then holds what was
 * checked, and a changed file never runs.
 * @throws Error where a file cannot be fetched or is not what was built.
 */
export async function prepare(element: string): Promise<void> {
  await Promise.all((Object.hasOwn(table, element) ? (table[element] ?? []) : []).map(prepareFile));
}

function prepareFile({ file, integrity }: CheckedFile): Promise<void> {
  const url = new URL(file, base).href;
  const known = preparing.get(url);
  if (known) return known;
  const made = preload(url, integrity);
  preparing.set(url, made);
  return made;
}

function preload(url: string, integrity: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.crossOrigin = 'anonymous';
    link.integrity = integrity;
    link.onload = () => resolve();
    link.onerror = () => {
      preparing.delete(url);
      reject(new Error(`Panjare: ${url} is missing or is not the file that was built.`));
    };
    link.href = url;
    document.head.append(link);
  });
}
