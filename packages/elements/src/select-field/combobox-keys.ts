/** Where the list is when a key is pressed. */
export interface ListPlace {
  /** The place that has the keyboard, -1 while it is in the text; `undefined` while the list is closed. */
  readonly active: number | undefined;
  /** How many were found. */
  readonly count: number;
  /** Where what is chosen stands, -1 where it does not. */
  readonly chosen: number;
  /** How many a page turns. */
  readonly page: number;
}

/** What a key does: `edit` gives the keyboard back to the text and lets the key do its work there. */
export type ListStep =
  { readonly does: 'open' | 'choose'; readonly place: number } | { readonly does: 'close' | 'edit' };

type Key = Pick<KeyboardEvent, 'key' | 'altKey'>;

/** What a key does in a combobox, after the ARIA pattern; `undefined` for what the text does with it itself. */
export function stepByKey({ key, altKey }: Key, at: ListPlace): ListStep | undefined {
  return at.active === undefined ? whileClosed(key, altKey, at) : whileOpen(key, altKey, at.active, at);
}

function whileClosed(key: string, altKey: boolean, { chosen, count }: ListPlace): ListStep | undefined {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  if (altKey) return key === 'ArrowDown' ? { does: 'open', place: -1 } : undefined;
  const end = key === 'ArrowDown' ? 0 : count - 1;
  return { does: 'open', place: chosen >= 0 ? chosen : end };
}

function whileOpen(key: string, altKey: boolean, active: number, at: ListPlace): ListStep | undefined {
  const last = at.count - 1;
  const isInList = active >= 0;
  const go = (place: number): ListStep => ({ does: 'open', place: Math.min(last, place) });
  switch (key) {
    case 'ArrowDown':
      return go(active < last ? active + 1 : 0);
    case 'ArrowUp':
      if (altKey) return { does: 'close' };
      return go(active > 0 ? active - 1 : last);
    case 'PageDown':
      return go(Math.max(0, active) + at.page);
    case 'PageUp':
      return go(Math.max(0, active - at.page));
    case 'Home':
      return isInList ? go(0) : undefined;
    case 'End':
      return isInList ? go(last) : undefined;
    case 'ArrowLeft':
    case 'ArrowRight':
      return isInList ? { does: 'edit' } : undefined;
    case 'Enter':
      // With one found, Enter means it; with several and none pointed at, nothing is taken by guess.
      return { does: 'choose', place: isInList || at.count !== 1 ? active : 0 };
    case 'Escape':
      return { does: 'close' };
    default:
      return undefined;
  }
}
