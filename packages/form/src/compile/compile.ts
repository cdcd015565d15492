import type { ServiceDefinition } from '@panjare/contract';
import { SchemaCompiler } from '../schema/compile-schema.ts';
import { isObject, UnresolvedReference } from '../schema/registry.ts';
import type { CompiledForm } from '../state/nodes.ts';
import { DefinitionError, Faults } from './definition-error.ts';
import { addCycleFaults } from './cycles.ts';
import { ItemCompiler } from './items.ts';
import { limits } from './limits.ts';
import { type PagePlan, publish } from './plan.ts';
import { addReferenceFaults } from './references.ts';
import { addSchemaFaults } from './schema-faults.ts';
import { SchemaPlaces } from './schema-places.ts';

const LISTS = ['pages', 'checks', 'prefill', 'documents', 'inquiries', 'handoffs'] as const;

/**
 * Compiles a definition once, for any number of forms. A definition is hostile input: nothing of it is run as code.
 * @throws DefinitionError with every fault, each with its place in the definition and what to do about it.
 */
export function compile(definition: ServiceDefinition): CompiledForm {
  const faults = new Faults();
  addShapeFaults(definition, faults);
  if (faults.list.length > 0) throw new DefinitionError(faults.list);

  const compiler = new SchemaCompiler(definition.data, {
    assertFormats: true,
    longestSubject: limits.subject,
  });
  try {
    addSchemaFaults(definition.data, compiler, faults);
    if (faults.list.length > 0) throw new DefinitionError(faults.list);
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
    addReferenceFaults(definition, pages, checks, places, items, faults);
    addCycleFaults(pages, faults);
    const schema = compiler.check(definition.data);
    if (faults.list.length > 0) throw new DefinitionError(faults.list);
    return publish({ definition, pages, checks, schema });
  } catch (error) {
    if (!(error instanceof UnresolvedReference)) throw error;
    faults.add('/data', 'unresolved-reference', 'Put the schema it names into definitions.', {
      reference: error.reference,
    });
    throw new DefinitionError(faults.list);
  }
}

/** What must hold before anything else can be looked at. */
function addShapeFaults(definition: ServiceDefinition, faults: Faults): void {
  if (!isObject(definition)) return faults.add('', 'malformed', 'A definition is an object.');
  for (const name of LISTS) {
    if (!Array.isArray(definition[name]))
      faults.add(`/${name}`, 'malformed', `Give ${name} as a list, empty if need be.`);
    else if (!(definition[name] as unknown[]).every(isObject)) {
      faults.add(`/${name}`, 'malformed', `Each of ${name} is an object.`);
    }
  }
  if (!isObject(definition.data))
    faults.add('/data', 'malformed', 'Give the JSON Schema of the answers in data.');
  const size = JSON.stringify(definition).length;
  if (size > limits.size) {
    faults.add('', 'too-large', `Keep a definition under ${limits.size} characters.`, {
      limit: limits.size,
      size,
    });
  }
}
