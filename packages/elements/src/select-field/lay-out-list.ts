/** What a list of rows of one height measures, in CSS px and rows. */
export interface ListMeasures {
  /** Height of a row. */
  readonly row: number;
  /** How many rows are seen at a time. */
  readonly seen: number;
}

/**
 * Gives the rows drawn their place in a list as high as all of them, and brings one into sight where asked. By script:
 * a page's security policy may refuse style attributes.
 */
export function layOutList(
  list: HTMLElement,
  count: number,
  before: ListMeasures,
  inSight: number | undefined,
): ListMeasures {
  const rows = list.firstElementChild as HTMLElement;
  const row = (rows.firstElementChild as HTMLElement).offsetHeight || before.row;
  rows.style.height = `${count * row}px`;
  rows.style.paddingTop = `${Number(rows.dataset['first']) * row}px`;
  if (inSight !== undefined) {
    const from = Math.max(0, inSight) * row;
    list.scrollTop = Math.max(from + row - list.clientHeight, Math.min(from, list.scrollTop));
  }
  return { row, seen: Math.ceil(list.clientHeight / row) || before.seen };
}
