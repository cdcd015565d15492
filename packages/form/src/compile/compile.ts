import type { ServiceDefinition } from '@panjare/contract';
import type { CompiledForm } from '../state/nodes.ts';
import { addCycleFaults } from './cycles.ts';
import { DefinitionError } from './definition-error.ts';
import { Faults } from './faults.ts';
import { publish } from './plan.ts';
import { planForm } from './plan-form.ts';
import { addReferenceFaults } from './references.ts';
import { withRemedy } from './remedies.ts';

/**
 * Compiles a definition once, for any number of forms. A definition is hostile input: nothing of it is run as code.
 * @throws DefinitionError with every fault, each with its place in the definition and what to do about it.
 */
export function compile(definition: ServiceDefinition): CompiledForm {
  const faults = new Faults();
  const plan = planForm(definition, faults, ({ pages, checks, places, items }) => {
    addReferenceFaults(definition, pages, checks, places, items, faults);
    addCycleFaults(pages, faults);
  });
  if (plan === undefined) throw new DefinitionError(faults.list.map(withRemedy));
  return publish(plan);
}
