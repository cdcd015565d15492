import type { Text } from '@panjare/contract';
import type { FieldNode, FormNode, PageNode } from '@panjare/form';
import { html } from '../http/markup.ts';
import type { Markup } from '../http/markup.ts';
import { renderEarlier, renderValue } from './render-field.ts';
import { renderPairs } from './render-text.ts';
import type { Drawing } from './words.ts';

/** A page's answers to be read, with a way back to it. */
export function renderAnswers(words: Drawing, { page, items }: PageNode, address: string): Markup {
  const title = words.pick(page.title);
  return html`<section>
    <h2>${title}</h2>
    ${renderItems(words, items)}
    <p class="screen">
      <a href="${address}">${words.say('edit')}<span class="hidden"> ${title}</span></a>
    </p>
  </section>`;
}

function renderItems(words: Drawing, items: readonly FormNode[]): Markup {
  return html`${items
    .filter((item) => item.visible.peek())
    .map((item) => {
      if (item.kind === 'note') return html``;
      if (item.kind === 'field')
        return renderPairs([[words.pick(item.label as unknown as Text), renderAnswer(words, item)]]);
      if (item.kind === 'group')
        return html`<h3>${words.pick(item.item.legend)}</h3>
          ${renderItems(words, item.items)}`;
      return html`${item.rows.peek().map(
        (row, index) =>
          html`<h3>${words.pick(item.label as unknown as Text)} ${words.digits(index + 1)}</h3>
            ${renderItems(words, row.items)}`,
      )}`;
    })}`;
}

/** What stems from an earlier case says so: it is read once more before it is sent again. */
function renderAnswer(words: Drawing, node: FieldNode): Markup {
  const origin = node.origin.peek();
  const earlier =
    origin?.provenance.kind === 'earlier' &&
    !origin.changed &&
    renderEarlier(words, node, origin, origin.provenance);
  return html`${renderValue(words, node)}${earlier}`;
}
