import { todayIso } from '@panjare/persian';
import { html, render } from 'lit';
import type { TemplateResult } from 'lit';
import { makeElement, setAttributes } from '../reactive/make-element.ts';
import { msg } from '../localize/localize.ts';
import { clampDay, dayByKey } from './calendar-month.ts';
import type { CalendarSystem } from './calendar-month.ts';
import { gregorian } from './gregorian-month.ts';
import { jalali } from './jalali-month.ts';
import { placePopup } from './place-popup.ts';
import { renderMonth } from './render-month.ts';

/** What the field tells its calendar at each drawing. */
export interface CalendarView {
  readonly label: string;
  readonly chosen: string | undefined;
  /** The other calendar, once someone has turned to it. */
  readonly gregorian: CalendarSystem | undefined;
  /** The box that it stands under. */
  readonly anchor: HTMLElement;
  readonly isAllowed: (iso: string) => boolean;
  readonly onChoose: (iso: string) => void;
  readonly onTurn: (gregorian: CalendarSystem | undefined) => void;
  /** It is to be closed, with the focus on what opened it, unless that went elsewhere. */
  readonly onClose: (focus: 'opener' | 'elsewhere') => void;
}

/** The calendar of a field, over the page from its first drawing until its element is taken away. */
export class CalendarPopup {
  readonly element = makeElement('div', { class: 'calendar', role: 'dialog', popover: 'auto' });
  #view!: CalendarView;
  #isShown = false;
  /** The day that has the keyboard; its month is shown. ISO. */
  #focused: string;

  constructor(day: string, first: string | undefined, last: string | undefined) {
    this.#focused = clampDay(day, first, last);
    for (const type of ['toggle', 'keydown', 'focusout']) this.element.addEventListener(type, this);
  }

  /** Writes what changed of its field; shows it at first, with the keyboard on its day. */
  draw(view: CalendarView): void {
    this.#view = view;
    this.#draw();
    if (this.#isShown) return;
    this.#isShown = true;
    this.element.showPopover();
    placePopup(this.element, view.anchor);
    this.#focusDay();
  }

  #draw(): void {
    setAttributes(this.element, { 'aria-label': this.#view.label || msg('تقویم') });
    render(this.#render(this.#view), this.element);
  }

  #render({ chosen, gregorian: other, isAllowed, onTurn, onClose }: CalendarView): TemplateResult {
    const today = todayIso(Date.now());
    return html`${renderMonth({
        system: this.#system,
        focused: this.#focused,
        chosen,
        today,
        isAllowed,
        onChoose: (iso) => this.#choose(iso),
        onTurn: (months) => this.#show(this.#system.addMonths(this.#focused, months)),
        onKeyDown: (event) => this.#moveByKey(event),
      })}
      <div class="foot">
        <button type="button" class="button plain" @click=${() => this.#show(today, true)}>
          ${msg('امروز')}
        </button>
        <button
          type="button"
          class="button plain"
          .textContent=${other ? msg('هجری شمسی') : msg('میلادی')}
          @click=${() => onTurn(other ? undefined : gregorian)}
        ></button>
        <button type="button" class="button plain" @click=${() => onClose('opener')}>${msg('بستن')}</button>
      </div>`;
  }

  get #system(): CalendarSystem {
    return this.#view.gregorian ?? jalali;
  }

  #show(day: string, takeFocus = false): void {
    this.#focused = day;
    this.#draw();
    if (takeFocus) this.#focusDay();
  }
  #focusDay(): void {
    this.element.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  #choose(iso: string): void {
    const { isAllowed, onClose, onChoose } = this.#view;
    if (!isAllowed(iso)) return;
    onClose('opener');
    onChoose(iso);
  }

  #moveByKey(event: KeyboardEvent): void {
    const direction = getComputedStyle(this.element).direction === 'rtl' ? 'rtl' : 'ltr';
    const day = dayByKey(event, this.#focused, this.#system, direction);
    if (!day) return;
    event.preventDefault();
    this.#show(day, true);
  }

  /** Called by the browser. Once the keyboard has left it, it covers nothing any more. */
  handleEvent(event: Event): void {
    const { type } = event;
    if (type === 'keydown') return this.#closeByEscape(event as KeyboardEvent);
    const to = (event as FocusEvent).relatedTarget;
    const isLeft = type === 'focusout' && to instanceof Node && !this.element.contains(to);
    if (isLeft || (event as ToggleEvent).newState === 'closed') this.#view.onClose('elsewhere');
  }

  #closeByEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#view.onClose('opener');
  }
}
