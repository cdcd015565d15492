import type { Item, Rule } from '@panjare/contract';
import { isUnsafeKey, parsePointer } from '../pointer/pointer.ts';
import type { CompiledRule } from '../rules/compile-rule.ts';
import type { FieldConstraints } from '../state/nodes.ts';
import { constraintsOf, labelOf, mergedOf, widgetFor } from './constraints.ts';
import { limits } from './limits.ts';
import type { EngineParts, ItemPlan } from './plan.ts';
import { refuseDefinition } from './refuse-definition.ts';
import type { SchemaPlace } from './schema-place.ts';

/** Makes the items of pages ready. */
export class ItemPlanner {
  /** Every item, those of groups and rows too. */
  readonly planned: ItemPlan[] = [];
  /** Each compiles a rule, once what does so is there. */
  readonly rules: ((part: EngineParts['rules']) => void)[] = [];
  readonly #constraints = new Map<string, FieldConstraints>();

  /** `around`: the answers, or the row, that pointers start from; `base`: the tokens that lead there. */
  items(items: readonly Item[], around: SchemaPlace, base: readonly string[], depth = 1): ItemPlan[] {
    if (depth > limits.depth) refuseDefinition('too-deep');
    return items.map((item) => {
      const plan = this.#item(item, around, base, depth);
      if (this.planned.push(plan) > limits.items) refuseDefinition('too-many-items');
      return plan;
    });
  }

  /** A rule. It can be asked once the plan is complete. */
  rule(rule: Rule, base: readonly string[] = []): CompiledRule {
    const planned = {} as CompiledRule;
    this.rules.push((part) => Object.assign(planned, part?.compileRule(rule, base)));
    return planned;
  }

  /** A rule, where there is one. */
  ruleOf(rule: Rule | undefined, base?: readonly string[]): CompiledRule | undefined {
    return rule === undefined ? undefined : this.rule(rule, base);
  }

  #item(item: Item, around: SchemaPlace, base: readonly string[], depth: number): ItemPlan {
    const when = this.ruleOf(item.when, base);
    if (item.kind === 'note') return { kind: 'note', item, when };
    if (item.kind === 'group')
      return {
        kind: 'group',
        item,
        when,
        items: this.items(item.items, around, base, depth + 1),
      };
    const tokens = parsePointer(item.at);
    if (tokens.some(isUnsafeKey)) refuseDefinition('unsafe-key');
    let place = around;
    const ways = tokens.map((token) => {
      place = place.inside(token) ?? refuseDefinition('unknown-pointer');
      return place.required;
    });
    const holders = ways.length > 1 ? ways : undefined;
    const { schemas, required } = place;
    const label = item.label ?? labelOf(schemas, tokens.at(-1) ?? '');
    if (item.kind === 'repeat') {
      return {
        kind: 'repeat',
        item,
        when,
        holders,
        required,
        label,
        schema: mergedOf(schemas),
        items: this.items(
          item.items,
          place.inside('*') ?? refuseDefinition('unknown-pointer'),
          [...base, ...tokens, '*'],
          depth + 1,
        ),
      };
    }
    const constraints = this.#shared(constraintsOf(schemas));
    return {
      kind: 'field',
      item,
      when,
      holders,
      required,
      label,
      compute: this.ruleOf(item.compute, base),
      constraints,
      widget: item.widget ?? widgetFor(constraints, schemas[0] ?? {}),
      check: place.check,
    };
  }

  /** Many fields of a form ask for the same. */
  #shared(constraints: FieldConstraints): FieldConstraints {
    const key = JSON.stringify(constraints);
    const known = this.#constraints.get(key) ?? constraints;
    this.#constraints.set(key, known);
    return known;
  }
}
