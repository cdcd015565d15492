/**
 * Every code an issue of this engine can carry, with the names of its params. Texts are written against this list,
 * and checked against it.
 */
export const issueCodes = {
  required: [],
  type: ['type'],
  enum: ['allowed'],
  const: ['allowed'],
  minimum: ['limit'],
  maximum: ['limit'],
  exclusiveMinimum: ['limit'],
  exclusiveMaximum: ['limit'],
  multipleOf: ['limit'],
  minLength: ['limit'],
  maxLength: ['limit'],
  pattern: ['pattern'],
  format: ['format'],
  minItems: ['limit'],
  maxItems: ['limit'],
  uniqueItems: ['index'],
  contains: [],
  minProperties: ['limit'],
  maxProperties: ['limit'],
  additionalProperties: [],
  propertyNames: [],
  anyOf: [],
  oneOf: ['matching'],
  not: [],
  /** The schema `false`: nothing may stand here. */
  false: [],
  /** Nested deeper than is looked at. */
  depth: ['limit'],
  /** A check of the definition; `message` is its own words. */
  check: ['id', 'message'],
  /** A fact with policy `confirm`, not confirmed yet: the form's own, never the gateway's. */
  unconfirmed: [],
} as const satisfies { readonly [code: string]: readonly string[] };

/** A code of the list. */
export type IssueCode = keyof typeof issueCodes;
