import type { Issue } from '@panjare/contract';
import type { PageNode } from '@panjare/form';
import { computed, signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import { pageAt, visiblePages } from './form-pages.ts';
import { isFilling } from './form-state.ts';
import type { FormState } from './form-state.ts';

/** Which page of a form is shown, and what was found wrong when it was left. Knows no network. */
export class FormSteps {
  readonly state = signal<FormState>({ state: 'loading' });
  /** Id of the page shown; `review` for the last look, empty where no answers are on the screen. */
  readonly page: ReadonlySignal<string> = computed(() => {
    const now = this.state.value;
    return now.state === 'page' ? now.page.id : now.state === 'review' ? 'review' : '';
  });

  /** Leaves the page forward: on to the next one if all is well on this one. */
  next(): void {
    const now = this.state.peek();
    if (now.state !== 'page') return;
    const issues = now.form.checkPage(now.page.id);
    if (issues.length > 0) this.state.value = { ...now, issues };
    else this.#show(pageAt(now.form, now.page, 1));
  }

  /** Goes back one page; nothing is checked. */
  back(): void {
    const now = this.state.peek();
    if (now.state === 'review') this.#show(visiblePages(now.form).at(-1));
    if (now.state === 'page') {
      const before = pageAt(now.form, now.page, -1);
      if (before) this.#show(before);
    }
  }

  /** Goes to a page by id, or to `review`. */
  goTo(id: string): void {
    const now = this.state.peek();
    if (!isFilling(now)) return;
    const page = now.form.pages.find((one) => one.id === id);
    if (page ?? id === 'review') this.#show(page);
  }

  /** Shows issues again, on the page the first of them is on. */
  showIssues(issues: readonly Issue[]): void {
    const now = this.state.peek();
    const [first] = issues;
    const page = isFilling(now) && first ? now.form.pageOf(first.path) : undefined;
    if (isFilling(now) && page)
      this.state.value = { state: 'page', definition: now.definition, form: now.form, page, issues };
  }

  /** Ticks or unticks a consent. */
  consent(id: string, given: boolean): void {
    const now = this.state.peek();
    if (now.state !== 'review') return;
    const others = now.consented.filter((one) => one !== id);
    this.state.value = {
      ...now,
      consented: given ? [...others, id] : others,
      missing: now.missing.filter((one) => one !== id),
    };
  }

  #show(page: PageNode | undefined): void {
    const now = this.state.peek();
    if (!isFilling(now) || isOnItsWay(now)) return;
    const { definition, form } = now;
    this.state.value = page
      ? { state: 'page', definition, form, page, issues: [] }
      : {
          state: 'review',
          definition,
          form,
          issues: [],
          consented: [],
          missing: [],
          sending: { state: 'none' },
        };
  }
}

/** Whether it is sent, waits to be, or has arrived. */
export function isOnItsWay(now: FormState): boolean {
  return now.state === 'review' && ['sending', 'queued', 'arrived'].includes(now.sending.state);
}
