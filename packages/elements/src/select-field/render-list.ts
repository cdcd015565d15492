import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FieldOption } from '../field/field-option.ts';
import { check } from '../icons/generated/check.ts';
import { msg, str } from '../localize/localize.ts';
import { numberText } from '../localize/number-text.ts';
import { plural } from '../localize/plural.ts';

/** The part of a long list that is drawn, and whom it tells. */
export interface ListView {
  readonly label: string;
  /** How many were found; of them, the place of the first drawn and how many are drawn. */
  readonly count: number;
  readonly first: number;
  readonly length: number;
  /** The place that has the keyboard, or -1. */
  readonly active: number;
  readonly chosen: string | number | undefined;
  readonly optionAt: (place: number) => FieldOption<string | number> | undefined;
  readonly onScroll: (event: Event) => void;
  readonly onPick: (event: Event) => void;
}

/** How many were found, in words. */
export function countText(count: number): string {
  if (count === 0) return msg('چیزی پیدا نشد؛ کوتاه‌تر بنویسید.');
  const text = numberText(count);
  return plural(count, {
    one: () => msg(str`${text} گزینه`, { id: 'options-one' }),
    other: () => msg(str`${text} گزینه`, { id: 'options-other' }),
  });
}

/** A press in the list leaves the keyboard in the text. */
const keepFocus = (event: Event): void => event.preventDefault();

function renderOption(place: number, { optionAt, active, chosen, count }: ListView): TemplateResult {
  const option = optionAt(place);
  const isChosen = option !== undefined && option.value === chosen;
  return html`<div
    id="option-${place}"
    role="option"
    class=${place === active ? 'active' : nothing}
    aria-selected=${isChosen ? 'true' : 'false'}
    aria-posinset=${place + 1}
    aria-setsize=${count}
    data-place=${place}
  >
    <span .textContent=${option?.label ?? ''}></span>${isChosen ? check() : nothing}
  </div>`;
}

/** The list over the page: the options in sight, and how many there are; only words where there are none. */
export function renderList(view: ListView): TemplateResult {
  const { count, first, length } = view;
  return html`<div class="popup" popover="manual" @mousedown=${keepFocus}>
    ${
      count > 0
        ? html`<div
            id="options"
            role="listbox"
            aria-label=${view.label}
            @scroll=${view.onScroll}
            @click=${view.onPick}
          >
            <div class="rows" role="presentation" data-first=${first}>
              ${Array.from({ length }, (_, row) => renderOption(first + row, view))}
            </div>
          </div>`
        : nothing
    }
    <div class="count" aria-hidden="true" .textContent=${countText(count)}></div>
  </div>`;
}
