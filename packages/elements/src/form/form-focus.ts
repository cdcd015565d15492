import type { Pointer } from '@panjare/contract';
import type { FieldNode, Form } from '@panjare/form';
import type { ReactiveElement } from 'lit';
import type { FieldView } from './field-view.ts';
import type { NodeContext } from './node-directive.ts';
import { focusWhenDrawn } from './render-rows.ts';

/** Where the keyboard goes in a form: to the heading of a new page, to the summary, to the field at fault. */
export class FormFocus {
  readonly #host: ReactiveElement;
  readonly #views = new Map<FieldNode, FieldView>();

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** What the nodes of a page share. */
  nodeContext(form: Form): NodeContext {
    return { views: this.#views, confirm: (node) => form.confirm(node.pointer.peek()) };
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
    const node = form.find(path);
    if (node?.kind === 'field') {
      const view = this.#views.get(node);
      if (view) await focusWhenDrawn(view.element);
      return;
    }
    const inside = [...this.#views].find(([one]) => one.pointer.peek().startsWith(`${path}/`));
    if (inside) return focusWhenDrawn(inside[1].element);
    this.#find(`[data-path="${CSS.escape(path)}"]`)
      ?.closest('.repeat')
      ?.querySelector<HTMLElement>(':scope > .add, button')
      ?.focus();
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
