import type { Json } from '@panjare/contract';
import type { FieldNode } from '@panjare/form';
import {
  cleanCode,
  cleanText,
  foldText,
  isIsoDate,
  isPostalCode,
  jalaliToIso,
  parseJalali,
  parseNumber,
  toLatinDigits,
} from '@panjare/persian';
import { readBill } from '../../bill-field/read-bill.ts';
import { readPlaceText } from '../../location-field/place-rows.ts';

/** Longer texts are no codes; as the engine's own cap. */
const LONGEST_CODE = 1000;

/**
 * The answer that a cell of a spreadsheet holds for a field; nothing where it is empty. What is not understood stays as
 * it was written, so that the field shows it with what is wrong.
 */
export function readCell(field: FieldNode, cell: string): Json | undefined {
  const text = cleanText(cell).trim();
  if (text === '') return undefined;
  switch (field.widget) {
    case 'number':
    case 'money':
      return readNumber(text) ?? text;
    case 'date':
    case 'date-parts':
      return readDay(text) ?? text;
    case 'yes-no':
      return readYesNo(text) ?? text;
    case 'select':
    case 'choice':
      return readChoice(field, text) ?? text;
    case 'long-text':
      return cell.trim();
    case 'address':
      return field.constraints.type === 'object' ? readAddress(cell) : cell.trim();
    case 'bill':
      return { ...(readBill(text) ?? { billId: cleanCode(text) }) };
    case 'location':
      return readPlaceText(cell, field.item.location?.shape ?? 'point');
    case 'text':
      return field.constraints.pattern === undefined ? text : readCode(field.constraints.pattern, text);
    default:
      return toLatinDigits(text).replace(/[\s-]/g, '');
  }
}

/** A postal code alone, else the lines of an address: what is still missing is asked for at its box. */
function readAddress(cell: string): Json {
  return isPostalCode(cell) ? { postalCode: cleanCode(cell) } : { street: cell.trim() };
}

/** As typed in a field; a Persian Windows writes 12/5 for twelve and a half. */
function readNumber(text: string): number | undefined {
  return parseNumber(text) ?? parseNumber(text.replace(/^([^/]*)\/([^/]*)$/, '$1.$2'));
}

/** ISO, Jalali, or Gregorian beginning with the year; which of two small numbers is the month nobody can tell. */
function readDay(text: string): string | undefined {
  const latin = toLatinDigits(text).replace(/[ T]\d\d?:\d\d.*$/, '');
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(latin) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (Number(year) > 1700) return isIsoDate(iso) ? iso : undefined;
  const date = parseJalali(latin);
  return date && jalaliToIso(date);
}

function readYesNo(text: string): boolean | undefined {
  const folded = foldText(text);
  if (['بله', 'بلی', 'اری', 'دارد', 'yes', 'y', 'true', '1'].includes(folded)) return true;
  if (['خیر', 'نه', 'ندارد', 'no', 'n', 'false', '0'].includes(folded)) return false;
  return undefined;
}

/** A choice by its value, or by its words in any language. */
function readChoice({ item, constraints }: FieldNode, text: string): Json | undefined {
  const wanted = foldText(text);
  const values = constraints.enum ?? item.options?.map(({ value }) => value) ?? [];
  return values.find((value) => {
    const words = item.options?.find((option) => option.value === value)?.label ?? {};
    return [String(value), ...Object.values(words)].some((word) => foldText(String(word)) === wanted);
  });
}

/** A code with Latin digits; grouping and dots that a spreadsheet or a form of paper puts in are taken out. */
function readCode(pattern: string, text: string): string {
  const latin = toLatinDigits(text);
  const expression = new RegExp(pattern, 'u');
  const bare = latin.replace(/[\s.,\u066c-]/g, '');
  const fits = (code: string) => code.length <= LONGEST_CODE && expression.test(code);
  return !fits(latin) && fits(bare) ? bare : latin;
}
