import type { FieldNode, FormNode, GroupNode, NoteNode, RepeatNode, RowNode } from '@panjare/form';
import { effect } from '@preact/signals-core';
import { html, noChange, nothing } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';
import { repeat } from 'lit/directives/repeat.js';
import { pickText } from '../localize/pick-text.ts';
import { FieldView } from './field-view.ts';
import type { FieldSurroundings } from './field-view.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderFieldRow, renderRepeatFrame } from './render-rows.ts';

/** What the nodes of a page share. */
export interface NodeContext {
  /** The elements on the screen, to take the focus. */
  readonly views: Map<FieldNode, FieldView>;
  /** Confirms a register's value. */
  confirm(node: FieldNode): void;
}

/** Renders one node and, with one effect, only that node again when it changes. */
class NodeDirective extends AsyncDirective {
  #node: FormNode | undefined;
  #context: NodeContext | undefined;
  #dispose: (() => void) | undefined;
  #view: FieldView | undefined;

  render(node: FormNode, context: NodeContext): unknown {
    this.#context = context;
    if (node !== this.#node) {
      this.#end();
      this.#node = node;
    } else {
      // The form renders again when the language changes.
      this.#view?.write();
    }
    this.#begin();
    return noChange;
  }

  protected override disconnected(): void {
    this.#end();
  }

  protected override reconnected(): void {
    this.#begin();
  }

  #begin(): void {
    this.#dispose?.();
    const node = this.#node;
    const context = this.#context;
    if (!node || !context) return;
    this.#dispose = node.kind === 'field' ? this.#beginField(node, context) : this.#beginOther(node, context);
  }

  #beginField(node: FieldNode, context: NodeContext): () => void {
    const view = (this.#view ??= new FieldView(node));
    context.views.set(node, view);
    let shown: FieldSurroundings | undefined;
    const dispose = view.follow((now) => {
      if (
        shown &&
        now.visible === shown.visible &&
        now.confirm === shown.confirm &&
        now.correctAt === shown.correctAt
      )
        return;
      shown = now;
      this.setValue(now.visible ? renderFieldRow(view.element, now, () => context.confirm(node)) : nothing);
    });
    return () => {
      dispose();
      context.views.delete(node);
    };
  }

  #beginOther(node: GroupNode | RepeatNode | NoteNode, context: NodeContext): () => void {
    return effect(() => this.setValue(node.visible.value ? renderOther(node, context) : nothing));
  }

  #end(): void {
    this.#dispose?.();
    this.#dispose = undefined;
    if (this.isConnected && this.#node) this.#view = undefined;
  }
}

/** `${nodeView(node, context)}`: a node that renders itself. */
export const nodeView = directive(NodeDirective);

/** Several nodes, each on its own. */
export function renderNodes(items: readonly FormNode[], context: NodeContext) {
  return repeat(
    items,
    (item) => item,
    (item) => html`${nodeView(item, context)}`,
  );
}

function renderOther(node: GroupNode | RepeatNode | NoteNode, context: NodeContext) {
  switch (node.kind) {
    case 'note':
      return html`<div class="note">${renderMarkdown(pickText(node.item.text))}</div>`;
    case 'group':
      return html`<fieldset class="group">
        <legend>${pickText(node.item.legend)}</legend>
        ${renderNodes(node.items, context)}
      </fieldset>`;
    case 'repeat':
      return renderRepeatFrame(node, (row: RowNode) => renderNodes(row.items, context), context.views);
  }
}
