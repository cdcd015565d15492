import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FieldOption } from '../field/field-option.ts';
import { check } from '../icons/generated/check.ts';
import { chevronDown } from '../icons/generated/chevron-down.ts';
import { msg, str } from '../localize/localize.ts';
import { numberText } from '../localize/number-text.ts';
import { plural } from '../localize/plural.ts';
import { stepByKey } from './combobox-keys.ts';
import { OptionIndex } from './option-index.ts';
import { placeList } from './place-list.ts';

type Value = string | number;

/** What the field tells its combobox at each drawing. */
export interface ComboboxView {
  readonly options: readonly FieldOption<Value>[];
  readonly chosen: Value | undefined;
  readonly label: string;
  readonly isDisabled: boolean;
  readonly readonly: boolean;
  readonly required: boolean;
  readonly describedBy: string;
  readonly invalid: 'true' | typeof nothing;
  /** Nothing, where the text was emptied. */
  readonly onChoose: (value: Value | undefined) => void;
  readonly onChange: () => void;
}

/** `closed` → `open` by typing, arrows or a press; `open` → `closed` by a choice, Escape or leaving. */
type Popup =
  | { readonly state: 'closed' }
  /** `active`: the place, among those found, that has the keyboard; -1 while it is in the text. */
  | { readonly state: 'open'; readonly active: number };

/** Rows kept above and below those in sight. */
const SPARE = 3;
/** A pause in typing before the count is said, in ms. */
const PAUSE = 500;

/**
 * A searchable list after the ARIA combobox pattern. The keyboard stays in the text; of a long list only what is in sight
 * is in the document. What was typed and is no option is not taken: the text goes back to what is chosen.
 */
export class Combobox {
  readonly #draw: () => void;
  #view!: ComboboxView;
  #index = new OptionIndex([]);
  #popup: Popup = { state: 'closed' };
  #typed: string | undefined;
  #isDropped = false;
  #said = '';
  #saying: ReturnType<typeof setTimeout> | undefined;
  #isPreparing = false;
  /** Height of a row and how many are seen, as measured; top of what is scrolled. */
  #row = 48;
  #seen = 8;
  #top = 0;
  #follow = false;

  constructor(draw: () => void) {
    this.#draw = draw;
  }

  /** Said below, after what was typed could not be taken. */
  get note(): string {
    return this.#isDropped ? msg('آنچه نوشتید در فهرست نبود؛ یکی از گزینه‌ها را برگزینید.') : '';
  }

  /** The value was set from outside: what was typed is gone. */
  reset(): void {
    this.#typed = undefined;
    this.#isDropped = false;
    this.#popup = { state: 'closed' };
  }

