import type { Item, Pointer, ServiceDefinition, Text } from '@panjare/contract';
import { answerSchema } from './answer-schema.ts';

const everything: Text = { fa: 'همهٔ پاسخ‌های این درخواست', en: 'All answers of this request' };

/** What the answers at some pointers are called where they are asked: «کد نوسازی». One title a pointer. */
export function answerTitles(
  { pages, data }: Pick<ServiceDefinition, 'pages' | 'data'>,
  pointers: readonly Pointer[],
): Text[] {
  const asked = pages.flatMap(({ items }) => labelled(items));
  return pointers.map((pointer) => {
    if (pointer === '') return everything;
    const label = asked.find(({ at }) => at === pointer)?.label;
    if (label !== undefined) return label;
    const schema = answerSchema(data, pointer);
    const title = schema?.['title'] ?? schema?.['description'];
    const within = asked.filter(({ at }) => at.startsWith(`${pointer}/`)).map((one) => one.label);
    return join(within, typeof title === 'string' ? title : undefined) ?? { fa: pointer.slice(1) };
  });
}

interface Labelled {
  at: Pointer;
  label: Text;
}

/** Fields and repeats with words of their own; those within rows go by the name of the rows. */
function labelled(items: readonly Item[]): Labelled[] {
  return items.flatMap((item): Labelled[] => {
    if (item.kind === 'group') return labelled(item.items);
    if (item.kind === 'note' || item.label === undefined) return [];
    return [{ at: item.at, label: item.label }];
  });
}

/** One title of several; the schema's own word for them where it has one, in Persian. */
function join(labels: readonly Text[], title: string | undefined): Text | undefined {
  const fa = title ?? labels.map((label) => label.fa).join('، ');
  const en = labels.map((label) => label.en ?? label.fa).join(', ');
  if (fa === '') return undefined;
  return en === '' ? { fa } : { fa, en };
}
