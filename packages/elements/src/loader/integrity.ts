import type { Preload } from './preload.ts';

/** The embed's files. */
export interface IntegrityTable {
  /** Subresource Integrity by file. */
  readonly hashes: { readonly [file: string]: string };
  /**
   * Files behind each element, by its tag without the prefix, and behind each part that is loaded later, by the name
   * of its module. `main`: the loader's own; `en`: the English words.
   */
  readonly elements: { readonly [name: string]: readonly string[] };
}

/** What an embed brings: where it lies, the hashes of its files, and how they are fetched. */
export interface Embed {
  readonly url: string;
  readonly files: IntegrityTable;
  readonly preload: Preload;
}

let embed: Embed | undefined;
const prepared = new Map<string, Promise<void>>();

/** Brings the hashes. Without them (elements from a package) nothing is checked. */
export function trust(brought: Embed): void {
  embed = brought;
}

/**
 * Fetches the files of an element with their hashes, before anything imports them.
 * @throws Error where a file cannot be fetched or is not what was built.
 */
export async function prepare(element: string): Promise<void> {
  if (!embed || !Object.hasOwn(embed.files.elements, element)) return;
  const { url, files, preload } = embed;
  await Promise.all(
    (files.elements[element] ?? []).map((file) => {
      const address = new URL(file, url).href;
      const known = prepared.get(address);
      if (known) return known;
      const made = preload(address, files.hashes[file] ?? '');
      prepared.set(address, made);
      made.catch(() => prepared.delete(address));
      return made;
    }),
  );
}

/** Loads a part that a page needs later; its files are checked first. The build puts this around each `import()`. */
export async function loadPart<Part>(name: string, load: () => Promise<Part>): Promise<Part> {
  await prepare(name);
  return load();
}
