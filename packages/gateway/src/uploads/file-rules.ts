import type { FileRule, Item, Pointer, ServiceDefinition, UploadType } from '@panjare/contract';
import { usualTypes } from './sniff-type.ts';

/** What one file may be. */
export interface FileLimits {
  types: readonly UploadType[];
  /** Bytes. */
  size: number;
}

/** A `file` field of a definition. */
export interface FileField {
  /** Of the whole answers, `*` in place of a row's number. */
  field: Pointer;
  limits: FileLimits;
}

const usualSize = 10 * 1024 * 1024;
/** Bytes no definition may ask beyond. */
export const greatestSize = 50 * 1024 * 1024;

/** What a rule allows; the usual where it says nothing. */
export function limitsOf({ types = [...usualTypes], maximumBytes = usualSize }: FileRule = {}): FileLimits {
  return { types, size: Math.min(maximumBytes, greatestSize) };
}

/** The `file` field that a pointer into the answers leads to. */
export function fileFieldAt({ pages }: ServiceDefinition, at: Pointer): FileField | undefined {
  const wanted = templateOf(at);
  return pages.flatMap(({ items }) => fileFields(items, '')).find(({ field }) => field === wanted);
}

/** A pointer with `*` in place of every row's number. */
export function templateOf(at: Pointer): Pointer {
  return at.replaceAll(/(?<=\/)(0|[1-9]\d*)(?=\/|$)/gu, '*');
}

function fileFields(items: readonly Item[], base: Pointer): FileField[] {
  return items.flatMap((item): FileField[] => {
    switch (item.kind) {
      case 'field':
        return item.widget === 'file' ? [{ field: base + item.at, limits: limitsOf(item.file) }] : [];
      case 'repeat':
        return fileFields(item.items, `${base}${item.at}/*`);
      case 'group':
        return fileFields(item.items, base);
      case 'note':
        return [];
    }
  });
}
