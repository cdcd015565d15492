import { readFileSync } from 'node:fs';
import type { Issue, Json, JsonObject } from '@panjare/contract';
import { compileSchema } from '@panjare/form';
import type { DefinitionFault } from '@panjare/form';

interface Schemas {
  [name: string]: { anyOf?: { $ref?: string }[]; properties?: { kind?: { const?: string } } };
}

/**
 * The union of items, told apart by `kind`. As a plain `anyOf`, one misspelled property would only be told as "none
 * of the four".
 */
function itemByKind(definitions: Schemas): JsonObject {
  const references = (definitions['Item']?.anyOf ?? []).flatMap(({ $ref }) =>
    $ref === undefined ? [] : [$ref],
  );
  const kinds = references.flatMap(($ref) => {
    const kind = definitions[$ref.replace('#/definitions/', '')]?.properties?.kind?.const;
    return kind === undefined ? [] : [{ kind, $ref }];
  });
  return {
    type: 'object',
    required: ['kind'],
    properties: { kind: { enum: kinds.map(({ kind }) => kind) } },
    allOf: kinds.map(({ kind, $ref }) => ({
      if: { properties: { kind: { const: kind } }, required: ['kind'] },
      then: { $ref },
    })),
  };
}

function definitionSchema(): JsonObject {
  const path = new URL(import.meta.resolve('@panjare/contract/schemas.json'));
  const { definitions } = JSON.parse(readFileSync(path, 'utf8')) as { definitions: JsonObject & Schemas };
  return {
    $ref: '#/definitions/ServiceDefinition',
    definitions: { ...definitions, Item: itemByKind(definitions) },
  };
}

function remedy({ code, params }: Issue): string {
  const detail = Object.keys(params).length > 0 ? ` ${JSON.stringify(params)}` : '';
  switch (code) {
    case 'required':
      return 'The contract requires it.';
    case 'additionalProperties':
      return 'The contract has no such property: remove it, or look at its spelling.';
    case 'type':
    case 'enum':
    case 'pattern':
    case 'const':
      return `Not what the contract allows here:${detail}.`;
    default:
      return `Not the shape the contract gives it (${code}${detail}).`;
  }
}

/**
 * Where a definition has not the shape of the contract's `ServiceDefinition`, which the compiler looks at only as far
 * as it needs to.
 */
export function shapeFaults(definition: unknown): DefinitionFault[] {
  const check = compileSchema(definitionSchema());
  return check(definition as Json).map((issue) => ({ ...issue, remedy: remedy(issue) }));
}
