import type { RepeatNode, RowNode } from '@panjare/form';
import { toLanguageDigits } from '@panjare/persian';
import { effect, untracked } from '@preact/signals-core';
import { html, nothing, render } from 'lit';
import { alert } from '../icons/generated/alert.ts';
import { plus } from '../icons/generated/plus.ts';
import { issueText } from '../localize/issue-text.ts';
import { currentLocale, msg, str } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';
import type { NodeContext, NodeView } from './node-view.ts';
import { RowView } from './row-view.ts';

export { repeatStyles } from './repeat.styles.ts';

/** The rows of a repeat, each a fieldset; adding and removing keep the focus near. */
export class RepeatView implements NodeView {
  readonly element = document.createElement('div');
  readonly #list = document.createElement('div');
  readonly #node: RepeatNode;
  readonly #context: NodeContext;
  readonly #rows = new Map<RowNode, RowView>();
  readonly #unfollow: () => void;

  constructor(node: RepeatNode, context: NodeContext) {
    this.#node = node;
    this.#context = context;
    this.element.className = 'repeat';
    this.#list.className = 'rows';
    this.#unfollow = effect(() => {
      this.element.hidden = !node.visible.value;
      void [node.rows.value, node.issues.value, node.canAdd.value, node.canRemove.value];
      // Rows follow their own nodes.
      untracked(() => this.#draw());
    });
  }

  write(): void {
    for (const row of this.#rows.values()) row.write();
    this.#draw();
  }

  end(): void {
    this.#unfollow();
    for (const row of this.#rows.values()) row.end();
  }

  #draw(): void {
    const { item, issues, canAdd } = this.#node;
    const [issue] = issues.value;
    const heading = pickText(this.#node.label as { fa: string });
    const label = item.label ? pickText(item.label) : heading;
    this.#placeRows(label);
    render(
      html`${heading === label ? nothing : html`<p class="repeat-label">${heading}</p>`}
      ${item.hint ? html`<p class="small muted">${pickText(item.hint)}</p>` : nothing} ${this.#list}
      ${
        issue
          ? html`<p class="repeat-error" data-path=${issue.path}>
              ${alert()} <span>${issueText(issue, { label, how: 'write' })}</span>
            </p>`
          : nothing
      }
      ${
        canAdd.value
          ? html`<button class="button quiet add" type="button" @click=${this.#add}>
              ${plus()} ${msg(str`افزودن ${label}`)}
            </button>`
          : nothing
      }`,
      this.element,
    );
  }

  /** A row that stays keeps its element, and with it what is typed there. */
  #placeRows(label: string): void {
    const rows = this.#node.rows.value;
    for (const [row, view] of this.#rows) {
      if (rows.includes(row)) continue;
      view.end();
      view.element.remove();
      this.#rows.delete(row);
    }
    rows.forEach((row, index) => {
      const view = this.#rows.get(row) ?? new RowView(row, this.#context, () => this.#remove(row));
      this.#rows.set(row, view);
      view.name(`${label} ${toLanguageDigits(index + 1, currentLocale())}`, this.#node.canRemove.value);
      const there = this.#list.children[index];
      if (there !== view.element) this.#list.insertBefore(view.element, there ?? null);
    });
  }

  readonly #add = (): void => this.#rows.get(this.#node.add())?.focusFirst();

  #remove(row: RowNode): void {
    const before = this.#node.rows.value.indexOf(row) - 1;
    this.#node.remove(row);
    const near = this.#node.rows.value[before];
    const button = near && this.#rows.get(near)?.removeButton;
    (button ?? this.element.querySelector<HTMLElement>(':scope > .add'))?.focus();
  }
}
