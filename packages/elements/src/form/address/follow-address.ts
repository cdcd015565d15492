import type { ReadonlySignal } from '@preact/signals-core';
import type { FormState } from '../form-state.ts';
import { isFilling } from '../form-state.ts';
import { visiblePages } from '../form-pages.ts';
import { hostsAddress, nearestPage, pageIn, parameterOf, withPage } from './page-address.ts';

/** A flow whose pages stand in the address. */
export interface AddressedFlow {
  readonly state: ReadonlySignal<FormState>;
  /** Id of the page shown; `review` for the last look, empty where no answers are on the screen. */
  readonly page: ReadonlySignal<string>;
  goTo(page: string): void;
}

/** Forms that follow the address now, and the entries of the history at which one of them stood. */
const following = new Set<() => void>();
const entries = new Set<string>();
/** The entry that was left last. */
let left: NavigationHistoryEntry | undefined;

/** The page of a form that the address names, where it names one. */
export function pageAsked(host: Element): string | undefined {
  return pageIn(location.href, parameterOf(placeOf(host)));
}

/**
 * Lets the address follow the pages of a form, and back and forward go between them. Path, hash, state and the rest of
 * the query stay the host's. A host's router is not told of steps that lead from one page of a form to another: it never
 * saw them made, and some draw everything anew for them. Where the browser cannot tell which steps these are (no
 * Navigation API), routers see them as a change of the query. Gives back what the page of this form is called there.
 */
export function followAddress(host: Element, flow: AddressedFlow, ended: AbortSignal): string {
  const parameter = parameterOf(placeOf(host));
  // This part came when the form had gone.
  if (ended.aborted) return parameter;
  /** The page whose entry stands. */
  let shown = '';
  let isTravelling = false;
  /** The host's address at which the form stands. */
  let home = hostsAddress(location.href);
  const write = (page: string) => {
    const now = flow.state.peek();
    const first = isFilling(now) ? visiblePages(now.form)[0]?.id : undefined;
    const href = withPage(location.href, parameter, page === '' || page === first ? undefined : page);
    const isStep = shown !== '' && page !== '' && !isTravelling;
    shown = page;
    record(href, isStep ? 'pushState' : 'replaceState');
    home = hostsAddress(location.href);
    const entry = navigationNow()?.currentEntry;
    if (entry) entries.add(entry.key);
  };
  /** Shows the page that the address names, or the nearest. The host going elsewhere is no matter of the form's. */
  const obey = () => {
    const now = flow.state.peek();
    if (!isFilling(now) || hostsAddress(location.href) !== home) return;
    const asked = pageIn(location.href, parameter) ?? visiblePages(now.form)[0]?.id ?? '';
    const page = asked === 'review' ? asked : nearestPage(now.form, asked)?.id;
    isTravelling = true;
    if (page !== undefined && page !== flow.page.peek()) flow.goTo(page);
    write(flow.page.peek());
    isTravelling = false;
  };
  let isFirst = true;
  const unsubscribe = flow.page.subscribe((page) => {
    if (isTravelling || page === shown) return;
    const isNamed = isFirst && page !== '' && pageIn(location.href, parameter) !== undefined;
    if (page !== '') isFirst = false;
    // The address may name a page that conditions hide, or the last look.
    if (isNamed) queueMicrotask(obey);
    else write(page);
  });
  following.add(obey);
  if (following.size === 1) listen();
  ended.addEventListener('abort', () => {
    unsubscribe();
    following.delete(obey);
    if (following.size === 0) {
      listening?.abort();
      // Why it was aborted holds on to who aborted it.
      listening = undefined;
    }
    // The form that goes takes its page along, unless it is only put elsewhere and reads it again at once.
    setTimeout(() => {
      if (hostsAddress(location.href) === home) record(withPage(location.href, parameter, undefined));
    });
  });
  return parameter;
}

let listening: AbortController | undefined;

function listen(): void {
  listening = new AbortController();
  const { signal } = listening;
  // Comes before `popstate` (HTML standard, "update document for history step application").
  const onLeft = (event: NavigationCurrentEntryChangeEvent) => (left = event.from);
  navigationNow()?.addEventListener('currententrychange', onLeft, { signal });
  addEventListener('popstate', onTravel, { capture: true, signal });
}

/** Back or forward, within the page. */
function onTravel(event: PopStateEvent): void {
  const now = navigationNow()?.currentEntry;
  if (now && left && isBetweenPages(left, now)) event.stopImmediatePropagation();
  for (const obey of [...following]) obey();
}

function isBetweenPages(from: NavigationHistoryEntry, to: NavigationHistoryEntry): boolean {
  const isOurs = entries.has(from.key) && entries.has(to.key) && from.key !== to.key;
  return isOurs && hostsAddress(from.url ?? '') === hostsAddress(to.url ?? '');
}

/** Newer than some browsers that citizens have. */
function navigationNow(): Navigation | undefined {
  return (globalThis as { navigation?: Navigation }).navigation;
}

/** Which forms of the page are before this one; a form in a shadow root of the host's counts as the first. */
function placeOf(host: Element): number {
  return Math.max(0, [...document.querySelectorAll(host.localName)].indexOf(host));
}

/** A page that may not write its address, as in a sandboxed frame, goes without. */
function record(href: string, how: 'pushState' | 'replaceState' = 'replaceState'): void {
  if (href === location.href) return;
  try {
    history[how](history.state, '', href);
  } catch {
    // Browsers also refuse more than some hundred steps in half a minute.
  }
}
