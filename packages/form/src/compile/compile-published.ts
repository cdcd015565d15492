import type { ServiceDefinition } from '@panjare/contract';
import type { CompiledForm } from '../state/nodes.ts';
import { definitionCompiler } from './definition-compiler.ts';
import * as rules from '../rules/rules-part.ts';
import * as rows from '../state/rows-part.ts';
import type { AnswerCheck } from './plan.ts';
import { planForm } from './plan-form.ts';

/**
 * Compiles a definition that a gateway has published, so that `compile` has passed it there.
 *
 * It stays hostile input, for whoever stands between can change it. So all that could harm whoever runs it is looked for
 * again, at the first fault and without a word: its size, how many items there are and how deep they and the rules nest,
 * patterns that could run for hours, names that reach a prototype, operators that are not known; the steps of a rule and
 * the references of a schema are counted while they run. What only its author must hear is left to `compile`: names that
 * lead nowhere, widgets that do not fit, rules that wait for each other (such a rule throws when it is read).
 * @param sharpen what checks answers better than their schema: `withPlaces` of `@panjare/form/place.js`, where places are
 * asked for. `compile` has it always.
 * @throws Error with `code` `definition-invalid`; a TypeError where the definition has not the shape of one.
 */
export function compilePublished(definition: ServiceDefinition, sharpen?: AnswerCheck): CompiledForm {
  return planForm(definition, definitionCompiler(definition.data)).complete({ rules, rows, sharpen });
}
