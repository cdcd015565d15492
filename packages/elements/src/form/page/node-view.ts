import type { Pointer } from '@panjare/contract';
import type { FieldNode, FormNode, GroupNode } from '@panjare/form';
import { effect } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { UploadPlace } from '../../file-field/upload-place.ts';
import { pickText } from '../../localize/pick-text.ts';
import { FieldView } from './field-view.ts';
import type * as keeperPart from '../keeping/keeper-part.ts';
import type { NodeParts } from './node-parts.ts';

/** A node of a page on the screen. Made once, it follows its node until it ends: nothing else is drawn when that changes. */
export interface NodeView {
  readonly element: HTMLElement;
  /** Writes the words again, in the language shown now. */
  write(): void;
  end(): void;
}

/** Takes the focus, once it can: as a whole, or where a pointer leads. */
export interface FocusTarget {
  focus(path?: Pointer): Promise<void>;
}

/** What the views of a page share. */
export interface NodeContext {
  readonly parts: NodeParts;
  /** What speaks of registers, there once they were asked. */
  keeperPart(): typeof keeperPart | undefined;
  /** What the fields on the screen take the focus by; one in a folded row opens it. */
  readonly fields: Map<FieldNode, FocusTarget>;
  /** All stands as it is: read, and not changed. Left out where that never is so. */
  readonly fixed?: ReadonlySignal<boolean>;
  /** Where the files of a field go. */
  placeOf(node: FieldNode): UploadPlace | undefined;
  /** Confirms a register's value. */
  confirm(node: FieldNode): void;
}

/** Makes the views of several nodes, each at the end of an element. */
export function appendViews(items: readonly FormNode[], context: NodeContext, to: Element): NodeView[] {
  return items.map((item) => {
    const view = viewOf(item, context);
    to.append(view.element);
    return view;
  });
}

function viewOf(node: FormNode, context: NodeContext): NodeView {
  const { NoteView, RepeatView } = context.parts;
  switch (node.kind) {
    case 'field':
      return new FieldView(node, context);
    case 'group':
      return new GroupView(node, context);
    case 'note':
      if (NoteView) return new NoteView(node);
      break;
    case 'repeat':
      if (RepeatView) return new RepeatView(node, context);
  }
  throw new Error(`What draws a ${node.kind} was not fetched.`);
}

class GroupView implements NodeView {
  readonly element = document.createElement('fieldset');
  readonly #legend = document.createElement('legend');
  readonly #node: GroupNode;
  readonly #views: readonly NodeView[];
  readonly #unfollow: () => void;

  constructor(node: GroupNode, context: NodeContext) {
    this.#node = node;
    this.element.className = 'group';
    this.element.append(this.#legend);
    this.#views = appendViews(node.items, context, this.element);
    this.#unfollow = effect(() => void (this.element.hidden = !node.visible.value));
    this.#legend.textContent = pickText(node.item.legend);
  }

  write(): void {
    this.#legend.textContent = pickText(this.#node.item.legend);
    for (const view of this.#views) view.write();
  }

  end(): void {
    this.#unfollow();
    for (const view of this.#views) view.end();
  }
}
