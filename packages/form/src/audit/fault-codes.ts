/** Every code a fault of a definition can carry. A definition with each of them is compiled in a test. */
export const faultCodes = [
  'asked-twice',
  'chain-too-long',
  'cycle',
  'duplicate-id',
  'endless-schema',
  'inner-id',
  'malformed',
  'malformed-pointer',
  'malformed-rule',
  'min-above-max',
  'never-asked',
  'no-options',
  'not-an-array',
  'pattern-refused',
  'too-deep',
  'too-large',
  'too-many-items',
  'too-many-references',
  'unknown-inquiry',
  'unknown-operator',
  'unknown-option',
  'unknown-pointer',
  'unknown-type',
  'unknown-widget',
  'unresolved-reference',
  'unsafe-key',
  'widget-unfit',
  'wrong-arguments',
] as const;

/** A code of the list. */
export type FaultCode = (typeof faultCodes)[number];
