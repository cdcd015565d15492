import type { FetchFiles } from './fetch-once.ts';

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

/** What an embed brings: the hashes of its files, and how they are fetched. */
export interface Embed {
  /** What pages name themselves. */
  readonly table: IntegrityTable;
  /** The file, in the table, that has the rest of it: what most visits need late or never. */
  readonly rest?: number;
  readonly fetchFiles: FetchFiles;
}

let embed: Embed | undefined;
let whole: Promise<IntegrityTable> | undefined;

/** Brings the hashes. Without them (elements from a package) nothing is checked. */
export function trust(brought: Embed): void {
  embed = brought;
  // Nearly every page needs some of the rest, and needs it before its picture stands: no time is lost with asking then.
  wholeTable(brought).catch(() => undefined);
}

/**
 * Fetches the files of an element with their hashes, before anything imports them, and resolves to their addresses, its
 * own the last; to none where no hashes were brought, or none for that name.
 * @throws Error where a file cannot be fetched or is not what was built.
 */
export async function prepare(name: string): Promise<readonly string[]> {
  if (!embed) return [];
  const { table, fetchFiles } = embed;
  const { files, needs } = Object.hasOwn(table.needs, name) ? table : await wholeTable(embed);
  return fetchFiles((needs[name] ?? []).map((place) => files[place]));
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

async function readRest({ table, rest, fetchFiles }: Embed): Promise<IntegrityTable> {
  if (rest === undefined) return table;
  const [address = ''] = await fetchFiles([table.files[rest]]);
  const { files, needs } = ((await import(address)) as { default: IntegrityTable }).default;
  return { files: [...table.files, ...files], needs };
}
