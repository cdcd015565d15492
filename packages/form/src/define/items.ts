import type { FieldItem, Item, Option, Page, RepeatItem, Text } from '@panjare/contract';
import type { FromRoot, FromRow, PointerOf, Readable } from './pointers.ts';
import { type RuleOf, ruleJson } from './rules.ts';
import { textOf, type Words } from './words.ts';

declare const asks: unique symbol;
declare const reads: unique symbol;

/** An item of a page. `Asks` and `Reads` remember its pointers, for the compiler only. */
export interface ItemBuilder<Asks extends string, Reads extends string = never> {
  readonly [asks]?: Asks;
  readonly [reads]?: Reads;
  /** The plain JSON. */
  readonly item: Item;
}

/** An item that is always shown, until told otherwise. */
export interface ShownItem<Asks extends string, Reads extends string = never> extends ItemBuilder<
  Asks,
  Reads
> {
  /** Shown only where the rule holds; several rules are joined by `all`. */
  when<R extends string>(rule: RuleOf<R>): ItemBuilder<Asks, Reads | NoInfer<R>>;
}

/** A page. */
export interface PageBuilder<Asks extends string, Reads extends string = never> {
  readonly [asks]?: Asks;
  readonly [reads]?: Reads;
  /** The plain JSON; `id` is empty where the service is to number it. */
  readonly page: Page;
}

/** A page that is always shown, until told otherwise. */
export interface ShownPage<Asks extends string, Reads extends string = never> extends PageBuilder<
  Asks,
  Reads
> {
  when<R extends string>(rule: RuleOf<R>): PageBuilder<Asks, Reads | FromRoot<NoInfer<R>>>;
}

/** What else is said of a field; see FieldItem of the contract. */
export interface FieldOptions<C extends string = never> extends Omit<
  FieldItem,
  'kind' | 'at' | 'when' | 'compute' | 'label' | 'hint' | 'unit' | 'options'
> {
  label?: Words;
  hint?: Words;
  unit?: Words;
  options?: readonly (Omit<Option, 'label'> & { label: Words })[];
  compute?: RuleOf<C>;
}

/** What else is said of a repeat; see RepeatItem of the contract. */
export interface RepeatOptions extends Omit<RepeatItem, 'kind' | 'at' | 'items' | 'when' | 'label' | 'hint'> {
  label?: Words;
  hint?: Words;
}

/** One answer: `field('/renovationCode')`; inside a repeat relative to the row: `field('/share')`. */
export function field<A extends string, C extends string = never>(
  at: A,
  { label, hint, unit, options, compute, ...rest }: FieldOptions<C> = {},
): ShownItem<A, NoInfer<C>> {
  return itemBuilder({
    kind: 'field',
    at,
    ...rest,
    ...(label !== undefined && { label: textOf(label) }),
    ...(hint !== undefined && { hint: textOf(hint) }),
    ...(unit !== undefined && { unit: textOf(unit) }),
    ...(options !== undefined && {
      options: options.map((each) => ({ ...each, label: textOf(each.label) })),
    }),
    ...(compute !== undefined && { compute: ruleJson(compute) }),
  });
}

type InRows<At extends string, Asks extends string> = At | `${At}/*${Asks}`;

/** Items answered once for each row: `repeat('/owners', field('/nationalId'), field('/share'))`. */
export function repeat<At extends string, A extends string, R extends string = never>(
  at: At,
  options: RepeatOptions,
  ...items: ItemBuilder<A, R>[]
): ShownItem<InRows<At, NoInfer<A>>, FromRow<At, NoInfer<R>>>;
export function repeat<At extends string, A extends string, R extends string = never>(
  at: At,
  ...items: ItemBuilder<A, R>[]
): ShownItem<InRows<At, NoInfer<A>>, FromRow<At, NoInfer<R>>>;
export function repeat(at: string, ...rest: (RepeatOptions | ItemBuilder<string, string>)[]) {
  const [first, ...others] = rest;
  const given = first !== undefined && !isItem(first) ? first : undefined;
  const items = (given === undefined ? rest : others).filter(isItem);
  const { label, hint, ...options } = given ?? {};
  return itemBuilder<string, string>({
    kind: 'repeat',
    at,
    ...options,
    ...(label !== undefined && { label: textOf(label) }),
    ...(hint !== undefined && { hint: textOf(hint) }),
    items: items.map(({ item }) => item),
  });
}

/** Items under one legend. */
export function group<A extends string, R extends string = never>(
  legend: Words,
  ...items: ItemBuilder<A, R>[]
): ShownItem<NoInfer<A>, NoInfer<R>> {
  return itemBuilder({ kind: 'group', legend: textOf(legend), items: items.map(({ item }) => item) });
}

/** Words for the person filling in: a small Markdown subset. */
export function note(text: Words): ShownItem<never> {
  return itemBuilder({ kind: 'note', text: textOf(text) });
}

/**
 * A page. With the data type named, `page<Data>('owners', …)`, its pointers are checked where it stands; without, where
 * `defineService<Data>` takes it in. Left out, its id is `page-1`, `page-2`, …
 */
export function page<A extends string, R extends string = never>(
  title: Text,
  ...items: ItemBuilder<A, R>[]
): ShownPage<NoInfer<A>, FromRoot<NoInfer<R>>>;
export function page<A extends string, R extends string = never>(
  id: string,
  title: Text,
  ...items: ItemBuilder<A, R>[]
): ShownPage<NoInfer<A>, FromRoot<NoInfer<R>>>;
export function page<T extends object>(
  id: string,
  title: Text,
  ...items: ItemBuilder<NoInfer<PointerOf<T>>, NoInfer<Readable<PointerOf<T>>>>[]
): ShownPage<NoInfer<PointerOf<T>>, NoInfer<PointerOf<T>>>;
export function page(...given: (string | Text | ItemBuilder<string, string>)[]): ShownPage<string, string> {
  const [first] = given;
  const id = typeof first === 'string' ? first : '';
  const [title, ...items] = typeof first === 'string' ? given.slice(1) : given;
  return pageBuilder({
    id,
    title: title as Text,
    items: items.map((each) => (each as ItemBuilder<string, string>).item),
  });
}

function isItem(given: RepeatOptions | ItemBuilder<string, string>): given is ItemBuilder<string, string> {
  return 'item' in given;
}

function itemBuilder<A extends string, R extends string>(item: Item): ShownItem<A, R> {
  return { item, when: (rule) => ({ item: { ...item, when: ruleJson(rule) } }) };
}

function pageBuilder<A extends string, R extends string>(plain: Page): ShownPage<A, R> {
  return { page: plain, when: (rule) => ({ page: { ...plain, when: ruleJson(rule) } }) };
}
