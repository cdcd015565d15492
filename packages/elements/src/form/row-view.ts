import type { FormNode, RowNode } from '@panjare/form';
import { html, nothing, render } from 'lit';
import { trash } from '../icons/generated/trash.ts';
import { msg, str } from '../localize/localize.ts';
import { fetchFields } from './node-parts.ts';
import { appendViews } from './node-view.ts';
import type { NodeContext, NodeView } from './node-view.ts';

/** One row of a repeat. */
export class RowView {
  readonly element = document.createElement('fieldset');
  readonly #legend = document.createElement('legend');
  readonly #row: RowNode;
  readonly #context: NodeContext;
  readonly #views: readonly NodeView[];
  readonly #remove: () => void;

  constructor(row: RowNode, context: NodeContext, remove: () => void) {
    this.#row = row;
    this.#context = context;
    this.#remove = remove;
    this.element.className = 'card';
    this.element.append(this.#legend);
    this.#views = appendViews(row.items, context, this.element);
    // The first row of a repeat that was empty may need elements that nothing has needed so far.
    fetchFields(row.items).catch(() => undefined);
  }

  /** «مالک ۲», and whether it may go. */
  name(title: string, removable: boolean): void {
    this.#legend.textContent = title;
    const button = html`<button class="button plain remove" type="button" @click=${this.#remove}>
      ${trash()} ${msg(str`حذف ${title}`)}
    </button>`;
    render(removable ? button : nothing, this.element);
  }

  /** What removes this row. */
  get removeButton(): HTMLElement | null {
    return this.element.querySelector<HTMLElement>(':scope > .remove');
  }

  /** Puts the focus on the first field of a row just made, once it has drawn itself. */
  focusFirst(): void {
    const first = this.#row.items.find((item: FormNode) => item.kind === 'field' && item.visible.peek());
    if (first?.kind === 'field') void this.#context.fields.get(first)?.focus();
  }

  write(): void {
    for (const view of this.#views) view.write();
  }

  end(): void {
    for (const view of this.#views) view.end();
  }
}
