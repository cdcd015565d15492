import type { ItemPlan } from '../compile/plan.ts';
import { parsePointer } from '../pointer/pointer.ts';
import type { AnswerNode } from './answer-node.ts';
import { visibleWithin } from './answer-state.ts';
import { FieldState } from './field-state.ts';
import type { Surroundings } from './form-context.ts';
import type { FormNode } from './nodes.ts';
import { ObjectAnswers } from './object-answers.ts';

/** Where answers hang. A row may itself be one answer: an array of texts. */
export interface Tree {
  content: AnswerNode;
}

/** Grows one item and hangs its answer into the tree. */
export function growItem(plan: ItemPlan, tree: Tree, surroundings: Surroundings): FormNode {
  const { kind, item } = plan;
  if (kind === 'note' || kind === 'group') {
    const visible = visibleWithin(plan.when, surroundings);
    if (kind === 'note') return { kind, item, visible };
    const items = plan.items.map((inner) => growItem(inner, tree, { ...surroundings, visible }));
    return { kind, item, visible, items };
  }
  const node =
    kind === 'field'
      ? new FieldState(plan, surroundings)
      : new surroundings.context.rows.RepeatState(plan, surroundings);
  const tokens = parsePointer(plan.item.at);
  let holder = tree.content;
  tokens.forEach((name, index) => {
    if (holder.kind !== 'object') return;
    const next =
      index === tokens.length - 1
        ? node
        : (holder.children.get(name) ?? new ObjectAnswers(plan.holders?.[index] ?? false));
    holder.children.set(name, next);
    holder = next;
  });
  if (tokens.length === 0) tree.content = node;
  return node;
}
