import type { PageNode } from '@panjare/form';
import { currentLocale } from '../../localize/localize.ts';
import { appendViews } from './node-view.ts';
import type { NodeContext, NodeView } from './node-view.ts';

/**
 * Fields from which what is out of sight waits to be laid out. Chromium's autofill asks each of up to 200 fields of a
 * form where it stands, one after the other, which would lay out a shorter page once for each.
 */
const LONG = 200;

/** The nodes of one page on the screen. */
export class PageView {
  readonly element = document.createElement('div');
  readonly fields: NodeContext['fields'] = new Map();
  readonly page: PageNode;
  readonly #views: readonly NodeView[];
  #locale = currentLocale();

  constructor(page: PageNode, context: Omit<NodeContext, 'fields'>) {
    this.page = page;
    this.element.className = 'nodes';
    this.#views = appendViews(page.items, { ...context, fields: this.fields }, this.element);
    if (this.fields.size > LONG) this.element.className += ' long';
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
