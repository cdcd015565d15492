import { parseMarkdown } from '@panjare/form';
import type { MarkdownBlock, MarkdownSpan } from '@panjare/form';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Words of a definition, as nodes: never markup. */
export function renderMarkdown(text: string): TemplateResult[] {
  return parseMarkdown(text).map(renderBlock);
}

function renderBlock(block: MarkdownBlock): TemplateResult {
  if (block.kind === 'paragraph') return html`<p>${block.spans.map(renderSpan)}</p>`;
  const items = block.items.map((spans) => html`<li>${spans.map(renderSpan)}</li>`);
  return block.ordered
    ? html`<ol>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
}

function renderSpan(span: MarkdownSpan): TemplateResult | string {
  switch (span.kind) {
    case 'text':
      return span.text;
    case 'bold':
      return html`<strong>${span.text}</strong>`;
    case 'link':
      return html`<a href=${span.href} target="_blank" rel="noopener">${span.text}</a>`;
  }
}
