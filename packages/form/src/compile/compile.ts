import type { ServiceDefinition } from '@panjare/contract';
import { DefinitionError } from '../audit/definition-error.ts';
import { definitionFaults } from '../audit/definition-faults.ts';
import type { CompiledForm } from '../state/nodes.ts';
import { withPlaces } from '../place/with-places.ts';
import { compilePublished } from './compile-published.ts';

/**
 * Compiles a definition once, for any number of forms. A definition is hostile input: nothing of it is run as code.
 * @throws DefinitionError with every fault, each with its place in the definition and what to do about it.
 */
export function compile(definition: ServiceDefinition): CompiledForm {
  const faults = definitionFaults(definition);
  if (faults.length > 0) throw new DefinitionError(faults);
  return compilePublished(definition, withPlaces);
}
