import { coordinateText } from '@panjare/form/place.js';
import type { PlaceFault } from '@panjare/form/place.js';
import type { Point } from '@panjare/contract';
import { toLanguageDigits } from '@panjare/persian';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { plus } from '../icons/generated/plus.ts';
import { trash } from '../icons/generated/trash.ts';
import { currentLocale, msg, str } from '../localize/localize.ts';
import { pointOf } from './place-rows.ts';
import type { PlaceRow, Shape } from './place-rows.ts';

/** What can be asked of a corner, by the name of its button. */
export type CornerAct = 'see' | 'up' | 'down' | 'remove';

/** What the list shows, and what its boxes and buttons do. */
export interface PlacesView {
  readonly rows: readonly PlaceRow[];
  readonly shape: Shape;
  /** What is told to be wrong, where it is known which box; `true` where it is all of them. */
  readonly wrong: PlaceFault | boolean;
  readonly required: boolean;
  readonly disabled: boolean;
  readonly readonly: boolean;
  /** There is a map to go to. */
  readonly hasMap: boolean;
  /** The key of the row that the map moves next. */
  readonly inHand: number | undefined;
  readonly canAdd: boolean;
  type(event: Event): void;
  leave(event: Event): void;
  paste(event: ClipboardEvent): void;
  act(act: CornerAct, row: number): void;
  add(): void;
}

/** «گوشهٔ ۲». */
export function cornerName(row: number): string {
  const number = toLanguageDigits(row + 1, currentLocale());
  return msg(str`گوشهٔ ${number}`);
}

/** «طول جغرافیایی (گوشهٔ ۲)», by its pointer below the answer. */
export function boxName(pointer: string): string | undefined {
  const [, row, axis] = /^(?:(\d+)\/)?(latitude|longitude)$/.exec(pointer) ?? [];
  if (!axis) return undefined;
  const name = axisName(axis as keyof Point);
  if (row === undefined) return name;
  return `${name} (${cornerName(Number(row))})`;
}

function axisName(axis: keyof Point): string {
  return axis === 'latitude' ? msg('عرض جغرافیایی') : msg('طول جغرافیایی');
}

/** How a row's box stands: as typed, or with the digits of the language. */
export function boxText(row: PlaceRow, axis: keyof Point): string {
  const held = row[axis];
  return typeof held === 'number' ? coordinateText(held, currentLocale()) : held;
}

/** The boxes of a point, or the corners of a polygon in their order. */
export function renderPlaces(view: PlacesView): TemplateResult {
  if (view.shape === 'point')
    return html`<div class="pair">${renderBox(view, 0, 'latitude')} ${renderBox(view, 0, 'longitude')}</div>`;
  const fixed = view.disabled || view.readonly;
  return html`<ol class="corners" role="list">
    ${view.rows.map((_, row) => renderCorner(view, row, fixed))}
  </ol>`;
}

/** The button below the list. */
export function renderAdd({ canAdd, add }: PlacesView): TemplateResult {
  return html`<button
    class="button quiet add"
    type="button"
    aria-disabled=${canAdd ? 'false' : 'true'}
    @click=${() => add()}
  >
    ${plus()} ${msg('افزودن گوشه')}
  </button>`;
}

function renderCorner(view: PlacesView, row: number, fixed: boolean): TemplateResult {
  const { rows, hasMap } = view;
  const name = cornerName(row);
  const held = rows[row];
  const act = (what: CornerAct, words: TemplateResult | string, shut = false) =>
    html`<button
      class="button plain ${what}"
      type="button"
      aria-disabled=${shut ? 'true' : 'false'}
      @click=${() => (shut ? undefined : view.act(what, row))}
    >
      ${words}<span class="visually-hidden"> ${name}</span>
    </button>`;
  return html`<li class=${held?.key === view.inHand ? 'in-hand' : ''}>
    <div role="group" aria-label=${name}>
      <span class="number" aria-hidden="true">${toLanguageDigits(row + 1, currentLocale())}</span>
      <div class="pair">${renderBox(view, row, 'latitude')} ${renderBox(view, row, 'longitude')}</div>
      <div class="acts">
        ${hasMap && held && pointOf(held) ? act('see', msg('رفتن روی نقشه')) : nothing}
        ${
          fixed
            ? nothing
            : html`${act('up', msg('بالا'), row === 0)} ${act('down', msg('پایین'), row === rows.length - 1)}
              ${act('remove', html`${trash()} ${msg('حذف')}`)}`
        }
      </div>
    </div>
  </li>`;
}

function renderBox(view: PlacesView, row: number, axis: keyof Point): TemplateResult {
  const { wrong, required, disabled, readonly, type, leave, paste } = view;
  const isWrong =
    wrong === true ||
    (wrong && (wrong.axis === undefined || (wrong.axis === axis && (wrong.corner ?? 0) === row)));
  return html`<label>
    <span>${axisName(axis)}</span>
    <input
      type="text"
      dir="ltr"
      inputmode="decimal"
      autocomplete="off"
      spellcheck="false"
      data-row=${row}
      data-axis=${axis}
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${isWrong ? 'error' : nothing}
      aria-required=${required ? 'true' : nothing}
      ?disabled=${disabled}
      ?readonly=${readonly}
      @input=${type}
      @change=${leave}
      @paste=${paste}
      @copy=${copyLatin}
      @cut=${copyLatin}
    />
  </label>`;
}

/** What is copied goes to other programs: Latin digits and a full stop. */
function copyLatin(event: ClipboardEvent): void {
  const box = event.currentTarget as HTMLInputElement;
  const { selectionStart, selectionEnd, value } = box;
  const chosen = value.slice(selectionStart ?? 0, selectionEnd ?? 0);
  if (!chosen || !event.clipboardData) return;
  event.clipboardData.setData('text/plain', toLanguageDigits(chosen, 'en').replaceAll('٫', '.'));
  event.preventDefault();
  if (event.type !== 'cut' || box.readOnly) return;
  box.setRangeText('');
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
