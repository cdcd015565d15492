import type { Item, Json, JsonObject, Pointer, ServiceDefinition } from '@panjare/contract';
import { isNationalId } from '@panjare/persian';
import { valueAt } from '../cases/pointers.ts';
import { answerSchema } from './answer-schema.ts';

/** A person whom answers name by national id, and where. */
export interface NamedPerson {
  nationalId: string;
  pointer: Pointer;
}

/** Everybody whom answers name in a field for a national id, rows too, but the one whose case it is. */
export function namedPeople(
  { pages, data }: Pick<ServiceDefinition, 'pages' | 'data'>,
  answers: JsonObject,
  applicant: string | undefined,
): NamedPerson[] {
  return pages
    .flatMap(({ items }) => items.flatMap((item) => idsOf(item, data, answers, '')))
    .filter(({ nationalId }) => nationalId !== applicant && isNationalId(nationalId));
}

function idsOf(item: Item, data: JsonObject, answers: Json, base: Pointer): NamedPerson[] {
  switch (item.kind) {
    case 'note':
      return [];
    case 'group':
      return item.items.flatMap((within) => idsOf(within, data, answers, base));
    case 'repeat': {
      const at = base + item.at;
      const rows = valueAt(answers, at);
      if (!Array.isArray(rows)) return [];
      return rows.flatMap((_, place) =>
        item.items.flatMap((within) => idsOf(within, data, answers, `${at}/${place}`)),
      );
    }
    case 'field': {
      const pointer = base + item.at;
      const isId =
        item.widget === 'national-id' ||
        (item.widget === undefined && answerSchema(data, pointer)?.['format'] === 'national-id');
      const value = isId ? valueAt(answers, pointer) : undefined;
      return typeof value === 'string' ? [{ nationalId: value, pointer }] : [];
    }
  }
}
