import type { AnswerNode } from './answer-node.ts';
import type { FieldState } from './field-state.ts';
import type { FormNode, PageNode } from './nodes.ts';
import type { RepeatState } from './repeat-state.ts';

/** A node that holds an answer. */
export type Answered = FieldState | RepeatState;

/** Every field and repeat of pages, in the order they are shown; those of rows after their repeat. */
export function answerNodesOf(pages: readonly PageNode[]): Answered[] {
  return pages.flatMap(({ items }) => items.flatMap(within));
}

function within(node: FormNode): Answered[] {
  if (node.kind === 'note') return [];
  if (node.kind === 'group') return node.items.flatMap(within);
  const inner = node.kind === 'repeat' ? node.rows.value.flatMap(({ items }) => items.flatMap(within)) : [];
  // A form makes no other.
  return [node as Answered, ...inner];
}

/** The fields and repeats inside a place in the answers, or that place itself. */
export function leavesOf(node: AnswerNode): Answered[] {
  return node.kind === 'object' ? [...node.children.values()].flatMap(leavesOf) : [node];
}
