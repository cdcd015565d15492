import type { Address, Json, JsonObject, Pointer, Text } from '@panjare/contract';
import { createForm } from '@panjare/form';
import type { CompiledForm, FieldNode, FormNode, RepeatNode } from '@panjare/form';
import { placeText } from '@panjare/form/place.js';
import {
  formatAddress,
  formatJalali,
  formatRials,
  groupDigits,
  isIsoDate,
  toLanguageDigits,
} from '@panjare/persian';
import type { ProseLanguage } from '../problem/language.ts';

/** One answer that passes on, as a person reads it. */
export interface Passed {
  /** Of the rows or group it stands in. */
  heading: string | undefined;
  label: string;
  value: string;
  /** Reads left to right. */
  isCode: boolean;
}

/** Exactly the answers at some pointers, with the labels they were asked under, in the order of the form; files by name. */
export function writePasses(
  compiled: CompiledForm,
  answers: JsonObject,
  passes: readonly Pointer[],
  language: ProseLanguage,
  fileNames: ReadonlyMap<string, string>,
): Passed[] {
  const form = createForm(compiled, answers, { fill: false });
  const passed: Passed[] = [];
  const isPassed = (pointer: Pointer): boolean =>
    passes.some((pass) => pointer === pass || pointer.startsWith(`${pass}/`));
  function read(items: readonly FormNode[], heading: string | undefined): void {
    for (const item of items) {
      if (item.kind === 'group') read(item.items, pick(item.item.legend, language));
      if (item.kind === 'repeat') readRows(item);
      if (item.kind !== 'field' || !isPassed(item.pointer.value)) continue;
      const value = item.value.value;
      if (value === undefined || value === null || value === '') continue;
      const label = pick(item.label as unknown as Text, language);
      passed.push({ heading, label, ...writeValue(item, value, language, fileNames) });
    }
  }
  function readRows(repeat: RepeatNode): void {
    for (const [index, row] of repeat.rows.value.entries()) {
      const number = toLanguageDigits(String(index + 1), language);
      read(row.items, `${pick(repeat.label as unknown as Text, language)} ${number}`);
    }
  }
  for (const page of form.pages) if (page.visible.value) read(page.items, undefined);
  form.dispose();
  return passed;
}

/** One answer as a person reads it. */
export function writeValue(
  { widget, item, constraints }: FieldNode,
  value: Json,
  language: ProseLanguage,
  fileNames: ReadonlyMap<string, string>,
): { value: string; isCode: boolean } {
  if (widget === 'file') {
    const names = [value].flat().map((id) => fileNames.get(String(id)) ?? String(id));
    return { value: names.join(language === 'fa' ? '، ' : ', '), isCode: false };
  }
  const several = writeSeveral(widget, value, language);
  if (several !== undefined) return several;
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const option = item.options?.find((candidate) => candidate.value === value);
  if (option !== undefined) return { value: pick(option.label, language), isCode: false };
  if (typeof value === 'boolean') return { value: yesNo[language][value ? 0 : 1], isCode: false };
  if (widget === 'money' && Number.isSafeInteger(value))
    return { value: formatRials(value as number, language), isCode: false };
  if (typeof value === 'number') {
    const number = groupDigits(value, language);
    return {
      value: item.unit === undefined ? number : `${number} ${pick(item.unit, language)}`,
      isCode: false,
    };
  }
  if (isIsoDate(text)) return { value: formatJalali(text, 'long', language), isCode: false };
  const isCode = codes.has(widget) || (constraints.pattern !== undefined && /^[\d/-]+$/u.test(text));
  return { value: isCode ? toLanguageDigits(text, language) : text, isCode };
}

/** An answer of several facts, in one line. */
function writeSeveral(
  widget: FieldNode['widget'],
  value: Json,
  language: ProseLanguage,
): { value: string; isCode: boolean } | undefined {
  const place = widget === 'location' ? placeText(value, language) : undefined;
  if (place) return { value: place.text, isCode: place.code };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  if (widget === 'address')
    return { value: formatAddress(value as Partial<Address>, language), isCode: false };
  if (widget !== 'bill') return undefined;
  const ids = (['billId', 'paymentId'] as const).flatMap((name) => {
    const id = value[name];
    return typeof id === 'string' ? `${billWords[language][name]} ${toLanguageDigits(id, language)}` : [];
  });
  return { value: ids.join(language === 'fa' ? '، ' : ', '), isCode: false };
}

const codes: ReadonlySet<string> = new Set(['national-id', 'legal-id', 'mobile', 'postal-code', 'iban']);
const billWords = {
  fa: { billId: 'شناسهٔ قبض', paymentId: 'شناسهٔ پرداخت' },
  en: { billId: 'bill ID', paymentId: 'payment ID' },
} as const;
const yesNo = { fa: ['بله', 'خیر'], en: ['Yes', 'No'] } as const;

/** The words in a language; Persian where they are missing. */
export function pick(text: Text, language: ProseLanguage): string {
  return text[language] ?? text.fa;
}
