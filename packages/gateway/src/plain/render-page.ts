import type { Text } from '@panjare/contract';
import type { FieldNode, FormNode, PageNode, RepeatNode } from '@panjare/form';
import { html } from '../http/markup.ts';
import type { Markup } from '../http/markup.ts';
import { idOf } from './addresses.ts';
import { issueWords } from './issue-words.ts';
import { renderField } from './render-field.ts';
import { renderMarkdown } from './render-text.ts';
import type { Drawing } from './words.ts';

/** Everything that is shown of a page's items. */
export function renderItems(words: Drawing, items: readonly FormNode[]): Markup {
  return html`${items.filter(({ visible }) => isShown(visible)).map((item) => renderItem(words, item))}`;
}

function isShown(visible: FormNode['visible']): boolean {
  return visible.peek();
}

function renderItem(words: Drawing, node: FormNode): Markup {
  switch (node.kind) {
    case 'note':
      return renderMarkdown(words.pick(node.item.text));
    case 'field':
      return renderField(words, node);
    case 'group':
      return html`<fieldset class="box">
        <legend>${words.pick(node.item.legend)}</legend>
        ${renderItems(words, node.items)}
      </fieldset>`;
    case 'repeat':
      return renderRepeat(words, node);
  }
}

/** Rows, each under its number, with buttons that send the page and come back to it. */
function renderRepeat(words: Drawing, node: RepeatNode): Markup {
  const label = words.pick(node.label as unknown as Text);
  const pointer = node.pointer.peek();
  const rows = node.rows.peek();
  const issues = node.issues.peek();
  const id = idOf(pointer);
  return html`<section id="${id}" tabindex="-1" ${issues.length > 0 && html`class="wrong"`}>
    <input type="hidden" name="rows:${pointer}" value="${String(rows.length)}" />
    ${node.item.hint !== undefined && html`<p class="hint">${words.pick(node.item.hint)}</p>`}
    ${issues.map((issue) => html`<p class="error">${issueWords(words, issue, { label })}</p>`)}
    ${rows.map(
      (row, index) =>
        html`<fieldset class="box" id="${id}-${String(index)}-row" tabindex="-1">
          <legend>${label} ${words.digits(index + 1)}</legend>
          ${renderItems(words, row.items)}
          ${
            node.canRemove.peek() &&
            html`<button class="quiet" name="do" value="remove ${pointer}/${String(index)}">
              ${words.say('remove-row', { label, number: words.digits(index + 1) })}
            </button>`
          }
        </fieldset>`,
    )}
    ${
      node.canAdd.peek() &&
      html`<button class="quiet" name="do" value="add ${pointer}">${words.say('add-row', { label })}</button>`
    }
  </section>`;
}

/** Pointers of what a page asks now, rows included: sent along, so that what comes back is known to have been asked. */
export function askedPointers(items: readonly FormNode[]): string[] {
  return items
    .filter(({ visible }) => visible.peek())
    .flatMap((node) => {
      if (node.kind === 'note') return [];
      if (node.kind === 'group') return askedPointers(node.items);
      const own = node.pointer.peek();
      return node.kind === 'field'
        ? [own]
        : [own, ...node.rows.peek().flatMap((row) => askedPointers(row.items))];
    });
}

/** The fields shown on a page. */
export function shownFields(items: readonly FormNode[]): FieldNode[] {
  return items
    .filter(({ visible }) => visible.peek())
    .flatMap((node) => {
      if (node.kind === 'note') return [];
      if (node.kind === 'field') return [node];
      return node.kind === 'group'
        ? shownFields(node.items)
        : node.rows.peek().flatMap((row) => shownFields(row.items));
    });
}

/** Whether what a page shows can change by what is answered on it. */
export function hasConditions({ page }: PageNode): boolean {
  return within(page.items);
}

function within(items: PageNode['page']['items']): boolean {
  return items.some(
    (item) =>
      item.when !== undefined ||
      (item.kind === 'field' && item.compute !== undefined) ||
      ((item.kind === 'group' || item.kind === 'repeat') && within(item.items)),
  );
}
