import type { ServiceDefinition } from '@panjare/contract';
import type { CompiledForm } from '../state/nodes.ts';
import { Faults } from './faults.ts';
import { publish } from './plan.ts';
import { planForm } from './plan-form.ts';

/**
 * Compiles a definition that a gateway has published, so `compile` has passed it there. It stays hostile input: all that
 * could harm whoever runs it is checked again. What only its author must hear is not looked for, such as names that lead
 * nowhere and rules that wait for each other; such a rule throws when it is read.
 * @throws Error with `code` `definition-invalid`, naming places and codes; `compile` says what to do about them.
 */
export function compilePublished(definition: ServiceDefinition): CompiledForm {
  const faults = new Faults();
  const plan = planForm(definition, faults);
  if (plan !== undefined) return publish(plan);
  const found = faults.list.map(({ path, code }) => `${path} ${code}`).join(', ');
  throw Object.assign(new Error(found), { code: 'definition-invalid' });
}
