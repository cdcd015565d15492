import type { DeviceRecord, DeviceStorage } from './device-storage.ts';

const store = 'drafts';

/** The browser's storage for this page's origin: IndexedDB, with Web Locks between tabs. Opened when first asked. */
export function indexedStorage(database = 'panjare'): DeviceStorage {
  let opening: Promise<IDBDatabase> | undefined;

  function open(): Promise<IDBDatabase> {
    opening ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(database, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(store);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const { result } = request;
        const close = () => {
          opening = undefined;
          result.close();
        };
        // The browser may empty it at any time, and another version of this page may want to.
        result.onclose = close;
        result.onversionchange = close;
        resolve(result);
      };
    });
    opening.catch(() => (opening = undefined));
    return opening;
  }

  /** Runs one transaction; `act` asks, and what it gives back reads the answers once all is done. */
  async function run<T>(mode: IDBTransactionMode, act: (records: IDBObjectStore) => () => T): Promise<T> {
    const transaction = (await open()).transaction(store, mode);
    return new Promise((resolve, reject) => {
      const read = act(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(read());
      transaction.onabort = () => reject(transaction.error);
    });
  }

  const done = () => undefined;

  return {
    list: () =>
      run('readonly', (records) => {
        const [names, values] = [records.getAllKeys(), records.getAll()];
        return () =>
          names.result.map((name, index) => ({
            name: String(name),
            until: (values.result[index] as DeviceRecord).until,
          }));
      }),
    read: (name) =>
      run('readonly', (records) => {
        const found = records.get(name);
        return () => found.result as DeviceRecord | undefined;
      }),
    write: (name, record) =>
      run('readwrite', (records) => {
        records.put(record, name);
        return done;
      }),
    delete: (name) =>
      run('readwrite', (records) => {
        records.delete(name);
        return done;
      }),
    hold: (name, within) =>
      new Promise((resolve) => {
        const wanted = within > 0 ? { signal: AbortSignal.timeout(within) } : { ifAvailable: true };
        const held = (lock: Lock | null) =>
          lock ? new Promise<void>((letGo) => resolve(letGo)) : resolve(undefined);
        navigator.locks.request(`panjare ${name}`, wanted, held).catch(() => resolve(undefined));
      }),
  };
}
