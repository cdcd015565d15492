import type { FieldNode, FormNode, RowNode } from '@panjare/form';
import { render } from 'lit';
import { appendViews } from '../page/node-view.ts';
import type { NodeContext, NodeView } from '../page/node-view.ts';
import { renderRowButtons } from './repeat-row-buttons.ts';
import type { DoRowAction, RowAction, RowPlace } from './repeat-row-buttons.ts';

/** A row as its repeat knows it, whichever way it is drawn. */
export interface RowPresentation {
  readonly element: HTMLElement;
  /** Names the row, and says what can be done with it. */
  place(place: RowPlace): void;
  /** Puts the focus on the first field of a row just made, once it has drawn itself. */
  focusFirst(): void;
  /** Puts the focus on a button of the row; false where it has none of that name. */
  focusButton(action: RowAction): boolean;
  write(): void;
  end(): void;
}

/** One row of a repeat with its fields open: a fieldset. */
export class RowView implements RowPresentation {
  readonly element = document.createElement('fieldset');
  readonly #legend = document.createElement('legend');
  readonly #buttons = document.createElement('div');
  readonly #row: RowNode;
  readonly #context: NodeContext;
  readonly #views: readonly NodeView[];
  readonly #act: DoRowAction;

  constructor(row: RowNode, context: NodeContext, act: DoRowAction, place: RowPlace) {
    this.#row = row;
    this.#context = context;
    this.#act = act;
    this.element.className = 'card';
    this.#buttons.className = 'row-buttons';
    this.element.append(this.#legend);
    this.#views = appendViews(row.items, context, this.element);
    this.element.append(this.#buttons);
    this.place(place);
  }

  place(place: RowPlace): void {
    this.#legend.textContent = place.title;
    render(renderRowButtons(place, this.#act), this.#buttons);
  }

  focusFirst(): void {
    const first = fieldsOf(this.#row.items).find((field) => field.visible.peek());
    if (first) void this.#context.fields.get(first)?.focus();
  }

  focusButton(action: RowAction): boolean {
    const button = this.#buttons.querySelector<HTMLElement>(`.${action}`);
    button?.focus();
    return button !== null;
  }

  write(): void {
    for (const view of this.#views) view.write();
  }

  end(): void {
    for (const view of this.#views) view.end();
  }
}

/** Every field of a row, those in groups and in rows inside it too. Tracked. */
export function fieldsOf(items: readonly FormNode[]): FieldNode[] {
  return items.flatMap((item) => {
    if (item.kind === 'field') return [item];
    if (item.kind === 'group') return fieldsOf(item.items);
    return item.kind === 'repeat' ? item.rows.value.flatMap((row) => fieldsOf(row.items)) : [];
  });
}
