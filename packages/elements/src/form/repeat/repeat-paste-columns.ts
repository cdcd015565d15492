import type { Json, JsonObject } from '@panjare/contract';
import type { FieldNode, FormNode } from '@panjare/form';
import { foldText } from '@panjare/persian';
import { readCell } from './repeat-paste-cell.ts';
import type { PastedTable } from './repeat-paste-table.ts';

/** Which field each column fills; nothing where it is left out. */
export type Columns = readonly (FieldNode | undefined)[];

/** The fields of a row that a table can fill: not those worked out, nor those of rows inside it. */
export function fillableFields(items: readonly FormNode[]): FieldNode[] {
  return items.flatMap((item) => {
    if (item.kind === 'group') return fillableFields(item.items);
    return item.kind === 'field' && item.item.compute === undefined ? [item] : [];
  });
}

/** The columns that a first row of names stands for; nothing where it is no row of names. */
export function namedColumns([first = []]: PastedTable, fields: readonly FieldNode[]): Columns | undefined {
  const columns = first.map((cell) => fields.find((field) => namesOf(field).includes(foldText(cell))));
  const found = new Set(columns.filter((field) => field !== undefined));
  return found.size >= Math.max(1, Math.min(2, first.length)) ? columns.map(onlyOnce()) : undefined;
}

/** The fields in their order, a column each. */
export function columnsInOrder(table: PastedTable, fields: readonly FieldNode[]): Columns {
  const width = Math.max(0, ...table.map(({ length }) => length));
  return Array.from({ length: width }, (_, index) => fields[index]);
}

/** The answers of rows. */
export function readRows(rows: PastedTable, columns: Columns): Json[] {
  return rows.map((cells) => {
    let answers: Json = {};
    columns.forEach((field, index) => {
      const value = field && readCell(field, cells[index] ?? '');
      if (field && value !== undefined) answers = withAnswer(answers, field.item.at, value);
    });
    return answers;
  });
}

/** A row may itself be one answer: then the pointer is empty. */
function withAnswer(answers: Json, at: string, value: Json): Json {
  const [name, ...rest] = at.split('/').slice(1);
  if (name === undefined) return value;
  const key = name.replaceAll('~1', '/').replaceAll('~0', '~');
  const object = answers as JsonObject;
  const inner = rest.length === 0 ? value : withAnswer(object[key] ?? {}, `/${rest.join('/')}`, value);
  return { ...object, [key]: inner };
}

function namesOf({ item, label }: FieldNode): string[] {
  return [...Object.values(label), item.at.split('/').at(-1) ?? ''].map(foldText);
}

/** A field takes one column; a second of the same name is left out. */
function onlyOnce(): (field: FieldNode | undefined) => FieldNode | undefined {
  const taken = new Set<FieldNode>();
  return (field) => {
    if (!field || taken.has(field)) return undefined;
    taken.add(field);
    return field;
  };
}
