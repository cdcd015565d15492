import { preload } from './preload.ts';

/** Fetches a file of the embed with its hash, and resolves to its address. */
export type FetchFile = (file: readonly [name: string, hash: string] | undefined) => Promise<string>;

/** Fetches each file once, from where the embed lies; one that failed may be asked for again. */
export function fetchOnce(from: string): FetchFile {
  const fetched = new Map<string, Promise<string>>();
  return ([name, hash] = ['', '']) => {
    const address = new URL(name, from).href;
    const known = fetched.get(address);
    if (known) return known;
    const fetching = preload(address, `sha256-${hash}`).then(() => address);
    fetched.set(address, fetching);
    fetching.catch(() => fetched.delete(address));
    return fetching;
  };
}
