import { effect, untracked } from '@preact/signals-core';

/** What changes while a form is filled in. Read inside an effect of signals, `value` is followed, as a signal's is. */
export interface Live<T> {
  readonly value: T;
  /** The value now, without following it. */
  peek(): T;
  /** Calls back with the value now, and with every one after it. Returns its end. */
  subscribe(tell: (value: T) => void): () => void;
}

/** A live value read off others: nothing is kept for it, so a field costs no more for having many. */
export class View<T> implements Live<T> {
  readonly #read: () => T;

  constructor(read: () => T) {
    this.#read = read;
  }

  get value(): T {
    return this.#read();
  }

  peek(): T {
    return untracked(this.#read);
  }

  subscribe(tell: (value: T) => void): () => void {
    let last: { value: T } | undefined;
    return effect(() => {
      const { value } = this;
      if (last && last.value === value) return;
      last = { value };
      untracked(() => tell(value));
    });
  }
}

/** Always so. */
export const ALWAYS: Live<boolean> = new View(() => true);
