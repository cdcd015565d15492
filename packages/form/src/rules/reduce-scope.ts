import type { Json } from '@panjare/contract';
import { JsonScope, type Scope } from './scope.ts';
import type { Value } from './value.ts';

/** What a `reduce` reads from: `current`, an element of its list, and `accumulator`, what came before. */
export class ReduceScope implements Scope {
  readonly root: Scope;
  readonly #accumulator: Value;
  readonly #current: Scope;

  constructor(accumulator: Value, current: Scope) {
    this.root = current.root;
    this.#accumulator = accumulator;
    this.#current = current;
  }

  read([name, ...rest]: readonly string[]): Json | undefined {
    return this.#part(name)?.read(rest);
  }

  elements([name, ...rest]: readonly string[]): readonly Scope[] | undefined {
    return this.#part(name)?.elements(rest);
  }

  #part(name: string | undefined): Scope | undefined {
    if (name === 'current') return this.#current;
    return name === 'accumulator' ? new JsonScope(this.#accumulator, this.root) : undefined;
  }
}
