import { computed } from '@preact/signals-core';
import type { ItemPlan } from '../compile/plan.ts';
import type { AnswerNode } from './answer-node.ts';
import { FieldState } from './field-state.ts';
import type { Surroundings } from './form-context.ts';
import type { FormNode } from './nodes.ts';
import { ObjectAnswers } from './object-answers.ts';
import { type GrowItems, RepeatState } from './repeat-state.ts';

/** Grows the nodes of items, and the tree of their answers. */
export const growItems: GrowItems = (plans, required, surroundings) => {
  const content = new ObjectAnswers(required);
  const tree: { content: AnswerNode } = { content };
  const items = plans.map((plan) => growItem(plan, tree, surroundings));
  return { content: tree.content, items };
};

/** Grows one item and hangs its answer into the tree. */
export function growItem(
  plan: ItemPlan,
  tree: { content: AnswerNode },
  surroundings: Surroundings,
): FormNode {
  switch (plan.kind) {
    case 'field': {
      const field = new FieldState(plan, surroundings);
      hang(field, plan.tokens, tree, plan.holders);
      return field;
    }
    case 'repeat': {
      const repeat = new RepeatState(plan, surroundings, growItems);
      hang(repeat, plan.tokens, tree, plan.holders);
      return repeat;
    }
    case 'group': {
      const visible = visibleWithin(plan, surroundings);
      const items = plan.items.map((item) => growItem(item, tree, { ...surroundings, visible }));
      return { kind: 'group', item: plan.item, visible, items };
    }
    case 'note':
      return { kind: 'note', item: plan.item, visible: visibleWithin(plan, surroundings) };
  }
}

function visibleWithin({ when }: ItemPlan, { visible, scope }: Surroundings) {
  return when === undefined ? visible : computed(() => visible.value && when.holds(scope));
}

/** `holders[i]`: whether the object that the first i + 1 tokens lead to is required. */
function hang(
  node: FieldState | RepeatState,
  tokens: readonly string[],
  tree: { content: AnswerNode },
  holders: readonly boolean[],
): void {
  const last = tokens.at(-1);
  // A row that is itself the answer: an array of texts.
  if (last === undefined) {
    tree.content = node;
    return;
  }
  let holder = tree.content;
  for (let index = 0; index < tokens.length - 1 && holder.kind === 'object'; index++) {
    const name = tokens[index] as string;
    const next = holder.children.get(name) ?? new ObjectAnswers(holders[index] ?? false);
    holder.children.set(name, next);
    holder = next;
  }
  if (holder.kind === 'object') holder.children.set(last, node);
}
