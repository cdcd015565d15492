import type { ServiceDefinition } from '@panjare/contract';
import type { CompiledForm, FieldNode, GroupNode, NoteNode, RepeatNode } from '../state/nodes.ts';
import { limits } from './limits.ts';
import type { AnswerCheck, EngineParts, FormPlan, ItemPlan } from './plan.ts';
import { ItemPlanner } from './plan-items.ts';
import { refuseDefinition } from './refuse-definition.ts';
import { type SchemaChecks, SchemaPlace } from './schema-place.ts';

/** An item as a definition asks for it, before there is a form. */
export type PlannedItem =
  | Pick<FieldNode, 'kind' | 'item' | 'widget' | 'constraints'>
  | Pick<RepeatNode, 'kind' | 'item'>
  | Pick<GroupNode, 'kind' | 'item'>
  | Pick<NoteNode, 'kind' | 'item'>;

/** A definition that was read, and what it needs to become a form. */
export interface PlannedForm {
  /** Every item of its pages, those of groups and rows too. */
  readonly items: readonly PlannedItem[];
  /** Something depends on answers: whether it is shown, what it is, whether it is right. */
  readonly hasRules: boolean;
  readonly hasRows: boolean;
  /**
   * Makes it ready, with the parts that it needs.
   * @throws Error with `code` `definition-invalid` where a rule nests too deep or has an operator that is not known.
   */
  complete(parts: EngineParts): CompiledForm;
}

/** Makes the plan of a definition, with what checks its schema. All but its rules is looked at here. */
export function planForm(definition: ServiceDefinition, schemas: SchemaChecks): PlannedForm {
  if (JSON.stringify(definition).length > limits.size) refuseDefinition('too-large');
  const { data, pages, checks } = definition;
  const root = new SchemaPlace(schemas, [{ schema: data, sure: true }]);
  const planner = new ItemPlanner();
  const plan: FormPlan = {
    definition,
    pages: pages.map((page) => ({
      page,
      when: planner.ruleOf(page.when),
      items: planner.items(page.items, root, []),
    })),
    checks: checks.map(({ id, at, message, that }) => ({
      id,
      at,
      message,
      that: planner.rule(that),
    })),
    schema: schemas.check(data),
  };
  const { planned: items, rules } = planner;
  const hasRules = rules.length > 0;
  const hasRows = items.some(({ kind }) => kind === 'repeat');
  return {
    items,
    hasRules,
    hasRows,
    complete(parts) {
      if ((hasRules && !parts.rules) || (hasRows && !parts.rows))
        throw new Error('A part that the definition needs was not brought.');
      for (const compile of rules) compile(parts.rules);
      if (parts.sharpen) sharpenChecks(items, parts.sharpen);
      return { ...plan, ...parts };
    },
  };
}

function sharpenChecks(items: readonly ItemPlan[], sharpen: AnswerCheck): void {
  for (const plan of items)
    if (plan.kind === 'field') plan.check = sharpen({ ...plan.item, widget: plan.widget }, plan.check);
}
