import type { FieldNode } from '@panjare/form';
import type { Json } from '@panjare/contract';
import type { FieldOption } from '../../field/field-option.ts';
import { pickText } from '../../localize/pick-text.ts';

/** What every field element takes from a form. */
export interface FieldHost extends HTMLElement {
  name: string;
  label: string;
  hint: string;
  required: boolean;
  readonly: boolean;
  error: string | undefined;
  origin: string;
  value: Json | undefined;
}

/** The element that draws a widget; its name in `define/` without prefix. */
export type FieldElementName =
  | 'address-field'
  | 'bill-field'
  | 'text-field'
  | 'number-field'
  | 'money-field'
  | 'date-field'
  | 'date-parts-field'
  | 'national-id-field'
  | 'mobile-field'
  | 'postal-code-field'
  | 'file-field'
  | 'iban-field'
  | 'location-field'
  | 'select-field'
  | 'choice-field';

/** A field as its definition asks for it, whether there is a form or not. */
type AskedField = Pick<FieldNode, 'item' | 'widget' | 'constraints'>;

/** Which element draws a field, and what it is told besides the words. */
export function hostOf(node: AskedField): {
  name: FieldElementName;
  properties: { [name: string]: unknown };
} {
  const { constraints } = node;
  const bounds = { min: constraints.minimum, max: constraints.maximum };
  const text = { maxlength: constraints.maxLength, autocomplete: node.item.autocomplete };
  switch (node.widget) {
    case 'file':
      return {
        name: 'file-field',
        properties: { ...node.item.file, multiple: constraints.type === 'array' },
      };
    case 'text':
      return { name: 'text-field', properties: text };
    case 'location':
      return { name: 'location-field', properties: { ...node.item.location } };
    case 'address':
      if (constraints.type === 'object')
        return { name: 'address-field', properties: { autocomplete: node.item.autocomplete } };
      // Of a text, it is the lines that it is written in.
      return { name: 'text-field', properties: { ...text, multiline: true } };
    case 'long-text':
      return { name: 'text-field', properties: { ...text, multiline: true } };
    case 'number':
      return {
        name: 'number-field',
        properties: {
          ...bounds,
          integer: constraints.type === 'integer',
          unit: node.item.unit && pickText(node.item.unit),
        },
      };
    case 'money':
      return { name: 'money-field', properties: bounds };
    case 'bill':
    case 'date':
    case 'date-parts':
    case 'iban':
    case 'national-id':
    case 'postal-code':
      return { name: `${node.widget}-field`, properties: {} };
    case 'legal-id':
      return { name: 'national-id-field', properties: { kind: 'legal' } };
    case 'mobile':
      // Data that may hold any phone says neither format nor pattern of an Iranian one.
      return {
        name: 'mobile-field',
        properties: { country: constraints.format || constraints.pattern ? 'ir' : 'any' },
      };
    case 'select':
      return { name: 'select-field', properties: { options: optionsOf(node) } };
    case 'choice':
      return { name: 'choice-field', properties: { options: optionsOf(node) } };
    case 'yes-no':
      return { name: 'choice-field', properties: { kind: 'yes-no' } };
  }
}

/** The options of a field: their words where the definition gives them, else the values themselves. */
export function optionsOf(node: AskedField): readonly FieldOption[] {
  const values = node.constraints.enum ?? node.item.options?.map(({ value }) => value) ?? [];
  return values.map((value) => {
    const option = node.item.options?.find((one) => one.value === value);
    return { value, label: option ? pickText(option.label) : String(value) };
  });
}
