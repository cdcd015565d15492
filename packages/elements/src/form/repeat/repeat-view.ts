import type { Json } from '@panjare/contract';
import type { RepeatNode, RowNode } from '@panjare/form';
import { toLanguageDigits } from '@panjare/persian';
import { effect, untracked } from '@preact/signals-core';
import { html, nothing, render } from 'lit';
import { alert } from '../../icons/generated/alert.ts';
import { plus } from '../../icons/generated/plus.ts';
import type { PartHost } from '../../reactive/later-part.ts';
import { issueText } from '../../localize/issue-text.ts';
import { currentLocale, msg, str } from '../../localize/localize.ts';
import { pickText } from '../../localize/pick-text.ts';
import { isWide } from '../page/node-parts.ts';
import type { NodeContext, NodeView } from '../page/node-view.ts';
import { RepeatActs } from './repeat-acts.ts';
import type { Done } from './repeat-acts.ts';
import { RepeatPasting } from './repeat-pasting.ts';
import type { RowAction, RowPlace } from './repeat-row-buttons.ts';
import { placesOf } from './repeat-place.ts';
import { RowView } from './row-view.ts';
import type { RowPresentation } from './row-view.ts';

// Who has rows to draw has rows to keep.
export { RepeatState, rowsTo } from '@panjare/form/rows.js';
export { repeatStyles } from './repeat.styles.ts';

/** The rows of a repeat; what is done with them keeps the focus near, is said, and can be undone. */
export class RepeatView implements NodeView {
  readonly element = document.createElement('div');
  readonly #list = document.createElement('div');
  readonly #node: RepeatNode;
  readonly #context: NodeContext;
  readonly #wide: boolean;
  readonly #acts: RepeatActs;
  readonly #pasting: RepeatPasting | undefined;
  readonly #rows = new Map<RowNode, RowPresentation>();
  readonly #unfollow: readonly (() => void)[];
  /** Draws again when something has come. */
  readonly #again: PartHost = { renderRoot: this.element, requestUpdate: () => this.#draw() };
  #done: Done = { words: '' };

