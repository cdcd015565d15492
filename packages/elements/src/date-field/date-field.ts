import { isIsoDate, todayIso } from '@panjare/persian';
import type { PropertyValues } from 'lit';
import type { FieldIssue } from '../field/field-issue.ts';
import { InputFieldElement } from '../field/input-field-element.ts';
import { makeElement, setAttributes } from '../reactive/make-element.ts';
import { calendar } from '../icons/generated/calendar.ts';
import { dateText } from '../localize/date-text.ts';
import { msg, str } from '../localize/localize.ts';
import { buttons } from '../theme/buttons.ts';
import type { CalendarSystem } from './calendar-month.ts';
import type { CalendarPopup } from './calendar-popup.ts';
import { closedDays } from './closed-days.ts';
import type { WeekdayName } from './closed-days.ts';
import { dateFieldStyles } from './date-field.styles.ts';
import { checkDate, readBound, readDate, writeJalali } from './read-date.ts';
import { readGregorian } from './read-gregorian.ts';
import { property, state } from '../reactive/property.ts';

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

  /** There while it is open: by the button until a choice, Escape, leaving it or a press elsewhere. */
  @state() private calendar: CalendarPopup | undefined;
  /** The other calendar, once someone has turned to it. */
  @state() private gregorian: CalendarSystem | undefined;
  #isClosed: (iso: string) => boolean = () => false;
  #wasOpen = false;

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

  protected override drawControl(box: HTMLElement, changes: PropertyValues): void {
    super.drawControl(box, changes);
    const opener = this.#opener ?? box.appendChild(this.#makeOpener());
    setAttributes(opener, {
      'aria-label': this.label ? msg(str`برگزیدن «${this.label}» از تقویم`) : msg('برگزیدن از تقویم'),
      'aria-expanded': this.calendar ? 'true' : 'false',
    });
    opener.disabled = this.isDisabled || this.readonly;
    if (this.calendar) this.#drawCalendar(this.calendar, box);
  }

  #drawCalendar(popup: CalendarPopup, box: HTMLElement): void {
    const { label, value, gregorian } = this;
    if (!popup.element.isConnected) box.append(popup.element);
    popup.draw({
      label,
      chosen: value,
      gregorian,
      anchor: this.control ?? box,
      isAllowed: (iso) => this.check(iso) === undefined,
      onChoose: (iso) => this.#choose(iso),
      onTurn: (system) => (this.gregorian = system),
      onClose: (focus) => this.#close(focus),
    });
  }

  get #opener(): HTMLButtonElement | null {
    return this.renderRoot.querySelector<HTMLButtonElement>('.open');
  }

  #makeOpener(): HTMLButtonElement {
    const opener = makeElement(
      'button',
      { type: 'button', class: 'open', 'aria-haspopup': 'dialog' },
      calendar(),
    );
    for (const type of ['pointerdown', 'click']) opener.addEventListener(type, this);
    return opener;
  }

  override handleEvent(event: Event): void {
    switch (event.type) {
      case 'pointerdown':
        // A press on the button closes an open calendar before it is a click.
        this.#wasOpen = this.calendar !== undefined;
        return;
      case 'click':
        return void this.#toggle();
      default:
        super.handleEvent(event);
    }
  }

  /** Opens on the value, else on today or the nearest day allowed. */
  async #toggle(): Promise<void> {
    const wasOpen = this.#wasOpen;
    this.#wasOpen = false;
    if (wasOpen || this.calendar) return this.#close('opener');
    const known = this.value !== undefined && checkDate(this.value) === undefined;
    const start = known && this.value ? this.value : todayIso(Date.now());
    const part = await loadCalendar();
    const { styleSheet } = part.calendarStyles;
    const { adoptedStyleSheets } = this.renderRoot as ShadowRoot;
    if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
    this.calendar = new part.CalendarPopup(start, readBound(this.min), readBound(this.max));
  }

  #close(focus: 'opener' | 'elsewhere'): void {
    const { calendar } = this;
    this.calendar = undefined;
    if (focus === 'opener') this.#opener?.focus();
    calendar?.element.remove();
  }

  #choose(iso: string): void {
    this.typed = undefined;
    this.changeValue(iso);
    this.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    this.passOnChange();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-date-field': DateField;
  }
}
