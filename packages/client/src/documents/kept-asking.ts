import type { WalletDevice } from './asking-state.ts';

/** An asking that a page loaded anew goes on with. */
export interface KeptAsking {
  id: string;
  device: WalletDevice;
  /** The page that the wallet leads back to, with its mark; where it is on this device. */
  returnTo?: string;
  mark?: string;
}

/** The storage of one tab: it outlives a page, and not its tab. */
export type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Where a tab keeps its askings, by their documents. */
export interface KeptAskings {
  read(document: string): KeptAsking | undefined;
  write(document: string, kept: KeptAsking): void;
  forget(document: string): void;
  /** Nobody is signed in any more. */
  forgetAll(): void;
}

/**
 * Keeps askings in the storage of this tab: for a device of the citizen's own. An id is worth nothing outside the session
 * that asked. Where a page may not have such storage, nothing is kept.
 */
export function keptAskings(gateway: string, storage: () => TabStorage): KeptAskings {
  const prefix = `panjare-asked ${gateway} `;
  const attempt = <T>(act: (storage: TabStorage) => T): T | undefined => {
    try {
      return act(storage());
    } catch {
      return undefined;
    }
  };
  return {
    read: (document) =>
      attempt((tab) => {
        const kept: unknown = JSON.parse(tab.getItem(prefix + document) ?? 'null');
        return isKept(kept) ? kept : undefined;
      }),
    write: (document, kept) => void attempt((tab) => tab.setItem(prefix + document, JSON.stringify(kept))),
    forget: (document) => void attempt((tab) => tab.removeItem(prefix + document)),
    forgetAll: () =>
      void attempt((tab) => {
        const names = Array.from({ length: tab.length }, (_, place) => tab.key(place) ?? '');
        for (const name of names) if (name.startsWith(prefix)) tab.removeItem(name);
      }),
  };
}

function isKept(data: unknown): data is KeptAsking {
  if (!(data instanceof Object && 'id' in data && 'device' in data)) return false;
  const texts = [data.id, 'returnTo' in data ? data.returnTo : '', 'mark' in data ? data.mark : ''];
  return texts.every((text) => typeof text === 'string') && /^(same|other)$/.test(String(data.device));
}
