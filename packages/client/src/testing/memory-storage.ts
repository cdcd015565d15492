import type { DeviceRecord, DeviceStorage } from '../drafts/device-storage.ts';

/** A device's storage in memory, and the hand that breaks it. */
export interface MemoryStorage {
  readonly records: Map<string, DeviceRecord>;
  /** How many calls arrived. */
  calls: number;
  /** `full`: writes fail. `blocked`: everything fails. `silent`: nothing is ever answered. */
  mood: 'well' | 'full' | 'blocked' | 'silent';
  /** The storage as one tab sees it. */
  tab(): DeviceStorage & { /** The tab is gone, and lets go of all it held. */ end(): void };
}

/** Makes it. */
export function memoryStorage(): MemoryStorage {
  const held = new Map<string, object>();
  const shared: MemoryStorage = { records: new Map(), calls: 0, mood: 'well', tab };

  async function act<T>(writes: boolean, does: () => T): Promise<T> {
    shared.calls += 1;
    if (shared.mood === 'silent') return new Promise(() => undefined);
    if (shared.mood === 'blocked' || (writes && shared.mood === 'full')) throw new Error(shared.mood);
    await Promise.resolve();
    return does();
  }

  function tab() {
    const me = {};
    let gone = false;
    return {
      list: () => act(false, () => [...shared.records].map(([name, { until }]) => ({ name, until }))),
      read: (name: string) => act(false, () => structuredClone(shared.records.get(name))),
      write: (name: string, record: DeviceRecord) =>
        act(true, () => void (gone || shared.records.set(name, structuredClone(record)))),
      delete: (name: string) => act(false, () => void (gone || shared.records.delete(name))),
      hold: (name: string) =>
        act(false, () => {
          if (held.has(name)) return undefined;
          held.set(name, me);
          return () => void held.delete(name);
        }),
      end() {
        gone = true;
        for (const [name, by] of held) if (by === me) held.delete(name);
      },
    };
  }

  return shared;
}
