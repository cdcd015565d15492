import type { JsonObject } from '@panjare/contract';
import type { DefinitionFault } from './definition-error.ts';
import type { FoundFault } from './faults.ts';

/** What to do about each fault. Apart from what finds them: a browser has no use for these words. */
const remedies = {
  'not-an-object': () => 'A definition is an object.',
  'not-a-list': ({ name }) => `Give ${name} as a list, empty if need be.`,
  'not-objects': ({ name }) => `Each of ${name} is an object.`,
  'no-schema': () => 'Give the JSON Schema of the answers in data.',
  'too-large': ({ limit }) => `Keep a definition under ${limit} characters.`,
  'unresolved-reference': () => 'Put the schema it names into definitions, and write #/definitions/Name.',
  'inner-id': () => 'Leave out $id: references of a definition are written #/definitions/Name.',
  'too-many-references': () =>
    'Let fewer schemas lead to one another: each that names the next twice doubles the work.',
  'no-items': () => 'Give a list of items here.',
  'items-too-deep': ({ limit }) => `Nest groups and repeats no deeper than ${limit}.`,
  'too-many-items': ({ limit }) => `Keep to ${limit} items in all.`,
  'not-an-item': () => 'An item is a field, a repeat, a group or a note.',
  'unknown-type': () => 'Give this answer a type in the schema that a field can hold.',
  'unknown-widget': ({ known }) => `Use one of: ${known}.`,
  'widget-unfit': ({ fit }) => (fit === '' ? 'Use a repeat, or name a widget.' : `Use one of: ${fit}.`),
  'shape-unfit': ({ shape }) =>
    shape === 'polygon'
      ? 'Let a polygon stand at an array of objects with latitude and longitude.'
      : 'Let a point stand at an object with latitude and longitude, or name the shape polygon.',
  'parts-missing': ({ missing }) =>
    `Let the schema know ${missing} too, as Address and Bill of @panjare/contract do, or name another widget.`,
  'not-an-array': () => 'A repeat stands at an array; use a group for an object.',
  'min-above-max': () => 'Let min be no greater than max.',
  'malformed-pointer': () => 'Write a JSON Pointer: /renovationCode.',
  'unsafe-key': () => 'Rename this answer: its name reaches the prototype.',
  'unknown-pointer': () => 'Name an answer that the schema in data knows.',
  'asked-twice': ({ before }) => `Ask each answer once; this one is asked at ${before}.`,
  'schema-too-deep': () => 'Split this schema: it nests too deep.',
  'pattern-refused': () =>
    'Keep patterns plain: no look-around, no back-reference, no repeat of a group that holds a quantifier or alternatives, no repeat above 64.',
  'endless-schema': () => 'Let no schema refer to itself without a property or an item between.',
  'unknown-operator': () => 'Use an operator of the list in @panjare/contract, rule.ts.',
  'wrong-arguments': () => 'Give this operator the arguments it takes.',
  'malformed-rule-pointer': () => 'Write a JSON Pointer: absolute (/owners) or relative to the row (share).',
  'rule-too-deep': () => 'Split this rule: it nests too deep.',
  'malformed-rule': () => 'A rule has one operator: {"==": [{"var": "/kind"}, "home"]}.',
} satisfies { readonly [name: string]: (params: JsonObject) => string };

/** Names a remedy. */
export type RemedyName = keyof typeof remedies;

/** A fault with what to do about it. */
export function withRemedy({ path, code, params, remedy }: FoundFault): DefinitionFault {
  const text = 'text' in remedy ? remedy.text : remedies[remedy.name](params);
  return { path, code, params, remedy: text };
}
