import type { NoteNode } from '@panjare/form';
import { effect } from '@preact/signals-core';
import { render } from 'lit';
import { pickText } from '../../localize/pick-text.ts';
import type { NodeView } from './node-view.ts';
import { renderMarkdown } from './render-markdown.ts';

export { noteStyles } from './note.styles.ts';

/** Words of the definition between the fields. */
export class NoteView implements NodeView {
  readonly element = document.createElement('div');
  readonly #node: NoteNode;
  readonly end: () => void;

  constructor(node: NoteNode) {
    this.#node = node;
    this.element.className = 'note';
    this.end = effect(() => void (this.element.hidden = !node.visible.value));
    this.write();
  }

  write(): void {
    render(renderMarkdown(pickText(this.#node.item.text)), this.element);
  }
}
