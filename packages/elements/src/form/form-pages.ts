import type { Form, PageNode } from '@panjare/form';

/** The pages that the answers so far lead to. */
export function visiblePages(form: Form): readonly PageNode[] {
  return form.pages.filter(({ visible }) => visible.value);
}

/** The page so many steps from this one, among those that are visible. */
export function pageAt(form: Form, from: PageNode, steps: number): PageNode | undefined {
  const pages = visiblePages(form);
  return pages[pages.indexOf(from) + steps];
}

/** The pages that were left to come to this one; all of them before the last look. */
export function pagesBefore({ pages }: Form, page: string): readonly PageNode[] {
  const at = pages.findIndex(({ id }) => id === page);
  return at < 0 ? pages : pages.slice(0, at);
}
