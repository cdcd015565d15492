import type { Preload } from './preload.ts';

/** Files of the embed, and what needs which of them. */
export interface IntegrityTable {
  /** Name and SHA-256 (base64) of each file. */
  readonly files: readonly (readonly [name: string, hash: string])[];
  /**
   * Places in `files` behind each element, by its tag without the prefix, and behind each part that is loaded later, by
   * the name of its module. `main`: the loader's own; `en`: the English words.
   */
  readonly needs: { readonly [name: string]: readonly number[] };
}

/** What an embed brings: where it lies, the hashes of its files, and how they are fetched. */
export interface Embed {
  readonly url: string;
  /** What pages name themselves. */
  readonly table: IntegrityTable;
  /** The file, in the table, that has the rest of it: what most visits need late or never. */
  readonly rest?: number;
  readonly preload: Preload;
}

let embed: Embed | undefined;
let whole: Promise<IntegrityTable> | undefined;
const prepared = new Map<string, Promise<string>>();

/** Brings the hashes. Without them (elements from a package) nothing is checked. */
export function trust(brought: Embed): void {
  embed = brought;
}

/**
 * Fetches the files of an element with their hashes, before anything imports them.
 * @throws Error where a file cannot be fetched or is not what was built.
 */
export async function prepare(name: string): Promise<void> {
  if (!embed) return;
  const table = Object.hasOwn(embed.table.needs, name) ? embed.table : await wholeTable(embed);
  await Promise.all((table.needs[name] ?? []).map((place) => fetchOnce(embed, table.files[place])));
}

/** Loads a part that a page needs later; its files are checked first. The build puts this around each `import()`. */
export async function loadPart<Part>(name: string, load: () => Promise<Part>): Promise<Part> {
  await prepare(name);
  return load();
}

function wholeTable(from: Embed): Promise<IntegrityTable> {
  whole ??= readRest(from).catch((error: unknown) => {
    whole = undefined;
    throw error;
  });
  return whole;
}

async function readRest(from: Embed): Promise<IntegrityTable> {
  const { table, rest } = from;
  if (rest === undefined) return table;
  const address = await fetchOnce(from, table.files[rest]);
  const { files, needs } = ((await import(address)) as { default: IntegrityTable }).default;
  return { files: [...table.files, ...files], needs };
}

/** @returns the file's address, once it is there and is what was built. */
function fetchOnce(from: Embed | undefined, file: readonly [string, string] | undefined): Promise<string> {
  if (!from || !file) return Promise.reject(new Error('Panjare: no such file.'));
  const address = new URL(file[0], from.url).href;
  let fetched = prepared.get(address);
  if (!fetched) {
    fetched = from.preload(address, `sha256-${file[1]}`).then(() => address);
    prepared.set(address, fetched);
    fetched.catch(() => prepared.delete(address));
  }
  return fetched;
}
