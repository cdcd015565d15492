import type { NoteNode } from '@panjare/form';
import { effect } from '@preact/signals-core';
import { pickText } from '../../localize/pick-text.ts';
import { makeMarkdown } from './make-markdown.ts';
import type { NodeView } from './node-view.ts';

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
    this.element.replaceChildren(...makeMarkdown(pickText(this.#node.item.text)));
  }
}