  render(view: ComboboxView): TemplateResult {
    if (view.options !== this.#view?.options)
      this.#index = new OptionIndex(view.options.map(({ label }) => label));
    this.#view = view;
    this.#index.search(this.#typed ?? '');
    const popup = this.#popup;
    const isListed = popup.state === 'open' && this.#index.count > 0;
    return html`<input
        id="control"
        part="control"
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded=${isListed ? 'true' : 'false'}
        aria-controls=${isListed ? 'options' : nothing}
        aria-activedescendant=${isListed && popup.active >= 0 ? `option-${popup.active}` : nothing}
        aria-describedby=${view.describedBy}
        aria-invalid=${view.invalid}
        aria-required=${view.required ? 'true' : nothing}
        ?disabled=${view.isDisabled}
        ?readonly=${view.readonly}
        @focus=${this.#prepare}
        @blur=${this.#leave}
        @click=${this.#press}
        @input=${this.#type}
        @change=${stop}
        @keydown=${this.#onKeyDown}
      />
      <span class="affix end">${chevronDown()}</span>
      ${popup.state === 'open' ? this.#renderPopup(popup.active) : nothing}
      <div class="unseen" role="status" .textContent=${this.#said}></div>`;
  }

  #renderPopup(active: number): TemplateResult {
    const { count } = this.#index;
    const first = Math.max(0, Math.min(Math.floor(this.#top / this.#row), count - this.#seen) - SPARE);
    const length = Math.min(count - first, this.#seen + 2 * SPARE);
    const rows = Array.from({ length }, (_, row) => this.#renderOption(first + row, active));
    return html`<div class="popup" popover="manual" @mousedown=${keepFocus}>
      ${
        count > 0
          ? html`<div
              id="options"
              role="listbox"
              aria-label=${this.#view.label}
              @scroll=${this.#scroll}
              @click=${this.#pick}
            >
              <div class="rows" role="presentation" data-first=${first}>${rows}</div>
            </div>`
          : nothing
      }
      <div class="count" aria-hidden="true" .textContent=${this.#countText()}></div>
    </div>`;
  }

  #renderOption(place: number, active: number): TemplateResult {
    const option = this.#option(place);
    const isChosen = option !== undefined && option.value === this.#view.chosen;
    return html`<div
      id="option-${place}"
      role="option"
      class=${place === active ? 'active' : nothing}
      aria-selected=${isChosen ? 'true' : 'false'}
      aria-posinset=${place + 1}
      aria-setsize=${this.#index.count}
      data-place=${place}
    >
      <span .textContent=${option?.label ?? ''}></span>${isChosen ? check() : nothing}
    </div>`;
  }

  /** Call after each drawing: what a template cannot say. */
  drawn(root: ParentNode): void {
    const input = root.querySelector<HTMLInputElement>('#control');
    if (!input) return;
    const text = this.#typed ?? this.#chosenText();
    if (input.value !== text) input.value = text;
    const popup = root.querySelector<HTMLElement>('.popup');
    if (popup?.isConnected && !popup.matches(':popover-open')) {
      popup.showPopover();
      placeList(popup, input);
    }
    const list = root.querySelector<HTMLElement>('#options');
    if (list) this.#layOut(list);
  }

  #layOut(list: HTMLElement): void {
    const rows = list.firstElementChild as HTMLElement;
    this.#row = (rows.firstElementChild as HTMLElement).offsetHeight || this.#row;
    this.#seen = Math.ceil(list.clientHeight / this.#row) || this.#seen;
    rows.style.height = `${this.#index.count * this.#row}px`;
    rows.style.paddingTop = `${Number(rows.dataset['first']) * this.#row}px`;
    if (!this.#follow || this.#popup.state === 'closed') return;
    this.#follow = false;
    const from = Math.max(0, this.#popup.active) * this.#row;
    const last = from + this.#row - list.clientHeight;
    list.scrollTop = Math.max(last, Math.min(from, list.scrollTop));
  }

  #option(place: number): FieldOption<Value> | undefined {
    return this.#view.options[this.#index.at(place)];
  }
  #chosenText(): string {
    const { options, chosen } = this.#view;
    if (chosen === undefined) return '';
    return options.find(({ value }) => value === chosen)?.label ?? String(chosen);
  }
  #countText(): string {
    const { count } = this.#index;
    const text = numberText(count);
    if (count === 0) return msg('چیزی یافت نشد؛ کوتاه‌تر بنویسید.');
    return plural(count, {
      one: () => msg(str`${text} گزینه`, { id: 'options-one' }),
      other: () => msg(str`${text} گزینه`, { id: 'options-other' }),
    });
  }

  #open(active: number): void {
    this.#popup = { state: 'open', active };
    this.#follow = true;
    this.#say();
    this.#draw();
  }
  #close(): void {
    clearTimeout(this.#saying);
    this.#said = '';
    this.#typed = undefined;
    this.#popup = { state: 'closed' };
    this.#draw();
  }

  /** Says the count once typing rests and all of the list was looked through. */
  #say(): void {
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => {
      if (this.#popup.state === 'closed') return;
      if (!this.#index.isPrepared && this.#typed) return this.#say();
      this.#said = this.#countText();
      this.#draw();
    }, PAUSE);
  }

  readonly #prepare = (): void => {
    if (this.#isPreparing || this.#index.isPrepared) return;
    this.#isPreparing = true;
    setTimeout(() => {
      this.#isPreparing = false;
      this.#index.prepare();
      if (this.#typed) this.#draw();
      this.#prepare();
    });
  };

  #choose(option: FieldOption<Value> | undefined): void {
    this.#isDropped = false;
    this.#close();
    if (!option || option.value === this.#view.chosen) return;
    this.#view.onChoose(option.value);
    this.#view.onChange();
  }

  /** An option written out in full is taken; anything else goes back to what is chosen, and the field says so. */
  readonly #leave = (): void => {
    const typed = this.#typed?.trim();
    const exact = typed ? this.#index.exact : undefined;
    if (exact !== undefined) return this.#choose(this.#view.options[exact]);
    this.#isDropped = Boolean(typed);
    this.#close();
    if (typed === '') this.#view.onChange();
  };

  readonly #press = (event: Event): void => {
    if (this.#view.readonly || this.#view.isDisabled) return;
    if (this.#popup.state === 'open') return this.#typed ? undefined : this.#close();
    (event.target as HTMLInputElement).select();
    this.#open(this.#chosenPlace());
  };

  readonly #type = (event: Event): void => {
    // The text is not the value: the page hears of choices only.
    event.stopPropagation();
    this.#typed = (event.target as HTMLInputElement).value;
    this.#isDropped = false;
    this.#prepare();
    this.#index.search(this.#typed);
    this.#open(-1);
    if (this.#typed.trim() === '' && this.#view.chosen !== undefined) this.#view.onChoose(undefined);
  };

  /** Where what is chosen stands in the whole list; -1 where nothing is. */
  #chosenPlace(): number {
    return this.#view.options.findIndex(({ value }) => value === this.#view.chosen);
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || this.#view.readonly) return;
    const popup = this.#popup;
    const step = stepByKey(event, {
      active: popup.state === 'open' ? popup.active : undefined,
      count: this.#index.count,
      chosen: this.#typed === undefined ? this.#chosenPlace() : -1,
      page: this.#seen - 1,
    });
    if (!step) return;
    if (step.does !== 'edit') event.preventDefault();
    switch (step.does) {
      case 'close':
        event.stopPropagation();
        return this.#close();
      case 'choose':
        return step.place >= 0 ? this.#choose(this.#option(step.place)) : undefined;
      case 'open':
        return this.#open(step.place);
      case 'edit':
        return this.#open(-1);
    }
  };

  readonly #pick = (event: Event): void => {
    const row = (event.target as Element).closest<HTMLElement>('[role="option"]');
    if (row) this.#choose(this.#option(Number(row.dataset['place'])));
  };

  readonly #scroll = (event: Event): void => {
    const { scrollTop } = event.target as HTMLElement;
    const isOtherRow = Math.floor(scrollTop / this.#row) !== Math.floor(this.#top / this.#row);
    this.#top = scrollTop;
    if (isOtherRow) this.#draw();
  };
}

/** A press in the list leaves the keyboard in the text. */
const keepFocus = (event: Event): void => event.preventDefault();
const stop = (event: Event): void => event.stopPropagation();
