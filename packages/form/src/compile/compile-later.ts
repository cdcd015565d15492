import type { JsonObject, ServiceDefinition } from '@panjare/contract';
import { followReference } from './follow-reference.ts';
import { planForm, type PlannedForm } from './plan-form.ts';
import { shareChecks } from './share-checks.ts';
import { shareParts } from './share-parts.ts';
import type { SchemaChecks } from './schema-place.ts';

/** Makes the checks of a definition's data: `checksOf` of `@panjare/form/checks.js`. */
export type MakeChecks = (data: JsonObject) => SchemaChecks;

/**
 * As `compilePublished`, for a page that shows a form before it checks an answer, and fetches what its definition needs:
 * what checks schemas may come after the form is complete. Until `checks` gives it, an answer is wrong only where it is
 * missing or a check of the definition says so; from then on all is checked. Where it finds the schema itself harmful,
 * nothing is right.
 */
export function compileLater(
  definition: ServiceDefinition,
  checks: () => MakeChecks | undefined,
): PlannedForm {
  const { data } = definition;
  let made: Pick<SchemaChecks, 'check'> | undefined;
  const schemas: SchemaChecks = {
    follow: (_, reference) => followReference(data, reference),
    check: shareChecks((schema) => (value, at, found) => {
      made ??= checked(data, checks());
      return made?.check(schema)(value, at, found) ?? true;
    }),
  };
  shareParts(definition);
  return planForm(definition, schemas);
}

/** Its patterns are looked at here, all at once, and not when they are first tried. */
function checked(data: JsonObject, make: MakeChecks | undefined): Pick<SchemaChecks, 'check'> | undefined {
  const made = make?.(data);
  try {
    made?.check(data);
    return made;
  } catch {
    // Nothing is right.
    return made && { check: () => made.check(false) };
  }
}
