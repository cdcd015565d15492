import { parseMarkdown } from '@panjare/form';
import type { MarkdownSpan } from '@panjare/form';
import { html } from '../http/markup.ts';
import type { Markup } from '../http/markup.ts';

/** The Markdown of a note, drawn from its nodes: there is no HTML to get through. */
export function renderMarkdown(text: string): Markup {
  return html`${parseMarkdown(text).map((block) => {
    if (block.kind === 'paragraph') return html`<p>${block.spans.map(renderSpan)}</p>`;
    const items = block.items.map((spans) => html`<li>${spans.map(renderSpan)}</li>`);
    return block.ordered
      ? html`<ol>
          ${items}
        </ol>`
      : html`<ul>
          ${items}
        </ul>`;
  })}`;
}

function renderSpan(span: MarkdownSpan): Markup {
  if (span.kind === 'bold') return html`<strong>${span.text}</strong>`;
  if (span.kind === 'link') return html`<a href="${span.href}" rel="noopener noreferrer">${span.text}</a>`;
  return html`${span.text}`;
}

/** Pairs of a name and what it is; those without a value are left out. */
export function renderPairs(pairs: readonly (readonly [string, string | Markup | undefined])[]): Markup {
  const known = pairs.filter(([, value]) => value !== undefined && value !== '');
  return html`<dl>
    ${known.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
