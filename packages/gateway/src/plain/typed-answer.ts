import type { Json, Pointer } from '@panjare/contract';
import type { FieldNode } from '@panjare/form';
import {
  cleanCode,
  isIsoDate,
  isoToJalaliDate,
  jalaliToIso,
  normalizeIban,
  normalizeMobile,
  normalizePhone,
  parseJalali,
  parseNumber,
  toLanguageDigits,
  toLatinDigits,
} from '@panjare/persian';
import type { ProseLanguage } from '../problem/language.ts';
import { choicesOf } from './choices.ts';
import { asksCorners, readCorners } from './corners.ts';
import { partsOf, readParts } from './parts.ts';
import type { Posted } from './posted.ts';

/** The parts of a date, in the order they are typed. */
export const dateParts = ['day', 'month', 'year'] as const;

/** The answer a person typed or chose. What is not one is kept as typed, for them to see and mend. */
export function readAnswer(node: FieldNode, pointer: Pointer, posted: Posted): Json | undefined {
  if (node.widget === 'date' || node.widget === 'date-parts') return readDate(pointer, posted);
  if (asksCorners(node)) return readCorners(posted.text(pointer) ?? '');
  const parts = partsOf(node);
  if (parts) return readParts(parts, (name) => posted.text(`${name}:${pointer}`) ?? '');
  const typed = posted.text(pointer);
  if (typed === null || typed === '') return undefined;
  switch (node.widget) {
    case 'number':
    case 'money':
      return parseNumber(typed) ?? typed;
    case 'select':
    case 'choice':
    case 'yes-no':
      return choicesOf(node).find(({ value }) => String(value) === typed)?.value ?? typed;
    case 'mobile':
      // Data that may hold any phone says neither format nor pattern of an Iranian one.
      return (isIranian(node) ? normalizeMobile : normalizePhone)(typed) ?? typed;
    case 'iban':
      return normalizeIban(typed) ?? typed;
    case 'national-id':
    case 'legal-id':
    case 'postal-code':
      return cleanCode(typed);
    default:
      // A pattern speaks of Latin digits, and people type Persian ones.
      return node.constraints.pattern === undefined ? typed : toLatinDigits(typed);
  }
}

function isIranian({ constraints: { format, pattern } }: FieldNode): boolean {
  return format !== undefined || pattern !== undefined;
}

/** Three boxes, or the whole date in the first: a paste into «روز» counts. */
function readDate(pointer: Pointer, posted: Posted): Json | undefined {
  const [day = '', month = '', year = ''] = dateParts.map((part) => posted.text(`${part}:${pointer}`) ?? '');
  if (day + month + year === '') return undefined;
  const typed = month + year === '' ? day : `${year}/${month}/${day}`;
  const date = parseJalali(typed);
  if (date === undefined) return typed;
  const two = (part: number): string => String(part).padStart(2, '0');
  return jalaliToIso(`${date.year}-${two(date.month)}-${two(date.day)}`);
}

/** How an answer stands in its box, with the digits of the language. */
export function writeTyped(node: FieldNode, language: ProseLanguage): string {
  const value = node.value.peek();
  if (value === undefined || value === null || typeof value === 'object') return '';
  const text = String(value);
  if (typeof value === 'number')
    return toLanguageDigits(language === 'fa' ? text.replace('.', '٫') : text, language);
  if (node.widget === 'mobile') return toLanguageDigits(text.replace(/^\+98/u, '0'), language);
  const isCode =
    codes.has(node.widget) || (node.constraints.pattern !== undefined && /^[\d/-]+$/u.test(text));
  return isCode ? toLanguageDigits(text, language) : text;
}

const codes: ReadonlySet<string> = new Set(['national-id', 'legal-id', 'postal-code', 'iban']);

/** How a date stands in its three boxes; what is no date stands as it was typed. */
export function writeDateParts(value: Json | undefined, language: ProseLanguage): readonly string[] {
  if (typeof value !== 'string') return ['', '', ''];
  if (isIsoDate(value)) {
    const { year, month, day } = isoToJalaliDate(value);
    return [day, month, year].map((part) => toLanguageDigits(part, language));
  }
  const [year = '', month = '', day = ''] = value.split('/');
  return value.includes('/') ? [day, month, year] : [value, '', ''];
}
