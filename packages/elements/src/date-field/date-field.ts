import { isIsoDate, todayIso } from '@panjare/persian';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { FieldIssue } from '../field/field-issue.ts';
import { InputFieldElement } from '../field/input-field-element.ts';
import { calendar } from '../icons/generated/calendar.ts';
import { dateText } from '../localize/date-text.ts';
import { msg, str } from '../localize/localize.ts';
import { buttons } from '../theme/buttons.ts';
import type { CalendarSystem } from './calendar-month.ts';
import type * as calendarPart from './calendar-part.ts';
import { closedDays } from './closed-days.ts';
import type { WeekdayName } from './closed-days.ts';
import { dateFieldStyles } from './date-field.styles.ts';
import { checkDate, readBound, readDate, writeJalali } from './read-date.ts';
import { readGregorian } from './read-gregorian.ts';
import { property, state } from '../reactive/property.ts';

/** `closed` → `open` by the button; `open` → `closed` by a choice, Escape, leaving it or a press elsewhere. */
type Calendar =
  { readonly state: 'closed' } | { readonly state: 'open'; readonly focused: string; readonly part: Part };

type Part = typeof calendarPart;

/** Whoever types a day never fetches it. */
const loadCalendar = () => import('./calendar-part.ts');

/**
 * A day, typed in any digits or picked from a month. The box holds it in the Jalali calendar; a Gregorian date may be
 * typed, and the months may be shown in that calendar too.
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
  /** Days that cannot be chosen, ISO or Jalali; as an attribute parted by spaces. */
  @property({ attribute: 'disabled-dates' }) disabledDates: string | readonly string[] = '';
  /** Days of the week that cannot be chosen: `thursday friday`. */
  @property({ attribute: 'disabled-weekdays' }) disabledWeekdays: string | readonly WeekdayName[] = '';

  @state() private calendar: Calendar = { state: 'closed' };
  /** The other calendar, once someone has turned to it. */
  @state() private gregorian: CalendarSystem | undefined;
  #isClosed: (iso: string) => boolean = () => false;
  #wasOpen = false;
  private get popup(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.calendar') ?? null;
  }
  private get opener(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.open') ?? null;
  }

  protected override readonly controlDirection = 'ltr';
  protected override readonly keyboard = 'numeric';

  protected override parse(text: string): string | undefined {
    return readGregorian(text) ?? readDate(text);
  }
  protected override format(value: string): string {
    return writeJalali(value);
  }
  protected override check(value: string): FieldIssue | undefined {
    const issue = checkDate(value, readBound(this.min), readBound(this.max));
    if (issue || !this.#isClosed(value)) return issue;
    const fa = msg('این روز برگزیدنی نیست؛ روز دیگری برگزینید.');
    return { code: 'check', params: { message: { fa } } };
  }
  /** The same day in the calendar that the box does not show. */
  protected override get note(): string {
    const { value } = this;
    if (value === undefined || !isIsoDate(value)) return '';
    if (this.gregorian) return msg(str`برابر ${this.gregorian.dayText(value)} میلادی`);
    const isGregorian = this.typed !== undefined && readGregorian(this.typed) !== undefined;
    return isGregorian ? msg(str`برابر ${dateText(value, 'full')}`) : '';
  }

  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    if (changes.has('disabledDates') || changes.has('disabledWeekdays'))
      this.#isClosed = closedDays(this.disabledDates, this.disabledWeekdays);
  }

  protected override renderControl(): TemplateResult {
    return html`<div class="with-button">
      ${super.renderControl()}
      <button
        type="button"
        class="open"
        aria-label=${this.label ? msg(str`برگزیدن «${this.label}» از تقویم`) : msg('برگزیدن از تقویم')}
        aria-haspopup="dialog"
        aria-expanded=${this.calendar.state === 'open' ? 'true' : 'false'}
        ?disabled=${this.isDisabled || this.readonly}
        @pointerdown=${this.#press}
        @click=${this.#toggle}
      >
        ${calendar()}
      </button>
      ${this.calendar.state === 'open' ? this.#renderCalendar(this.calendar) : nothing}
    </div>`;
  }

  #renderCalendar({ focused, part }: Extract<Calendar, { state: 'open' }>): TemplateResult {
    const today = todayIso(Date.now());
    const system = this.gregorian ?? part.jalali;
    return html`<div
      class="calendar"
      role="dialog"
      aria-label=${this.label || msg('تقویم')}
      popover="auto"
      @toggle=${this.#onToggle}
      @keydown=${this.#closeByEscape}
      @focusout=${this.#leaveCalendar}
    >
      ${part.renderMonth({
        system,
        focused,
        chosen: this.value,
        today,
        isAllowed: this.#isAllowed,
        onChoose: this.#choose,
        onTurn: (months) => this.#show(part, system.addMonths(focused, months)),
        onKeyDown: this.#onGridKey,
      })}
      <div class="foot">
        <button type="button" class="button plain" @click=${() => this.#show(part, today, true)}>
          ${msg('امروز')}
        </button>
        <button
          type="button"
          class="button plain"
          .textContent=${this.gregorian ? msg('هجری شمسی') : msg('میلادی')}
          @click=${() => (this.gregorian = this.gregorian ? undefined : part.gregorian)}
        ></button>
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
  #show(part: Part, day: string, takeFocus = false): void {
    this.calendar = { state: 'open', focused: day, part };
    if (takeFocus) void this.updateComplete.then(() => this.#focusDay());
  }

  readonly #isAllowed = (iso: string): boolean => this.check(iso) === undefined;

  /** A press on the button closes an open calendar before it is a click. */
  readonly #press = (): void => {
    this.#wasOpen = this.calendar.state === 'open';
  };

  /** Opens on the value, else on today or the nearest day allowed. */
  readonly #toggle = async (): Promise<void> => {
    const wasOpen = this.#wasOpen;
    this.#wasOpen = false;
    if (wasOpen || this.calendar.state === 'open') return this.#close();
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

  /** The keyboard left it, so it covers nothing any more. */
  readonly #leaveCalendar = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !this.popup?.contains(relatedTarget))
      this.calendar = { state: 'closed' };
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
    const day = part.dayByKey(event, this.calendar.focused, this.gregorian ?? part.jalali, direction);
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
