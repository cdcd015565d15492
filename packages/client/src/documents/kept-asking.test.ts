import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { keptAskings, type TabStorage } from './kept-asking.ts';

function tab(): TabStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    key: (place) => [...kept.keys()][place] ?? null,
    get length() {
      return kept.size;
    },
  };
}

const gateway = 'https://gateway.example';
const licence = { id: 'id-1', device: 'same' as const, returnTo: 'https://city.example/?x=1', mark: 'm' };
const card = { id: 'id-2', device: 'other' as const };

describe('what a tab keeps of its askings', () => {
  it('is there again for the same document at the same gateway, and no other', () => {
    const storage = tab();
    keptAskings(gateway, () => storage).write('city/parking licence', licence);
    assert.deepEqual(keptAskings(gateway, () => storage).read('city/parking licence'), licence);
    assert.equal(keptAskings(gateway, () => storage).read('city/parking card'), undefined);
    assert.equal(keptAskings('https://other.example', () => storage).read('city/parking licence'), undefined);
  });

  it('is forgotten one by one, or all at once where nobody is signed in', () => {
    const storage = tab();
    const kept = keptAskings(gateway, () => storage);
    storage.setItem('a page’s own', 'x');
    kept.write('licence', licence);
    kept.write('card', card);
    kept.forget('licence');
    assert.deepEqual([kept.read('licence'), kept.read('card')], [undefined, card]);
    kept.write('licence', licence);
    kept.forgetAll();
    assert.deepEqual([storage.length, storage.key(0)], [1, 'a page’s own']);
  });

  it('is nothing where a page may have no storage, or somebody wrote something else there', () => {
    const nowhere = keptAskings(gateway, () => {
      throw new DOMException('no', 'SecurityError');
    });
    nowhere.write('licence', licence);
    nowhere.forgetAll();
    assert.equal(nowhere.read('licence'), undefined);
    const storage = tab();
    const kept = keptAskings(gateway, () => storage);
    for (const text of ['', '{', 'null', '7', '{"id":7,"device":"same"}', '{"id":"x","device":"toaster"}']) {
      storage.setItem(`panjare-asked ${gateway} licence`, text);
      assert.equal(kept.read('licence'), undefined, text);
    }
  });
});
