import type { FieldItem, Pointer, Widget } from '@panjare/contract';
import type { FieldConstraints } from '../state/nodes.ts';
import type { Faults } from './faults.ts';

/** Faults of what a citizen chooses from: a choice the schema refuses could never be sent, and none at all not be made. */
export function addChoiceFaults(
  { options = [] }: FieldItem,
  widget: Widget,
  { type, enum: allowed }: FieldConstraints,
  path: Pointer,
  faults: Faults,
): void {
  if ((widget === 'select' || widget === 'choice') && options.length === 0 && !allowed?.length)
    faults.tell(path, 'no-options', 'Give options, or an enum in the schema: there is nothing to choose.');
  const written = type === 'integer' ? 'number' : type;
  options.forEach(({ value }, index) => {
    const taken = allowed ? allowed.includes(value) : typeof value === written;
    if (!taken)
      faults.tell(
        `${path}/options/${index}/value`,
        'unknown-option',
        'Offer only values that the schema takes.',
        {
          value,
        },
      );
  });
}
