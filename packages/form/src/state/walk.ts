import type { AnswerNode } from './answer-node.ts';
import { FieldState } from './field-state.ts';
import type { FormNode, PageNode } from './nodes.ts';
import type { ObjectAnswers } from './object-answers.ts';
import { RepeatState } from './repeat-state.ts';

/** Every field and repeat of pages, in the order they are shown; those of rows after their repeat. */
export function answerNodesOf(pages: readonly PageNode[]): (FieldState | RepeatState)[] {
  const found: (FieldState | RepeatState)[] = [];
  const visit = (node: FormNode): void => {
    if (node instanceof FieldState) found.push(node);
    else if (node instanceof RepeatState) {
      found.push(node);
      for (const row of node.rows.value) row.items.forEach(visit);
    } else if (node.kind === 'group') node.items.forEach(visit);
  };
  for (const { items } of pages) items.forEach(visit);
  return found;
}

/** The first field or repeat inside an object: one that is shown, if any is. */
export function firstWithin(object: ObjectAnswers): FieldState | RepeatState | undefined {
  const nodes = [...leavesOf(object)];
  return nodes.find(({ visible }) => visible.value) ?? nodes[0];
}

function* leavesOf(node: AnswerNode): Generator<FieldState | RepeatState> {
  if (node.kind !== 'object') yield node;
  else for (const child of node.children.values()) yield* leavesOf(child);
}
