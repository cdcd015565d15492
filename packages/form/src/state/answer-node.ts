import type { Json } from '@panjare/contract';
import { valueAt } from '../pointer/pointer.ts';
import { JsonScope, type Scope } from '../rules/scope.ts';
import type { ObjectAnswers } from './object-answers.ts';
import type { Answered } from './walk.ts';

/** A place in the tree of answers. */
export type AnswerNode = ObjectAnswers | Answered;

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
