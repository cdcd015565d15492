import type { FieldNode, RowNode } from '@panjare/form';
import { effect, untracked } from '@preact/signals-core';
import { html, nothing, render } from 'lit';
import type { TemplateResult } from 'lit';
import { alert } from '../../icons/generated/alert.ts';
import { msg } from '../../localize/localize.ts';
import { pickText } from '../../localize/pick-text.ts';
import { whenChecked } from '../checks/checks.ts';
import type { NodeContext } from '../page/node-view.ts';
import { faultText } from './fault-text.ts';
import type { DoRowAction, RowAction, RowPlace } from './repeat-row-buttons.ts';
import { fieldsOf, RowView } from './row-view.ts';
import type { RowPresentation } from './row-view.ts';
import { writeAnswer } from '../review/write-answer.ts';

export { foldedStyles } from './repeat-folded.styles.ts';

/** A row of many fields: a line that says what is in it and what is wrong, until it is opened. Only then it draws fields. */
export class FoldedRow implements RowPresentation {
  readonly element = document.createElement('div');
  readonly #row: RowNode;
  readonly #context: NodeContext;
  readonly #act: DoRowAction;
  #place: RowPlace;
  #open: RowView | undefined;
  #unfollow: (() => void) | undefined;

  constructor(row: RowNode, context: NodeContext, act: DoRowAction, place: RowPlace) {
    this.#row = row;
    this.#context = context;
    this.#act = act;
    this.#place = place;
    this.element.className = 'folding';
    this.element.setAttribute('role', 'listitem');
    if (row.answers() === undefined) this.#unfold();
    else this.#fold();
  }

  place(place: RowPlace): void {
    const isNew = place.title !== this.#place.title;
    this.#place = place;
    this.#open?.place({ ...place, fold: true });
    if (isNew && !this.#open) this.#drawLine();
  }

  focusFirst(): void {
    this.#unfold();
    this.#open?.focusFirst();
  }

  focusButton(action: RowAction): boolean {
    const button = this.#open ? undefined : this.element.querySelector<HTMLElement>('.edit');
    button?.focus();
    return button ? true : (this.#open?.focusButton(action) ?? false);
  }

  write(): void {
    this.#open?.write();
    if (!this.#open) this.#drawLine();
  }

  end(): void {
    this.#unfollow?.();
    this.#open?.end();
    for (const field of untracked(() => fieldsOf(this.#row.items))) this.#context.fields.delete(field);
  }

  /** Draws the fields. */
  #unfold(): void {
    if (this.#open) return;
    this.#unfollow?.();
    this.#unfollow = undefined;
    render(nothing, this.element);
    const place = { ...this.#place, fold: true };
    this.#open = untracked(() => new RowView(this.#row, this.#context, this.#buttonPressed, place));
    this.element.append(this.#open.element);
  }

  /** Puts the fields away; who folds a row has been there, so what is wrong in it shows. */
  #fold(): void {
    const fields = untracked(() => fieldsOf(this.#row.items));
    if (this.#open)
      whenChecked(() => {
        for (const field of fields) field.leave();
      });
    this.#open?.end();
    this.#open?.element.remove();
    this.#open = undefined;
    for (const field of fields)
      this.#context.fields.set(field, {
        focus: async (path) => {
          this.#unfold();
          await this.#context.fields.get(field)?.focus(path);
        },
      });
    this.#unfollow = effect(() => this.#drawLine());
  }

  readonly #buttonPressed: DoRowAction = (action) => {
    if (action !== 'fold') return this.#act(action);
    this.#fold();
    this.focusButton('fold');
  };

  #drawLine(): void {
    const fields = fieldsOf(this.#row.items).filter((field) => field.visible.value);
    const faults = fields.reduce((sum, field) => sum + field.issues.value.length, 0);
    const { title } = this.#place;
    const { fixed } = this.#context;
    render(
      html`<div class=${faults > 0 ? 'line faulty' : 'line'}>
        <p class="line-title">${title}</p>
        <p class="line-words">${summaryOf(fields)}</p>
        ${faults > 0 ? html`<p class="line-faults">${alert()} <span>${faultText(faults)}</span></p>` : nothing}
        <button
          class="button quiet edit"
          type="button"
          aria-expanded="false"
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          @click=${() => this.focusFirst()}
          @keydown=${this.#onKey}
        >
          <span
            >${fixed?.value ? msg('دیدن') : msg('ویرایش')}<span class="visually-hidden"> ${title}</span></span
          >
        </button>
      </div>`,
      this.element,
    );
  }

  /** A folded row has one button only; moving it by keys needs no second. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const action = event.altKey && ({ ArrowUp: 'up', ArrowDown: 'down' } as const)[event.key];
    if (!action) return;
    event.preventDefault();
    if (this.#place[action]) this.#act(action);
  };
}

/** What tells this row from the others: its first free text, first code, first number and what is worked out of them. */
function summaryOf(fields: readonly FieldNode[]): TemplateResult[] {
  const given = fields.filter(({ value }) => value.value !== undefined);
  const free = given.find(({ widget, constraints }) => widget === 'text' && !constraints.pattern);
  const number = given.find(({ widget }) => widget === 'number' || widget === 'money');
  const result = given.find(({ item }) => item.compute !== undefined);
  const chosen = new Set([free, given[0], number, result]);
  const shown = [...chosen].filter((field) => field !== undefined);
  return shown.map((field) => {
    const { text, code } = writeAnswer(field);
    const label = field === number || field === result ? `${pickText(field.label as { fa: string })}: ` : '';
    return html`<span>${label}<bdi dir=${code ? 'ltr' : 'auto'}>${text}</bdi></span>`;
  });
}
