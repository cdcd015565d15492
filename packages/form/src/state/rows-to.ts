import type { AnswerNode } from './answer-node.ts';
import { nodeIn } from './find-node.ts';
import type { RowState } from './repeat-state.ts';

/** The rows on the way to an answer, outermost first; one that would be the next is added where it fits. */
export function rowsTo(root: AnswerNode, tokens: readonly string[]): RowState[] {
  const rows: RowState[] = [];
  for (let length = 1; length < tokens.length; length++) {
    const around = nodeIn(root, tokens.slice(0, length));
    if (around?.kind !== 'repeat') continue;
    if (tokens[length] === String(around.rows.peek().length) && around.canAdd.peek()) around.add();
    rows.push(...around.rows.peek().filter(({ index }) => tokens[length] === String(index.peek())));
  }
  return rows;
}
