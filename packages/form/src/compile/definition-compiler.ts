import type { JsonObject } from '@panjare/contract';
import { SchemaCompiler } from '../schema/compile-schema.ts';
import { ownFormats, standardFormats } from '../schema/formats.ts';
import { followReference } from './follow-reference.ts';
import { limits } from './limits.ts';
import { patternFault } from './pattern-subset.ts';
import { refuseDefinition } from './refuse-definition.ts';

/** The compiler of the schema of a definition: it stands alone, and its patterns are of the subset. */
export function definitionCompiler(data: JsonObject): SchemaCompiler {
  return new SchemaCompiler({
    follow: (_, reference) => followReference(data, reference),
    pattern(source) {
      if (patternFault(source)) refuseDefinition('pattern-refused');
      const expression = new RegExp(source, 'u');
      return (text) => text.length <= limits.subject && expression.test(text);
    },
    format: (name) => ownFormats.get(name) ?? standardFormats.get(name),
  });
}
