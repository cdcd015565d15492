import type { Pointer } from '@panjare/contract';
import type { Form } from '@panjare/form';
import type { ReactiveElement } from 'lit';
import type { PageView } from './page/page-view.ts';

/** Where the keyboard goes in a form: to the heading of a new page, to the summary, to the field at fault. */
export class FormFocus {
  readonly #host: ReactiveElement;
  readonly #page: () => PageView | undefined;

  constructor(host: ReactiveElement, page: () => PageView | undefined) {
    this.#host = host;
    this.#page = page;
  }

  /** The heading says where one is; no jump where it is in sight. */
  heading(): void {
    const heading = this.#find('[part~="page-title"]');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'nearest' });
  }

  async summary(): Promise<void> {
    await this.#host.updateComplete;
    this.#find('.summary')?.focus();
  }

  async changes(): Promise<void> {
    await this.#host.updateComplete;
    this.#find('.changes')?.focus();
  }

  async consent(id: string): Promise<void> {
    await this.#host.updateComplete;
    this.#find(`[data-consent="${CSS.escape(id)}"]`)?.focus();
  }

  /** The field at a pointer, or the first field inside it. */
  async field(form: Form, path: Pointer): Promise<void> {
    const fields = this.#page()?.fields;
    if (!fields) return;
    const node = form.find(path);
    if (node?.kind === 'field') return fields.get(node)?.focus(path);
    const inside = [...fields].find(([one]) => one.pointer.peek().startsWith(`${path}/`));
    if (inside) return inside[1].focus();
    this.#find(`[data-path="${CSS.escape(path)}"]`)
      ?.closest('.repeat')
      ?.querySelector<HTMLElement>(':scope > .add, button')
      ?.focus();
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
