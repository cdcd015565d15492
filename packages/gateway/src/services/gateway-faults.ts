import type { Item, Pointer, ServiceDefinition } from '@panjare/contract';
import type { DefinitionFault } from '@panjare/form';
import { greatestSize, templateOf } from '../uploads/file-rules.ts';
import { knownTypes } from '../uploads/sniff-type.ts';

/**
 * What compiles and yet would not hold here: a check that stands where no page shows an answer is run nowhere, in the
 * page as little as on the gateway; a file rule that names what cannot be told from a file's content takes nothing.
 */
export function gatewayFaults({ pages, checks }: ServiceDefinition): DefinitionFault[] {
  const shown = new Set<Pointer>();
  const files: DefinitionFault[] = [];
  pages.forEach(({ items }, index) =>
    walk(items, '', `/pages/${index}/items`, (item, at, path) => {
      shown.add(at);
      if (item.kind === 'field' && item.file !== undefined) files.push(...fileFaults(item, path));
    }),
  );
  const misplaced = checks.flatMap(({ at }, index): DefinitionFault[] => {
    const path = `/checks/${index}/at`;
    if (at.split('/').includes('*'))
      return [
        {
          path,
          code: 'check-in-rows',
          remedy: 'Let the check stand at the list itself: a check of one row is run nowhere.',
          params: { at },
        },
      ];
    if (shown.has(templateOf(at))) return [];
    return [
      {
        path,
        code: 'check-never-shown',
        remedy: 'Let the check stand at an answer that a page asks for.',
        params: { at },
      },
    ];
  });
  return [...misplaced, ...files];
}

type FieldOrRepeat = Extract<Item, { kind: 'field' | 'repeat' }>;

function walk(
  items: readonly Item[],
  base: Pointer,
  path: Pointer,
  visit: (item: FieldOrRepeat, at: Pointer, path: Pointer) => void,
): void {
  items.forEach((item, index) => {
    const here = `${path}/${index}`;
    if (item.kind === 'field' || item.kind === 'repeat') visit(item, base + item.at, here);
    if (item.kind === 'repeat') walk(item.items, `${base}${item.at}/*`, `${here}/items`, visit);
    if (item.kind === 'group') walk(item.items, base, `${here}/items`, visit);
  });
}

function fileFaults(
  { widget, file = {} }: Extract<Item, { kind: 'field' }>,
  path: Pointer,
): DefinitionFault[] {
  const faults: DefinitionFault[] = [];
  if (widget !== 'file')
    faults.push({
      path: `${path}/file`,
      code: 'no-file-field',
      remedy: 'Say `widget: "file"` where `file` says what the field takes.',
      params: {},
    });
  const unknown = (file.types ?? []).filter((type) => !knownTypes.has(type));
  if (unknown.length > 0 || file.types?.length === 0)
    faults.push({
      path: `${path}/file/types`,
      code: 'unknown-file-type',
      remedy: `Name some of ${[...knownTypes].join(', ')}.`,
      params: { unknown },
    });
  const { maximumBytes: most = 1 } = file;
  if (!Number.isInteger(most) || most < 1 || most > greatestSize)
    faults.push({
      path: `${path}/file/maximumBytes`,
      code: 'file-size',
      remedy: `Allow between 1 and ${greatestSize} bytes.`,
      params: { limit: greatestSize },
    });
  return faults;
}
