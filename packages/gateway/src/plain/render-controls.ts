import type { Widget } from '@panjare/contract';
import type { FieldNode } from '@panjare/form';
import { html } from '../http/markup.ts';
import type { Markup } from '../http/markup.ts';
import { limitsOf } from '../uploads/file-rules.ts';
import { choicesOf } from './choices.ts';
import type { FieldIds } from './render-field.ts';
import { mostAtOnce } from './multipart.ts';
import { dateParts, writeDateParts, writeTyped } from './typed-answer.ts';
import type { Drawing } from './words.ts';

const codes: ReadonlySet<Widget> = new Set(['national-id', 'legal-id', 'mobile', 'postal-code', 'iban']);

/** A box for a line, or for several. Never `type=number` or `date`: people type digits of three scripts and Jalali days. */
export function renderBoxes(words: Drawing, node: FieldNode, ids: FieldIds): Markup {
  const { widget, item } = node;
  const common = attributes(words, node, ids);
  const typed = writeTyped(node, words.language);
  if (widget === 'long-text' || widget === 'address')
    return html`<textarea ${common} name="${node.pointer.peek()}" rows="4">${typed}</textarea>`;
  const isNumber = widget === 'number' || widget === 'money';
  const unit = widget === 'money' ? words.say('rials') : item.unit && words.pick(item.unit);
  const box = html`<input
    ${common}
    type="${widget === 'mobile' ? 'tel' : 'text'}"
    name="${node.pointer.peek()}"
    value="${typed}"
    ${codes.has(widget) && html`class="code"`}
    ${codes.has(widget) && widget !== 'mobile' && widget !== 'iban' && html`inputmode="numeric"`}
    ${isNumber && html`inputmode="decimal" class="short"`}
  />`;
  return unit === undefined ? box : html`<span class="unit">${box}<span>${unit}</span></span>`;
}

/** A list that opens. */
export function renderSelect(words: Drawing, node: FieldNode, ids: FieldIds): Markup {
  const value = node.value.peek();
  return html`<select ${attributes(words, node, ids)} name="${node.pointer.peek()}">
    <option value="">${words.say('choose')}</option>
    ${choicesOf(node).map(
      (choice) =>
        html`<option value="${String(choice.value)}" ${choice.value === value && html`selected`}>
          ${words.pick(choice.label)}
        </option>`,
    )}
  </select>`;
}

/** Choices beside one another. The first bears the field's id, so that a link of the summary leads to it. */
export function renderRadios(words: Drawing, node: FieldNode, { id, described }: FieldIds): Markup {
  const value = node.value.peek();
  return html`${choicesOf(node).map(
    (choice, index) =>
      html`<label class="choice"
        ><input
          type="radio"
          id="${index === 0 ? id : `${id}-${index}`}"
          name="${node.pointer.peek()}"
          value="${String(choice.value)}"
          ${described !== '' && html`aria-describedby="${described}"`}
          ${choice.value === value && html`checked`}
        /><span>${words.pick(choice.label)}</span></label
      >`,
  )}`;
}

/** Day, month and year of the Jalali calendar, typed. */
export function renderDate(words: Drawing, node: FieldNode, { id, described, error }: FieldIds): Markup {
  const typed = writeDateParts(node.value.peek(), words.language);
  return html`<div class="parts">
    ${dateParts.map(
      (part, index) =>
        html`<label
          >${words.say(part)}<input
            type="text"
            inputmode="numeric"
            id="${index === 0 ? id : `${id}-${part}`}"
            name="${part}:${node.pointer.peek()}"
            value="${typed[index]}"
            ${described !== '' && html`aria-describedby="${described}"`}
            ${error !== undefined && html`aria-invalid="true"`}
        /></label>`,
    )}
  </div>`;
}

/** A box to choose a file in, beside what was sent before. A browser never fills it in again. */
export function renderFile(words: Drawing, node: FieldNode, ids: FieldIds): Markup {
  const pointer = node.pointer.peek();
  const sent = [node.value.peek()].flat().filter((id) => typeof id === 'string');
  const { types, size } = limitsOf(node.item.file);
  return html`${
      sent.length > 0 &&
      html`<ul>
          ${sent.map((id) => html`<li><bdi>${words.fileNames.get(id) ?? words.say('file')}</bdi></li>`)}
        </ul>
        <label class="choice"
          ><input type="checkbox" name="drop:${pointer}" value="yes" /><span
            >${words.say('file-drop')}</span
          ></label
        >`
    }
    <input
      ${attributes(words, node, ids)}
      type="file"
      name="file:${pointer}"
      accept="${types.join(',')}"
      ${node.constraints.type === 'array' && html`multiple`}
    />
    <p class="hint">${words.say('file-limit', { size: words.bytes(Math.min(size, mostAtOnce)) })}</p>`;
}

function attributes(
  { isPersonal }: Drawing,
  { item, required }: FieldNode,
  { id, described, error }: FieldIds,
): Markup {
  return html`id="${id}" ${described !== '' && html`aria-describedby="${described}"`}
  ${error !== undefined && html`aria-invalid="true"`} ${required && html`aria-required="true"`}
  ${isPersonal && item.autocomplete !== undefined && html`autocomplete="${item.autocomplete}"`}`;
}
