import type { Json } from '@panjare/contract';
import { valueAt } from '../pointer/pointer.ts';
import { JsonScope, type Scope } from '../rules/scope.ts';
import { type AnswerNode, nodeAt } from './answer-node.ts';

/** The answers of a form, or of a row, as rules read them: what is hidden is missing. Tracked. */
export class AnswerScope implements Scope {
  readonly root: Scope;
  readonly #node: () => AnswerNode;

  constructor(node: () => AnswerNode, root?: Scope) {
    this.#node = node;
    this.root = root ?? this;
  }

  read(tokens: readonly string[]): Json | undefined {
    const found = nodeAt(this.#node(), tokens);
    return found && valueAt(found.node.answer(), found.rest);
  }

  elements(tokens: readonly string[]): readonly Scope[] | undefined {
    const node = nodeAt(this.#node(), tokens)?.node;
    if (node?.kind === 'repeat')
      return node.visible.value ? node.rows.value.map(({ scope }) => scope) : undefined;
    const value = this.read(tokens);
    return Array.isArray(value) ? value.map((item) => new JsonScope(item, this.root)) : undefined;
  }
}
