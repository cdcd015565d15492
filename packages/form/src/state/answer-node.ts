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
