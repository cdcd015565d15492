import type { FieldNode, FormNode, RepeatNode, RowNode } from '@panjare/form';
import { toLanguageDigits } from '@panjare/persian';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { alert, check, plus, trash } from '../icons/icons.ts';
import { issueText } from '../localize/issue-text.ts';
import { currentLocale, msg, str } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';
import type { FieldSurroundings, FieldView } from './field-view.ts';

/** A field and what lies beside it. */
export function renderFieldRow(
  element: HTMLElement,
  { confirm, correctAt }: FieldSurroundings,
  onConfirm: () => void,
) {
  return html`<div class="row">
    ${element}
    ${
      confirm
        ? html`<button class="button quiet" type="button" @click=${onConfirm}>
            ${check()} ${msg('درست است')}
          </button>`
        : nothing
    }
    ${
      correctAt && /^https?:\/\//.test(correctAt)
        ? html`<a class="small" href=${correctAt} target="_blank" rel="noopener"
            >${msg('اشتباه است؟ آن را در همان‌جا درست کنید.')}</a
          >`
        : nothing
    }
  </div>`;
}

/** The rows of a repeat, each a fieldset; adding and removing keep the focus near. Read in an effect. */
export function renderRepeatFrame(
  node: RepeatNode,
  renderRow: (row: RowNode) => unknown,
  views: ReadonlyMap<FieldNode, FieldView>,
) {
  const rows = node.rows.value;
  const [issue] = node.issues.value;
  const heading = pickText(node.label as { fa: string });
  const label = node.item.label ? pickText(node.item.label) : heading;
  const add = () => {
    const row = node.add();
    focusFirst(row.items, views);
  };
  const remove = (row: RowNode, event: Event) => {
    const frame = (event.currentTarget as HTMLElement).closest('.repeat');
    const before = rows.indexOf(row) - 1;
    node.remove(row);
    const card = before < 0 ? undefined : frame?.querySelectorAll(':scope > .card')[before];
    const next = card?.querySelector(':scope > .remove') ?? frame?.querySelector(':scope > .add');
    (next as HTMLElement | null | undefined)?.focus();
  };
  return html`<div class="repeat">
    ${heading === label ? nothing : html`<p class="repeat-label">${heading}</p>`}
    ${node.item.hint ? html`<p class="small muted">${pickText(node.item.hint)}</p>` : nothing}
    ${repeat(
      rows,
      (row) => row.key,
      (row, index) => {
        const title = `${label} ${toLanguageDigits(index + 1, currentLocale())}`;
        return html`<fieldset class="card">
          <legend>${title}</legend>
          ${renderRow(row)}
          ${
            node.canRemove.value
              ? html`<button
                  class="button plain remove"
                  type="button"
                  @click=${(event: Event) => remove(row, event)}
                >
                  ${trash()} ${msg(str`حذف ${title}`)}
                </button>`
              : nothing
          }
        </fieldset>`;
      },
    )}
    ${
      issue
        ? html`<p class="repeat-error" data-path=${issue.path}>
            ${alert()} <span>${issueText(issue, { label, how: 'write' })}</span>
          </p>`
        : nothing
    }
    ${
      node.canAdd.value
        ? html`<button class="button quiet add" type="button" @click=${add}>
            ${plus()} ${msg(str`افزودن ${label}`)}
          </button>`
        : nothing
    }
  </div>`;
}

/** Puts the focus on the first field of a row just made, once it has drawn itself. */
function focusFirst(items: readonly FormNode[], views: ReadonlyMap<FieldNode, FieldView>): void {
  const first = items.find((item): item is FieldNode => item.kind === 'field' && item.visible.peek());
  const element = first && views.get(first)?.element;
  if (element) void focusWhenDrawn(element);
}

/** Focuses a field that may still be loading or drawing. */
export async function focusWhenDrawn(
  element: HTMLElement & { updateComplete?: Promise<unknown> },
): Promise<void> {
  await customElements.whenDefined(element.localName);
  await element.updateComplete;
  element.focus();
}
