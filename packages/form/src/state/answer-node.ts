import type { Json } from '@panjare/contract';
import { valueAt } from '../pointer/pointer.ts';
import { JsonScope, type Scope } from '../rules/scope.ts';
import type { FieldState } from './field-state.ts';
import type { ObjectAnswers } from './object-answers.ts';
import type { RepeatState } from './repeat-state.ts';

/** A place in the tree of answers. */
export type AnswerNode = ObjectAnswers | FieldState | RepeatState;

/** The node at tokens, and the tokens left over: those inside the value of a field. */
export function nodeAt(
  start: AnswerNode,
  tokens: readonly string[],
): { node: AnswerNode; rest: readonly string[] } | undefined {
  let node = start;
  for (const [index, token] of tokens.entries()) {
    if (node.kind === 'field') return { node, rest: tokens.slice(index) };
    const next = node.kind === 'object' ? node.children.get(token) : node.rows.value[Number(token)]?.content;
    if (next === undefined) return undefined;
    node = next;
  }
  return { node, rest: [] };
}

/** The answers of a form, or of a row, as rules read them: what is hidden is missing. */
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
    const found = nodeAt(this.#node(), tokens);
    if (found?.node.kind === 'repeat') {
      return found.node.visible.value ? found.node.rows.value.map((row) => row.scope) : undefined;
    }
    const value = found && valueAt(found.node.answer(), found.rest);
    return Array.isArray(value) ? value.map((item) => new JsonScope(item, this.root)) : undefined;
  }
}
