import { parseMarkdown } from '@panjare/form';
import type { MarkdownBlock, MarkdownSpan } from '@panjare/form';
import { makeElement } from '../../reactive/make-element.ts';

/** Words of a definition, as nodes: never markup. */
export function makeMarkdown(text: string): HTMLElement[] {
  return parseMarkdown(text).map(makeBlock);
}

function makeBlock(block: MarkdownBlock): HTMLElement {
  if (block.kind === 'paragraph') return makeElement('p', {}, ...block.spans.map(makeSpan));
  const items = block.items.map((spans) => makeElement('li', {}, ...spans.map(makeSpan)));
  return makeElement(block.ordered ? 'ol' : 'ul', {}, ...items);
}

function makeSpan(span: MarkdownSpan): HTMLElement | string {
  switch (span.kind) {
    case 'text':
      return span.text;
    case 'bold':
      return makeElement('strong', {}, span.text);
    case 'link':
      return makeElement('a', { href: span.href, target: '_blank', rel: 'noopener' }, span.text);
  }
}
