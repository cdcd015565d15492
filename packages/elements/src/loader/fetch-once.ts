import { isWebKit, preload } from './preload.ts';

type File = readonly [name: string, hash: string] | undefined;

/** Fetches files of the embed with their hashes, each after those it imports, and resolves to their addresses. */
export type FetchFiles = (files: readonly File[]) => Promise<string[]>;

/** Fetches each file once, from where the embed lies; one that failed may be asked for again. */
export function fetchOnce(from: string): FetchFiles {
  const fetched = new Map<string, Promise<string>>();
  const fetchFile = ([name, hash]: File = ['', '']) => {
    const address = new URL(name, from).href;
    const known = fetched.get(address);
    if (known) return known;
    const fetching = preload(address, `sha256-${hash}`).then(() => address);
    fetched.set(address, fetching);
    fetching.catch(() => fetched.delete(address));
    return fetching;
  };
  return async (files) => {
    // A script fetches what it imports by itself, unchecked, where that has not been checked before.
    if (isWebKit) for (const file of files) await fetchFile(file);
    return Promise.all(files.map(fetchFile));
  };
}
