import type { FieldNode } from '@panjare/form';
import { toLanguageDigits } from '@panjare/persian';
import { html } from '../http/markup.ts';
import type { Markup } from '../http/markup.ts';
import { idOf } from './addresses.ts';
import { issueWords } from './issue-words.ts';
import { partText } from './parts.ts';
import type { PlainPart } from './parts.ts';
import type { FieldIds } from './render-field.ts';
import type { Drawing } from './words.ts';

/** The boxes of an answer of several, each with its label, and with what is wrong with it. */
export function renderParts(
  words: Drawing,
  node: FieldNode,
  ids: FieldIds,
  parts: readonly PlainPart[],
): Markup {
  return html`<div class="several">
    ${parts.map(
      (part) =>
        html`${renderPart(words, node, ids, part)}${part.name === 'postalCode' && renderFind(words, node)}`,
    )}
  </div>`;
}

function renderPart(words: Drawing, node: FieldNode, ids: FieldIds, part: PlainPart): Markup {
  const { name, box, needed, autofill } = part;
  const pointer = node.pointer.peek();
  const path = `${pointer}/${name}`;
  const id = idOf(path);
  const label = words.say(`part.${name}`);
  const issues = node.issues.peek().filter((issue) => issue.path === path);
  const error = issues.length === 0 ? undefined : `${id}-error`;
  const described = [ids.error, error].filter((one) => one !== undefined).join(' ');
  const typed = partText(node.value.peek(), name);
  const isWrong = error !== undefined || (needed && ids.error !== undefined);
  const attributes = html`id="${id}" name="${name}:${pointer}"
  ${described !== '' && html`aria-describedby="${described}"`} ${isWrong && html`aria-invalid="true"`}
  ${node.required && needed && html`aria-required="true"`}
  ${words.isPersonal && autofill !== undefined && html`autocomplete="${autofill}"`}`;
  const control =
    box === 'lines'
      ? html`<textarea ${attributes} rows="3">${typed}</textarea>`
      : html`<input
          ${attributes}
          type="text"
          value="${toLanguageDigits(typed, words.language)}"
          ${box === 'code' && html`class="code short" inputmode="numeric"`}
          ${box === 'degrees' && html`class="code short" inputmode="decimal"`}
          ${box === 'short' && html`class="short"`}
        />`;
  return html`<div class="part">
    <label for="${id}"
      >${label} ${!needed && html`<span class="optional">${words.say('optional')}</span>`}</label
    >${control}${
      error !== undefined &&
      html`<p class="error" id="${error}">
        ${issues.map((issue) => html`${issueWords(words, issue, { label, value: typed })} `)}
      </p>`
    }
  </div>`;
}

/** Sends the page, asks the post, and comes back to it. */
function renderFind(words: Drawing, node: FieldNode): Markup {
  const pointer = node.pointer.peek();
  const said = words.found?.get(pointer);
  return html`<div>
    <button class="quiet" name="do" value="find ${pointer}">${words.say('address-find')}</button>
    ${said !== undefined && html`<p class="box notice" role="status">${words.say(`address-said.${said}`)}</p>`}
  </div>`;
}