  constructor(node: RepeatNode, context: NodeContext) {
    this.#node = node;
    this.#context = context;
    this.#wide = isWide(node.item);
    this.#acts = new RepeatActs(node, {
      tell: (done) => this.#tell(done),
      nameOf: (index) => this.#nameOf(index),
      focusFirst: (row) => this.#rows.get(row)?.focusFirst(),
      focusButton: (row, action) => {
        if (!row || !this.#rows.get(row)?.focusButton(action)) this.#focusBelow();
      },
    });
    this.element.className = 'repeat';
    this.#list.className = 'rows';
    if (this.#wide) {
      this.#list.setAttribute('role', 'list');
      const add = (answers: readonly (Json | undefined)[]) => this.#acts.paste(answers);
      this.#pasting = new RepeatPasting(node, this.element, { ...this.#again, add });
    }
    this.element.addEventListener('keydown', this.#onKey);
    this.#unfollow = [
      effect(() => {
        this.element.hidden = !node.visible.value;
        const places = this.#places();
        // Rows follow their own nodes.
        untracked(() => this.#placeRows(places));
      }),
      effect(() => {
        void [node.rows.value.length, node.issues.value, node.canAdd.value, context.fixed?.value];
        untracked(() => this.#draw());
      }),
    ];
  }

  write(): void {
    for (const row of this.#rows.values()) row.write();
    this.#placeRows();
    this.#draw();
  }

  end(): void {
    for (const unfollow of this.#unfollow) unfollow();
    for (const row of this.#rows.values()) row.end();
  }

  get #label(): string {
    const { item, label } = this.#node;
    return pickText(item.label ?? (label as { fa: string }));
  }

  get #isFixed(): boolean {
    return this.#context.fixed?.value ?? false;
  }

  /** Tracked. */
  #places(): RowPlace[] {
    return placesOf(this.#node, (index) => this.#nameOf(index), this.#isFixed);
  }

  /** «مالک ۲». */
  #nameOf(index: number): string {
    return `${this.#label} ${toLanguageDigits(index + 1, currentLocale())}`;
  }

  #draw(): void {
    const { item, issues, canAdd, rows } = this.#node;
    const [issue] = issues.value;
    const heading = pickText(this.#node.label as { fa: string });
    const label = this.#label;
    const isFixed = this.#isFixed;
    const { words, undo }: Done = isFixed ? { words: '' } : this.#done;
    render(
      html`${heading === label ? nothing : html`<p class="repeat-label">${heading}</p>`}
        ${item.hint ? html`<p class="small muted">${pickText(item.hint)}</p>` : nothing}
        ${isFixed ? nothing : (this.#pasting?.render() ?? nothing)}
        ${this.#wide && !isFixed && rows.value.length > 5 ? this.#renderSkip(label) : nothing}
        ${rows.value.length === 0 ? html`<p class="muted">${msg('هنوز ردیفی نیست.')}</p>` : nothing}
        ${this.#list}
        ${
          issue
            ? html`<p class="repeat-error" data-path=${issue.path}>
                ${alert()} <span>${issueText(issue, { label, how: 'write' }, this.#again)}</span>
              </p>`
            : nothing
        }
        <div class=${undo ? 'repeat-done' : 'visually-hidden'}>
          <span role="status">${words}</span>
          ${undo ? html`<button class="button plain undo" type="button" aria-keyshortcuts="Control+Z Meta+Z" @click=${undo}>${msg('برگرداندن')}</button>` : nothing}
        </div>
        ${
          isFixed
            ? nothing
            : canAdd.value
              ? html`<button class="button quiet add" type="button" @click=${() => this.#acts.add()}>
                  ${plus()} ${msg(str`افزودن ${label}`)}
                </button>`
              : html`<p class="small muted">${this.#fullWords()}</p>`
        }`,
      this.element,
    );
  }

  /** By keyboard, two hundred rows are two hundred stops on the way to what is below. */
  #renderSkip(label: string) {
    const count = toLanguageDigits(this.#node.rows.value.length, currentLocale());
    return html`<button class="button quiet skip-rows" type="button" @click=${this.#skip}>
      ${msg(str`پرش از ${count} ردیف ${label}`)}
    </button>`;
  }

  /** In a control the same keys undo what was typed there. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const { undo } = this.#done;
    const [target] = event.composedPath();
    if (!undo || !(target instanceof HTMLButtonElement)) return;
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.code !== 'KeyZ') return;
    event.preventDefault();
    undo();
  };

  readonly #skip = (): void => this.#focusBelow();

  #fullWords(): string {
    const count = toLanguageDigits(this.#node.rows.value.length, currentLocale());
    return msg(str`بیش از ${count} ردیف جا ندارد.`);
  }

  /** A row that stays keeps its element, and with it what is typed there. */
  #placeRows(places = this.#places()): void {
    const rows = this.#node.rows.value;
    const staying = new Set(rows);
    for (const [row, view] of this.#rows) {
      if (staying.has(row)) continue;
      view.end();
      view.element.remove();
      this.#rows.delete(row);
    }
    rows.forEach((row, index) => {
      const place = places[index] as RowPlace;
      const view = this.#rows.get(row) ?? this.#viewOf(row, place);
      view.place(place);
      this.#rows.set(row, view);
      const there = this.#list.children[index];
      if (there !== view.element) this.#list.insertBefore(view.element, there ?? null);
    });
  }

  #viewOf(row: RowNode, place: RowPlace): RowPresentation {
    const { FoldedRow } = this.#context.parts;
    const act = (action: RowAction) => this.#acts.act(row, action);
    const View = this.#wide && FoldedRow ? FoldedRow : RowView;
    return new View(row, this.#context, act, place);
  }

  #tell(done: Done): void {
    const before = this.#done;
    this.#done = done;
    if (before.words !== done.words || before.undo !== done.undo) this.#draw();
  }

  #focusBelow(): void {
    this.element.querySelector<HTMLElement>(':scope > .add, :scope > .paste')?.focus();
  }
}
