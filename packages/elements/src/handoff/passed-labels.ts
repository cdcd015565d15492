import type { Item, Pointer, ServiceDefinition, Text } from '@panjare/contract';

/** What the answers at some pointers are called where they are asked: «کد نوسازی», «مالک». Each name once. */
export function passedLabels({ pages, data }: ServiceDefinition, passes: readonly Pointer[]): Text[] {
  const names = new Map<string, Text>();
  for (const pass of passes) {
    const own = labelsWithin(
      pages.flatMap((page) => page.items),
      pass,
    );
    for (const text of own.length > 0 ? own : [titleAt(data, pass)]) names.set(text.fa, text);
  }
  return [...names.values()];
}

function labelsWithin(items: readonly Item[], pass: Pointer): Text[] {
  return items.flatMap((item) => {
    switch (item.kind) {
      case 'field':
      case 'repeat': {
        const isPassed = item.at === pass || item.at.startsWith(`${pass}/`);
        return isPassed && item.label !== undefined ? [item.label] : [];
      }
      case 'group':
        return labelsWithin(item.items, pass);
      case 'note':
        return [];
    }
  });
}

/** The schema's word for an answer, where no field has one. */
function titleAt(data: unknown, pass: Pointer): Text {
  const schema = pass
    .split('/')
    .slice(1)
    .reduce<unknown>((within, name) => property(property(within, 'properties'), name), data);
  const title = property(schema, 'title') ?? property(schema, 'description');
  return { fa: typeof title === 'string' ? title : pass.slice(1) };
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as { [name: string]: unknown })[name];
}
