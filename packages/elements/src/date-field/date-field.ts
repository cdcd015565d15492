import { todayIso } from '@panjare/persian';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { FieldIssue } from '../field/field-issue.ts';
import { InputFieldElement } from '../field/input-field-element.ts';
import { calendar } from '../icons/generated/calendar.ts';
import { msg } from '../localize/localize.ts';
import { buttons } from '../theme/buttons.ts';
import type * as calendarPart from './calendar-part.ts';
import { dateFieldStyles } from './date-field.styles.ts';
import { checkDate, readBound, readDate, writeJalali } from './read-date.ts';
import { property, state } from '../reactive/property.ts';

/** `closed` → `open` by the button; `open` → `closed` by a choice, Escape or a press elsewhere. */
type Calendar =
  | { readonly state: 'closed' }
  | { readonly state: 'open'; readonly focused: string; readonly part: typeof calendarPart };

/** Whoever types a day never fetches it. */
const loadCalendar = () => import('./calendar-part.ts');

/**
 * A day, typed in the Jalali calendar in any digits or picked from a month.
 *
 * ```html
 * <panjare-date-field name="visit" label="روز بازدید" min="1405-01-15"></panjare-date-field>
 * ```
 *
 * @tag panjare-date-field
 * @fires input - Native; `value` is then an ISO date, or the text where it is none.
 * @fires change - Native.
 */
export class DateField extends InputFieldElement {
  static override styles = [InputFieldElement.styles, buttons, dateFieldStyles];

  /** First and last day allowed, ISO or Jalali. */
  @property() min = '';
  @property() max = '';

  @state() private calendar: Calendar = { state: 'closed' };
  private get popup(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.calendar') ?? null;
  }
  private get opener(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.open') ?? null;
  }

  protected override readonly controlDirection = 'ltr';
  protected override readonly keyboard = 'numeric';

  protected override parse(text: string): string | undefined {
    return readDate(text);
  }
  protected override format(value: string): string {
    return writeJalali(value);
  }
  protected override check(value: string): FieldIssue | undefined {
    return checkDate(value, readBound(this.min), readBound(this.max));
  }

  protected override renderControl(): TemplateResult {
    return html`<div class="with-button">
      ${super.renderControl()}
      <button
        type="button"
        class="open"
        aria-label=${msg('برگزیدن از تقویم')}
        aria-haspopup="dialog"
        aria-expanded=${this.calendar.state === 'open' ? 'true' : 'false'}
        ?disabled=${this.isDisabled || this.readonly}
        @click=${this.#toggle}
      >
        ${calendar()}
      </button>
      ${this.calendar.state === 'open' ? this.#renderCalendar(this.calendar) : nothing}
    </div>`;
  }

  #renderCalendar({ focused, part }: Extract<Calendar, { state: 'open' }>): TemplateResult {
    const today = todayIso(Date.now());
    return html`<div
      class="calendar"
      role="dialog"
      aria-label=${this.label || msg('تقویم')}
      popover="auto"
      @toggle=${this.#onToggle}
      @keydown=${this.#closeByEscape}
    >
      ${part.renderMonth({
        focused,
        chosen: this.value,
        today,
        isAllowed: this.#isAllowed,
        onChoose: this.#choose,
        onTurn: (months) => this.#show(part, part.addMonths(focused, months)),
        onKeyDown: this.#onGridKey,
      })}
      <div class="foot">
        <button type="button" class="button plain" @click=${() => this.#show(part, today, true)}>
          ${msg('امروز')}
        </button>
        <button type="button" class="button plain" @click=${this.#close}>${msg('بستن')}</button>
      </div>
    </div>`;
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    const before = changes.get('calendar') as Calendar | undefined;
    if (before?.state !== 'closed' || this.calendar.state !== 'open' || !this.popup) return;
    this.popup.showPopover();
    if (this.control) this.calendar.part.placePopup(this.popup, this.control);
    this.#focusDay();
  }

  #focusDay(): void {
    this.popup?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }
  #show(part: typeof calendarPart, day: string, takeFocus = false): void {
    this.calendar = { state: 'open', focused: day, part };
    if (takeFocus) void this.updateComplete.then(() => this.#focusDay());
  }

  readonly #isAllowed = (iso: string): boolean => this.check(iso) === undefined;

  /** Opens on the value, else on today or the nearest day allowed. */
  readonly #toggle = async (): Promise<void> => {
    if (this.calendar.state === 'open') return this.#close();
    const known = this.value !== undefined && checkDate(this.value) === undefined;
    const start = known && this.value ? this.value : todayIso(Date.now());
    const part = await loadCalendar();
    const { styleSheet } = part.calendarStyles;
    const { adoptedStyleSheets } = this.renderRoot as ShadowRoot;
    if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
    this.#show(part, part.clampDay(start, readBound(this.min), readBound(this.max)));
  };

  readonly #close = (): void => {
    this.calendar = { state: 'closed' };
    this.opener?.focus();
  };

  readonly #onToggle = (event: ToggleEvent): void => {
    if (event.newState === 'closed' && this.calendar.state === 'open') this.calendar = { state: 'closed' };
  };

  readonly #closeByEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };

  readonly #choose = (iso: string): void => {
    if (!this.#isAllowed(iso)) return;
    this.typed = undefined;
    this.changeValue(iso);
    this.#close();
    this.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    this.passOnChange();
  };

  readonly #onGridKey = (event: KeyboardEvent): void => {
    if (this.calendar.state !== 'open') return;
    const direction = getComputedStyle(this).direction === 'rtl' ? 'rtl' : 'ltr';
    const { part } = this.calendar;
    const day = part.dayByKey(this.calendar.focused, event.key, event.shiftKey, direction);
    if (!day) return;
    event.preventDefault();
    this.#show(part, day, true);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-date-field': DateField;
  }
}
