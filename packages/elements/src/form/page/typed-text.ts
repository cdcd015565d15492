import type { Json } from '@panjare/contract';
import type { FieldNode } from '@panjare/form';
import { isolate, toLanguageDigits, toLatinDigits } from '@panjare/persian';
import { currentLocale } from '../../localize/localize.ts';

const CODE = /[\d۰-۹٠-٩]+(?:[-/.][\d۰-۹٠-٩]+)+/g;

/**
 * What typed text is as data. A pattern speaks of Latin digits, and people type Persian ones: `۱۲-۳۴۵-۶` is `12-345-6`.
 * Free text keeps the digits it was written with.
 */
export function typedAsData(node: FieldNode, value: Json | undefined): Json | undefined {
  const { pattern } = node.constraints;
  return typeof value === 'string' && pattern !== undefined ? toLatinDigits(value) : value;
}

/** How that data stands in its box: with the digits of the language shown, as it was typed. */
export function dataAsTyped(node: FieldNode, value: Json | undefined): Json | undefined {
  const isCode =
    typeof value === 'string' && node.constraints.pattern !== undefined && /^[\d/-]+$/.test(value);
  return isCode ? toLanguageDigits(value, currentLocale()) : value;
}

/** Keeps codes inside Persian words in their own order: unisolated, ۱۲-۳۴۵-۶ shows as ۶-۳۴۵-۱۲. */
export function isolateCodes(text: string): string {
  return text.replace(CODE, (code) => isolate(code, 'ltr'));
}
