import type { CoreParts } from '../core/create-core.ts';
import { roomTaker } from '../core/room-taker.ts';
import { createCipher, type DeviceCipher } from './device-cipher.ts';
import type { DevicePlace } from './device-copy.ts';
import { openPlace } from './device-place.ts';
import type { DraftsRoom } from './drafts.ts';
import { indexedStorage } from './indexed-storage.ts';

/** Drafts on a device of one's own. */
export type DeviceDrafts = Pick<DraftsRoom, 'onDevice' | 'eraseDevice'>;

const DAY = 86_400_000;
/** Milliseconds after which a storage that says nothing counts as none: a form must open. */
const PATIENCE = 2500;

const made = new WeakMap<CoreParts, DeviceDrafts>();

/** The drafts of a client on this device, one for each client. Nothing is opened before the first place is asked for. */
export function createDeviceDrafts(parts: CoreParts): DeviceDrafts {
  const known = made.get(parts);
  if (known) return known;
  const { transport, clock, device, keeper, options } = parts;
  const storage = options.storage ?? indexedStorage();
  const { now } = transport;
  const open = new Set<DevicePlace>();
  let keyed: { subject: string; ciphers: Promise<readonly DeviceCipher[]> } | undefined;

  /** Keys are asked for once a citizen, and forgotten with them. */
  function ciphersOf(subject: string, signal: AbortSignal | undefined): Promise<readonly DeviceCipher[]> {
    if (keyed?.subject !== subject) {
      const ciphers = fetchCiphers(signal);
      keyed = { subject, ciphers };
      ciphers.catch(() => (keyed = undefined));
    }
    return keyed.ciphers;
  }

  async function fetchCiphers(signal: AbortSignal | undefined) {
    const { earlier, ...current } = await transport.call('POST', 'drafts.key', { signal });
    return Promise.all([current, ...earlier].map(createCipher));
  }

  const subject = () => {
    const session = keeper.room.state.read();
    return device === 'personal' && 'session' in session ? session.session.subject : undefined;
  };

  /** What is past its time, whoever it belongs to. */
  async function sweep() {
    for (const { name, until } of await storage.list()) if (until <= now()) await storage.delete(name);
  }

  async function erase(ciphers: readonly DeviceCipher[]) {
    for (const { name } of await storage.list())
      if (ciphers.some(({ owner }) => name.startsWith(owner))) await storage.delete(name);
  }

  const room: DeviceDrafts = {
    async onDevice({ service, version, days, isBegun, signal }) {
      const whose = subject();
      if (whose === undefined) return undefined;
      const opening = (async () => {
        const ciphers = await ciphersOf(whose, signal);
        await sweep();
        return openPlace({ storage, ciphers, service, version, lifetime: days * DAY, now, isBegun });
      })().catch(() => undefined);
      const place = await Promise.race([opening, clock.wait(PATIENCE, signal).catch(() => undefined)]);
      if (!place) {
        // What opens after all is let go of.
        void opening.then((late) => late?.close());
        return undefined;
      }
      open.add(place);
      return place;
    },

    async eraseDevice({ signal } = {}) {
      const whose = subject();
      if (whose === undefined) return () => Promise.resolve();
      const ciphers = await ciphersOf(whose, signal);
      return async () => {
        keyed = undefined;
        const closed = Promise.all([...open].map((place) => place.close()));
        open.clear();
        // Nobody is kept from leaving by a storage that says nothing.
        await Promise.race([closed.then(() => erase(ciphers)), clock.wait(PATIENCE)]);
      };
    },
  };
  made.set(parts, room);
  return room;
}

/** The drafts of a client on this device. */
export const deviceDraftsOf = roomTaker<DeviceDrafts>(({ drafts }) => drafts, createDeviceDrafts);
