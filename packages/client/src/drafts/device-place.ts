import type { ServiceRef } from '@panjare/contract';

import type { DeviceCipher } from './device-cipher.ts';
import type { DeviceCopy, DevicePlace, LeftCopy } from './device-copy.ts';
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

/** So many tabs of one service keep their own copy. */
const MOST = 8;
/** Milliseconds in which a page that is being reloaded lets go of its place. */
const LETTING_GO = 300;

/**
 * Takes a place for this tab, with what the tab before it in that place had left; nothing where all are taken. Copies of
 * other tabs that are gone, and those sealed with an earlier key, come with it.
 */
export async function openPlace(options: PlaceOptions): Promise<DevicePlace | undefined> {
  const { storage, ciphers, service, isBegun } = options;
  const [cipher] = ciphers;
  if (!cipher) return undefined;
  const prefix = await cipher.nameOf(service);
  for (let index = 0; index < MOST; index += 1) {
    const name = `${prefix}${index}`;
    const letGo = await storage.hold(name, index === 0 ? LETTING_GO : 0);
    if (!letGo) continue;
    const copy = await readCopy(options, cipher, name);
    if (copy && isBegun) {
      letGo();
      continue;
    }
    const left = await leftBehind(options, name);
    // The newest that waits to be sent, else what stood in this very place, goes on; the others are shown beside it.
    const first = copy || isBegun ? undefined : (left.find((one) => one.copy.sending) ?? left[0]);
    const place = createPlace(options, cipher, name, copy ?? first?.copy, letGo);
    if (first) void place.keep({}).then((kept) => kept && first.drop());
    return { ...place, left: left.filter((one) => one !== first) };
  }
  return undefined;
}

function createPlace(
  { storage, service, version, lifetime, now }: PlaceOptions,
  cipher: DeviceCipher,
  name: string,
  found: DeviceCopy | undefined,
  letGo: () => void,
): Omit<DevicePlace, 'left'> {
  let copy = found;
  let isSaved = found === undefined;
  let closed = false;
  let writing: Promise<boolean> | undefined;
  let next: Promise<boolean> | undefined;

  async function write(): Promise<boolean> {
    next = undefined;
    if (closed) return false;
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
    close() {
      closed = true;
      // A write on its way may still bring it back.
      void Promise.resolve(writing).then(letGo);
    },
  };
}

async function leftBehind(options: PlaceOptions, own: string): Promise<LeftCopy[]> {
  const { storage, ciphers, service, now } = options;
  const listed = await storage.list();
  const found: LeftCopy[] = [];
  for (const cipher of ciphers) {
    const prefix = await cipher.nameOf(service);
    for (const { name } of listed.filter((one) => one.name.startsWith(prefix) && one.until > now())) {
      const letGo = name === own ? undefined : await storage.hold(name, 0);
      if (!letGo) continue;
      const copy = await readCopy(options, cipher, name);
      if (!copy) {
        letGo();
        continue;
      }
      const drop = () => void storage.delete(name).then(letGo, letGo);
      found.push({ copy, drop });
    }
  }
  return found.sort((one, other) => (one.copy.at < other.copy.at ? 1 : -1));
}

/** What nothing opens any more is deleted. */
async function readCopy(
  { storage, service, now }: PlaceOptions,
  cipher: DeviceCipher,
  name: string,
): Promise<DeviceCopy | undefined> {
  const record = await storage.read(name);
  if (!record) return undefined;
  const copy = record.until > now() ? await cipher.open(name, record) : undefined;
  if (isCopyOf(service, copy)) return copy;
  await storage.delete(name);
  return undefined;
}
