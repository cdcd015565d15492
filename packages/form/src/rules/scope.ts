import type { Json } from '@panjare/contract';
import { valueAt } from '../pointer/pointer.ts';

/** What a rule reads from: the answers, a row, or an element of a list. */
export interface Scope {
  /** The whole answers. */
  readonly root: Scope;
  /** The value at tokens, relative to this scope. */
  read(tokens: readonly string[]): Json | undefined;
  /** The elements of the array at tokens, each a scope; `undefined` where there is no array. */
  elements(tokens: readonly string[]): readonly Scope[] | undefined;
}

/** Plain JSON as a scope. */
export class JsonScope implements Scope {
  readonly root: Scope;
  readonly #value: Json | undefined;

  constructor(value: Json | undefined, root?: Scope) {
    this.#value = value;
    this.root = root ?? this;
  }

  read(tokens: readonly string[]): Json | undefined {
    return valueAt(this.#value, tokens);
  }

  elements(tokens: readonly string[]): readonly Scope[] | undefined {
    const value = this.read(tokens);
    return Array.isArray(value) ? value.map((item) => new JsonScope(item, this.root)) : undefined;
  }
}
