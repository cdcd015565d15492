import type { ServiceDefinition } from '@panjare/contract';
import { SchemaCompiler } from '../schema/compile-schema.ts';
import { isObject, UnresolvedReference } from '../schema/registry.ts';
import type { Faults } from './faults.ts';
import { ItemCompiler } from './items.ts';
import { limits } from './limits.ts';
import type { CheckPlan, FormPlan, PagePlan } from './plan.ts';
import { addSchemaFaults } from './schema-faults.ts';
import { SchemaPlaces } from './schema-places.ts';

const LISTS = ['pages', 'checks', 'prefill', 'documents', 'inquiries', 'handoffs'] as const;

/** What a definition was found to be, for whoever looks closer. */
export interface Planned {
  readonly definition: ServiceDefinition;
  readonly pages: readonly PagePlan[];
  readonly checks: readonly CheckPlan[];
  readonly places: SchemaPlaces;
  readonly items: ItemCompiler;
}

/**
 * Makes a definition ready. Always checked is what could harm whoever runs it: shape, size, depth, names that reach the
 * prototype, patterns, operators, endless schemas. `audit` looks for what only its author must hear.
 * @returns nothing where there are faults.
 */
export function planForm(
  definition: ServiceDefinition,
  faults: Faults,
  audit?: (planned: Planned, faults: Faults) => void,
): FormPlan | undefined {
  addShapeFaults(definition, faults);
  if (faults.list.length > 0) return undefined;

  const compiler = new SchemaCompiler(definition.data, {
    assertFormats: true,
    longestSubject: limits.subject,
  });
  try {
    addSchemaFaults(definition.data, compiler, faults);
    if (faults.list.length > 0) return undefined;
    const places = new SchemaPlaces(compiler, definition.data);
    const items = new ItemCompiler(places, faults);
    const pages = definition.pages.map((page, index): PagePlan => ({
      path: `/pages/${index}`,
      page,
      when: items.rule(page.when, '', `/pages/${index}/when`),
      items: items.items(page.items, '', `/pages/${index}/items`, 1),
    }));
    const checks = definition.checks.flatMap((check, index) => {
      const that = items.rule(check.that, '', `/checks/${index}/that`);
      return that === undefined ? [] : [{ id: check.id, at: check.at, message: check.message, that }];
    });
    audit?.({ definition, pages, checks, places, items }, faults);
    const schema = compiler.check(definition.data);
    return faults.list.length > 0 ? undefined : { definition, pages, checks, schema };
  } catch (error) {
    if (!(error instanceof UnresolvedReference)) throw error;
    faults.add('/data', 'unresolved-reference', { reference: error.reference });
    return undefined;
  }
}

/** What must hold before anything else can be looked at. */
function addShapeFaults(definition: ServiceDefinition, faults: Faults): void {
  if (!isObject(definition)) return faults.add('', 'malformed', {}, 'not-an-object');
  for (const name of LISTS) {
    if (!Array.isArray(definition[name])) faults.add(`/${name}`, 'malformed', { name }, 'not-a-list');
    else if (!(definition[name] as unknown[]).every(isObject))
      faults.add(`/${name}`, 'malformed', { name }, 'not-objects');
  }
  if (!isObject(definition.data)) faults.add('/data', 'malformed', {}, 'no-schema');
  const size = JSON.stringify(definition).length;
  if (size > limits.size) faults.add('', 'too-large', { limit: limits.size, size });
}
