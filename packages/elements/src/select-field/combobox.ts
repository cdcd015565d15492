import { compareText } from '@panjare/persian';
import { html, nothing, render } from 'lit';
import type { TemplateResult } from 'lit';
import type { FieldOption } from '../field/field-option.ts';
import { currentLocale, msg } from '../localize/localize.ts';
import { stepByKey } from './combobox-keys.ts';
import { layOutList } from './lay-out-list.ts';
import type { ListMeasures } from './lay-out-list.ts';
import { OptionIndex } from './option-index.ts';
import { placeList } from './place-list.ts';
import { countText, renderList } from './render-list.ts';

type Value = string | number;

/** What the field tells its combobox at each drawing. */
export interface ComboboxView {
  readonly options: readonly FieldOption<Value>[];
  /** Ordered as the dictionary of the language shown does. */
  readonly isSorted: boolean;
  readonly chosen: Value | undefined;
  readonly label: string;
  readonly isDisabled: boolean;
  readonly readonly: boolean;
  readonly required: boolean;
  readonly describedBy: string;
  readonly isInvalid: boolean;
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
  /** Where it stands. */
  readonly element = document.createElement('div');
  readonly #draw: () => void;
  #view!: ComboboxView;
  #options: readonly FieldOption<Value>[] = [];
  #index = new OptionIndex([]);
  #popup: Popup = { state: 'closed' };
  #typed: string | undefined;
  #isDropped = false;
  #said = '';
  #saying: ReturnType<typeof setTimeout> | undefined;
  #isPreparing = false;
  #measures: ListMeasures = { row: 48, seen: 8 };
  /** What is scrolled out at the top, in CSS px. */
  #top = 0;
  /** The row with the keyboard is to be brought into sight. */
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

  /** Writes what the field tells it, and what came of keys and presses. */
  draw(view: ComboboxView): void {
    this.#takeOptions(view);
    this.#view = view;
    this.#index.search(this.#typed ?? '');
    render(this.#render(view), this.element);
    this.#drawn(this.element);
  }

  #render(view: ComboboxView): TemplateResult {
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
        aria-invalid=${view.isInvalid ? 'true' : nothing}
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
      <span class="arrow"></span>
      ${popup.state === 'open' ? this.#renderPopup(popup.active) : nothing}
      <div class="unseen" role="status" .textContent=${this.#said}></div>`;
  }

  #takeOptions({ options, isSorted }: ComboboxView): void {
    if (this.#view?.options === options && this.#view.isSorted === isSorted) return;
    const language = currentLocale();
    this.#options = isSorted ? options.toSorted((a, b) => compareText(a.label, b.label, language)) : options;
    this.#index = new OptionIndex(this.#options.map(({ label }) => label));
  }

  #renderPopup(active: number): TemplateResult {
    const { count } = this.#index;
    const { row, seen } = this.#measures;
    const first = Math.max(0, Math.min(Math.floor(this.#top / row), count - seen) - SPARE);
    return renderList({
      label: this.#view.label,
      count,
      first,
      length: Math.min(count - first, seen + 2 * SPARE),
      active,
      chosen: this.#view.chosen,
      optionAt: (place) => this.#option(place),
      onScroll: this.#scroll,
      onPick: this.#pick,
    });
  }

  /** What a template cannot say. */
  #drawn(root: ParentNode): void {
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
    if (!list || this.#popup.state === 'closed') return;
    const inSight = this.#follow ? this.#popup.active : undefined;
    this.#follow = false;
    this.#measures = layOutList(list, this.#index.count, this.#measures, inSight);
    // The row brought into sight is drawn at once: the keyboard is on it.
    if (inSight !== undefined) this.#scrollTo(list.scrollTop);
  }

  #option(place: number): FieldOption<Value> | undefined {
    return this.#options[this.#index.at(place)];
  }
  #chosenText(): string {
    const { options, chosen } = this.#view;
    if (chosen === undefined) return '';
    return options.find(({ value }) => value === chosen)?.label ?? String(chosen);
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
    this.#top = 0;
    this.#popup = { state: 'closed' };
    this.#draw();
  }

  /** Says the count once typing rests and all of the list was looked through. */
  #say(): void {
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => {
      if (this.#popup.state === 'closed') return;
      if (!this.#index.isPrepared && this.#typed) return this.#say();
      this.#said = countText(this.#index.count);
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
    if (exact !== undefined) return this.#choose(this.#options[exact]);
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
    return this.#options.findIndex(({ value }) => value === this.#view.chosen);
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || this.#view.readonly) return;
    const popup = this.#popup;
    const step = stepByKey(event, {
      active: popup.state === 'open' ? popup.active : undefined,
      count: this.#index.count,
      chosen: this.#typed === undefined ? this.#chosenPlace() : -1,
      page: this.#measures.seen - 1,
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

  readonly #scroll = (event: Event): void => this.#scrollTo((event.target as HTMLElement).scrollTop);

  #scrollTo(top: number): void {
    const { row } = this.#measures;
    const isOtherRow = Math.floor(top / row) !== Math.floor(this.#top / row);
    this.#top = top;
    if (isOtherRow) this.#draw();
  }
}

const stop = (event: Event): void => event.stopPropagation();
