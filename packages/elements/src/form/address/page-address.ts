import type { Form, PageNode } from '@panjare/form';

const NAME = 'panjare-page';

/** Ours among the parts of a query. */
const OURS = /^panjare-page(?:-\d+)?(?:=|$)/;

/** What stands in a page's address for one of its forms: `panjare-page`; `panjare-page-2` for the second form. */
export function parameterOf(place: number): string {
  return place > 0 ? `${NAME}-${place + 1}` : NAME;
}

/** The page that an address names. */
export function pageIn(href: string, parameter: string): string | undefined {
  const part = partsOf(href).parts.find((one) => one.startsWith(`${parameter}=`));
  const found = part?.slice(parameter.length + 1);
  // Ids of pages are plain names; what is not, was never written by a form.
  return found !== undefined && /^[\w-]+$/.test(found) ? found : undefined;
}

/** An address with another page of a form in it, or none. All else stays to the letter: it is the host's. */
export function withPage(href: string, parameter: string, page: string | undefined): string {
  const { before, parts, after } = partsOf(href);
  const kept = parts.filter((one) => one !== parameter && !one.startsWith(`${parameter}=`));
  if (page !== undefined) kept.push(`${parameter}=${page}`);
  return before + (kept.length > 0 ? `?${kept.join('&')}` : '') + after;
}

/** An address without anything of ours: what a host's router goes by. */
export function hostsAddress(href: string): string {
  const { before, parts, after } = partsOf(href);
  const kept = parts.filter((one) => !OURS.test(one));
  return before + (kept.length > 0 ? `?${kept.join('&')}` : '') + after;
}

/** A page of a form by id; where the answers so far hide it, the one before it that they do not. */
export function nearestPage(form: Form, id: string): PageNode | undefined {
  const at = id === 'review' ? form.pages.length : form.pages.findIndex((page) => page.id === id);
  if (at < 0) return undefined;
  const isShown = ({ visible }: PageNode) => visible.peek();
  return form.pages.slice(0, at + 1).findLast(isShown) ?? form.pages.find(isShown);
}

/** A `?` after the `#` is the hash's own. */
function partsOf(href: string): { before: string; parts: string[]; after: string } {
  const hash = href.indexOf('#');
  const [whole, after] = hash < 0 ? [href, ''] : [href.slice(0, hash), href.slice(hash)];
  const query = whole.indexOf('?');
  if (query < 0) return { before: whole, parts: [], after };
  const text = whole.slice(query + 1);
  return { before: whole.slice(0, query), parts: text === '' ? [] : text.split('&'), after };
}
