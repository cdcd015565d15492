import type { Pointer } from '@panjare/contract';
import { untracked } from '@preact/signals-core';
import { parsePointer } from '../pointer/pointer.ts';
import { type AnswerNode, nodeAt } from './answer-node.ts';
import { type Answered, leavesOf } from './walk.ts';

/** The node at tokens, or the field that holds what is there. */
export function nodeIn(root: AnswerNode, tokens: readonly string[]): AnswerNode | undefined {
  return untracked(() => nodeAt(root, tokens)?.node);
}

/** The node at a pointer, else the nearest around it, else the first shown inside it. */
export function nearestIn(root: AnswerNode, pointer: Pointer): Answered | undefined {
  const tokens = parsePointer(pointer);
  for (; tokens.length > 0; tokens.pop()) {
    const node = nodeIn(root, tokens);
    if (node === undefined) continue;
    const leaves = leavesOf(node);
    return leaves.find(({ visible }) => visible.peek()) ?? leaves[0];
  }
  return undefined;
}
