import type { ServiceRef } from '@panjare/contract';

import type { DeviceCipher } from './device-cipher.ts';
import type { DeviceCopy, DevicePlace } from './device-copy.ts';
import { isCopyOf } from './device-copy.ts';
import type { DeviceStorage } from './device-storage.ts';

/** What a place is opened with. */
export interface PlaceOptions {
  storage: DeviceStorage;
  /** The first writes; all read. */
  ciphers: readonly DeviceCipher[];
  service: ServiceRef;
  version: number;
  /** Milliseconds that a copy stays after it was last kept. */
  lifetime: number;
  /** Milliseconds since the epoch, by the gateway's clock. */
  now: () => number;
  /** The form holds answers already: what is kept here stays as it is, and is told as left behind. */
  isBegun?: boolean | undefined;
}

/** So many copies of one service are kept, one a tab. */
const MOST = 8;
/** Milliseconds in which a page that is being reloaded lets go of its place. */
const LETTING_GO = 300;

/** A copy that no other tab has, and the hold on its name. */
interface Entry {
  readonly name: string;
  readonly cipher: DeviceCipher;
  readonly copy: DeviceCopy;
  readonly letGo: () => void;
}

/**
 * Takes a place for this tab, with what was left in it: the copy that waits to be sent, else the newest. Other copies that
 * no tab has come with it, and one sealed with an earlier key is sealed anew. Nothing where all places are taken.
 */
export async function openPlace(options: PlaceOptions): Promise<DevicePlace | undefined> {
  const { storage, ciphers, service, isBegun } = options;
  const [cipher] = ciphers;
  if (!cipher) return undefined;
  const entries = await heldEntries(options);
  const first = isBegun ? undefined : (entries.find(({ copy }) => copy.sending) ?? entries[0]);
  const left = entries
    .filter((one) => one !== first)
    .map(({ name, copy, letGo }) => ({ copy, drop: () => void storage.delete(name).then(letGo, letGo) }));
  if (first?.cipher === cipher) return { ...createPlace(options, cipher, first), left };
  const prefix = await cipher.nameOf(service);
  const taken = new Set(entries.map(({ name }) => name));
  for (let index = 0; index < MOST; index += 1) {
    const name = `${prefix}${index}`;
    const letGo = taken.has(name) ? undefined : await storage.hold(name, 0);
    if (!letGo) continue;
    const place = createPlace(options, cipher, { name, letGo, copy: first?.copy });
    if (first) void move(storage, first, place);
    return { ...place, left };
  }
  return undefined;
}

/** Seals a copy anew in its new place, and only then takes it from the old one. */
async function move(storage: DeviceStorage, { name, letGo }: Entry, to: Pick<DevicePlace, 'keep'>) {
  if (await to.keep({})) await storage.delete(name).catch(() => undefined);
  letGo();
}

/** Copies of this service that no other tab has, the newest first. */
async function heldEntries(options: PlaceOptions): Promise<Entry[]> {
  const { storage, ciphers, service, now } = options;
  const listed = (await storage.list()).filter(({ until }) => until > now());
  const entries: Entry[] = [];
  for (const cipher of ciphers) {
    const prefix = await cipher.nameOf(service);
    for (const { name } of listed.filter((one) => one.name.startsWith(prefix))) {
      const letGo = await storage.hold(name, LETTING_GO);
      if (!letGo) continue;
      const copy = await readCopy(options, cipher, name);
      if (copy) entries.push({ name, cipher, copy, letGo });
      else letGo();
    }
  }
  return entries.sort((one, other) => Date.parse(other.copy.at) - Date.parse(one.copy.at));
}

function createPlace(
  { storage, service, version, lifetime, now }: PlaceOptions,
  cipher: DeviceCipher,
  { name, letGo, copy: found }: { name: string; letGo: () => void; copy: DeviceCopy | undefined },
): Omit<DevicePlace, 'left'> {
  let copy = found;
  let isSaved = found === undefined;
  let isClosed = false;
  let writing: Promise<boolean> | undefined;
  let next: Promise<boolean> | undefined;

  async function write(): Promise<boolean> {
    next = undefined;
    try {
      if (!copy || (isSaved && !copy.sending)) {
        await storage.delete(name);
        return true;
      }
      const sealed = await cipher.seal(name, copy);
      await storage.write(name, { ...sealed, until: now() + lifetime });
      return true;
    } catch {
      return false;
    }
  }

  return {
    read: () => copy,
    keep({ isSaved: saved = isSaved, ...part }) {
      if (isClosed) return Promise.resolve(false);
      const was = copy && !(isSaved && !copy.sending);
      isSaved = saved;
      copy = { service, version, ...copy, ...part, at: new Date(now()).toISOString() };
      if (!was && isSaved && !copy.sending && !writing) return Promise.resolve(true);
      // One write at a time; what comes meanwhile goes with the next.
      next ??= (writing ?? Promise.resolve(true)).then(() => {
        writing = write();
        return writing;
      });
      return next;
    },
    async close() {
      isClosed = true;
      // What was kept last is still written; another tab may only then have the place.
      await (next ?? writing);
      letGo();
    },
  };
}

/** What nothing opens any more is deleted. */
async function readCopy(
  { storage, service }: PlaceOptions,
  cipher: DeviceCipher,
  name: string,
): Promise<DeviceCopy | undefined> {
  const record = await storage.read(name);
  if (!record) return undefined;
  const copy = await cipher.open(name, record);
  if (isCopyOf(service, copy)) return copy;
  await storage.delete(name);
  return undefined;
}
