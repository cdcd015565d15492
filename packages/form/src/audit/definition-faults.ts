import type { ServiceDefinition } from '@panjare/contract';
import { limits } from '../compile/limits.ts';
import { SchemaPlace } from '../compile/schema-place.ts';
import { isObject } from '../schema/json-type.ts';
import { definitionCompiler } from '../compile/definition-compiler.ts';
import { ItemAudit } from './audit-items.ts';
import { addBranchFaults } from './branch-faults.ts';
import { addCycleFaults } from './cycle-faults.ts';
import type { DefinitionFault } from './definition-error.ts';
import { Faults } from './faults.ts';
import { addReferenceFaults } from './reference-faults.ts';
import { addReuseFaults } from './reuse-faults.ts';
import { withRemedy } from './remedies.ts';
import { addSchemaFaults } from './schema-faults.ts';

const LISTS = ['pages', 'checks', 'prefill', 'documents', 'inquiries', 'handoffs'] as const;

/** Every fault of a definition, each with its place and what to do about it. One without faults can be compiled. */
export function definitionFaults(definition: ServiceDefinition): readonly DefinitionFault[] {
  const faults = new Faults();
  // Each looks at what the one before found sound.
  addShapeFaults(definition, faults);
  if (faults.list.length === 0) addSchemaFaults(definition.data, faults);
  if (faults.list.length === 0) addFormFaults(definition, faults);
  return faults.list.map(withRemedy);
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

/** Faults of what is asked, and of all that speaks of it. */
function addFormFaults(definition: ServiceDefinition, faults: Faults): void {
  const { data, pages, checks } = definition;
  const root = new SchemaPlace(definitionCompiler(data), [{ schema: data, sure: true }]);
  const audit = new ItemAudit(root, faults);
  const audited = {
    pages: pages.map((page, index) => {
      const path = `/pages/${index}`;
      return {
        path,
        when: audit.rule(page.when, `${path}/when`),
        items: audit.items(page.items, [], `${path}/items`),
      };
    }),
    checks: checks.map(({ that }, index) => audit.rule(that, `/checks/${index}/that`)),
  };
  addReferenceFaults(definition, audited, root, audit, faults);
  addCycleFaults(audited.pages, faults);
  // Both go through rules and items as they stand: what is broken was told above.
  if (faults.list.length > 0) return;
  addReuseFaults(definition, root, faults);
  addBranchFaults(definition, faults);
}
