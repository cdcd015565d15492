import type { FieldNode, PageNode } from '@panjare/form';
import { currentLocale } from '../localize/localize.ts';
import type { FieldView } from './field-view.ts';
import { appendViews } from './node-view.ts';
import type { NodeContext, NodeView } from './node-view.ts';

/** The nodes of one page on the screen. */
export class PageView {
  readonly element = document.createElement('div');
  readonly fields = new Map<FieldNode, FieldView>();
  readonly page: PageNode;
  readonly #views: readonly NodeView[];
  #locale = currentLocale();

  constructor(page: PageNode, context: Pick<NodeContext, 'parts' | 'confirm'>) {
    this.page = page;
    this.element.className = 'nodes';
    this.#views = appendViews(page.items, { ...context, fields: this.fields }, this.element);
  }

  /** Writes the words again where the language has changed. */
  write(): void {
    if (this.#locale === currentLocale()) return;
    this.#locale = currentLocale();
    for (const view of this.#views) view.write();
  }

  end(): void {
    for (const view of this.#views) view.end();
  }
}
