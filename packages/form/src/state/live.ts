import { untracked } from '@preact/signals-core';

/** What changes while a form is filled in. Read inside an effect of signals, `value` is followed, as a signal's is. */
export interface Live<T> {
  readonly value: T;
  /** The value now, without following it. */
  peek(): T;
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
}
