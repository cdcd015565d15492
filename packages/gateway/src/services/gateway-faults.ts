import type { FieldItem, FileRule, Item, Pointer, ServiceDefinition } from '@panjare/contract';
import type { DefinitionFault } from '@panjare/form';
import { greatestSize } from '../uploads/file-rules.ts';
import { knownTypes } from '../uploads/sniff-type.ts';

/**
 * What compiles and yet would not hold: a check that stands in every row of a list is run nowhere, in the page as little
 * as on the gateway; a file rule that names what cannot be told from a file's content takes nothing.
 */
export function gatewayFaults({ pages, checks }: ServiceDefinition): DefinitionFault[] {
  const files = pages.flatMap(({ items }, index) => fileFaults(items, `/pages/${index}/items`));
  const inRows = checks.flatMap(({ at }, index): DefinitionFault[] => {
    if (!at.split('/').includes('*')) return [];
    return [
      {
        path: `/checks/${index}/at`,
        code: 'check-in-rows',
        remedy: 'Let the check stand at the list itself: a check of one row is run nowhere.',
        params: { at },
      },
    ];
  });
  return [...inRows, ...files];
}

function fileFaults(items: readonly Item[], path: Pointer): DefinitionFault[] {
  return items.flatMap((item, index): DefinitionFault[] => {
    const here = `${path}/${index}`;
    if (item.kind === 'field') return item.file === undefined ? [] : ruleFaults(item, item.file, here);
    return item.kind === 'note' ? [] : fileFaults(item.items, `${here}/items`);
  });
}

function ruleFaults({ widget }: FieldItem, file: FileRule, path: Pointer): DefinitionFault[] {
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
