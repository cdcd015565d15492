import type { Form, FormNode } from '@panjare/form';
import { importElement } from '../define/import-element.ts';
import { hostOf } from './field-host.ts';
import type { FieldElementName } from './field-host.ts';

/** Loads the field elements that a form uses, the first page's first; each only once. */
export async function loadFieldsOf(form: Form): Promise<void> {
  const names = new Set<FieldElementName>();
  for (const page of form.pages) collect(page.items, names);
  await Promise.all([...names].map((name) => importElement(name)));
}

function collect(items: readonly FormNode[], names: Set<FieldElementName>): void {
  for (const item of items) {
    if (item.kind === 'field') names.add(hostOf(item).name);
    if (item.kind === 'group') collect(item.items, names);
    if (item.kind === 'repeat') for (const row of item.rows.peek()) collect(row.items, names);
  }
}
