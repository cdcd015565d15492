import type { ServiceDefinition } from '@panjare/contract';
import { compileRule } from '../rules/compile-rule.ts';
import { limits } from './limits.ts';
import type { AnswerCheck, FormPlan } from './plan.ts';
import { ItemPlanner, planRule } from './plan-items.ts';
import { refuseDefinition } from './refuse-definition.ts';
import { type SchemaChecks, SchemaPlace } from './schema-place.ts';

/** Makes the plan of a definition, with what checks its schema. */
export function planForm(
  definition: ServiceDefinition,
  schemas: SchemaChecks,
  sharpen?: AnswerCheck,
): FormPlan {
  if (JSON.stringify(definition).length > limits.size) refuseDefinition('too-large');
  const { data, pages, checks } = definition;
  const root = new SchemaPlace(schemas, [{ schema: data, sure: true }]);
  const planner = new ItemPlanner(sharpen);
  return {
    definition,
    pages: pages.map((page) => ({
      page,
      when: planRule(page.when),
      items: planner.items(page.items, root, []),
    })),
    checks: checks.map(({ id, at, message, that }) => ({
      id,
      at,
      message,
      that: compileRule(that),
    })),
    schema: schemas.check(data),
  };
}
