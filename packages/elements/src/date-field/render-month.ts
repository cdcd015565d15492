import { persianDateWords, toLanguageDigits } from '@panjare/persian';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { next } from '../icons/generated/next.ts';
import { previous } from '../icons/generated/previous.ts';
import { currentDateWords, currentLocale, msg } from '../localize/localize.ts';
import { weeksOf } from './calendar-month.ts';
import type { CalendarSystem, MonthDay } from './calendar-month.ts';

/** What the calendar shows and whom it tells. */
export interface MonthView {
  readonly system: CalendarSystem;
  /** The day that has the keyboard; its month is shown. ISO. */
  readonly focused: string;
  readonly chosen: string | undefined;
  readonly today: string;
  readonly isAllowed: (iso: string) => boolean;
  readonly onChoose: (iso: string) => void;
  readonly onTurn: (months: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function renderDay(day: MonthDay | undefined, view: MonthView): TemplateResult {
  if (!day) return html`<td></td>`;
  const { iso } = day;
  const locale = currentLocale();
  return html`<td role="gridcell" aria-selected=${iso === view.chosen ? 'true' : 'false'}>
    <button
      type="button"
      class="day"
      tabindex=${iso === view.focused ? 0 : -1}
      data-iso=${iso}
      aria-label=${view.system.dayText(iso)}
      aria-current=${iso === view.today ? 'date' : nothing}
      aria-disabled=${view.isAllowed(iso) ? nothing : 'true'}
      .textContent=${toLanguageDigits(day.day, locale)}
      @click=${() => view.onChoose(iso)}
    ></button>
  </td>`;
}

/** A month as an ARIA grid of days, its title and the turns of month and year. */
export function renderMonth(view: MonthView): TemplateResult {
  const { weekdays, initials } = currentDateWords() ?? persianDateWords;
  const turn = (label: string, months: number, icon: () => TemplateResult) =>
    html`<button type="button" class="turn" aria-label=${label} @click=${() => view.onTurn(months)}>
      ${icon()}${Math.abs(months) === 12 ? icon() : nothing}
    </button>`;
  return html`<div class="head">
      ${turn(msg('سال پیش'), -12, previous)}${turn(msg('ماه پیش'), -1, previous)}
      <h2 id="month" aria-live="polite" .textContent=${view.system.title(view.focused)}></h2>
      ${turn(msg('ماه بعد'), 1, next)}${turn(msg('سال بعد'), 12, next)}
    </div>
    <table role="grid" aria-labelledby="month" @keydown=${view.onKeyDown}>
      <thead>
        <tr>
          ${initials.split(' ').map((name, index) => html`<th scope="col" abbr=${weekdays[index] ?? name}>${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${weeksOf(view.system, view.focused).map(
          (week) =>
            html`<tr>
              ${week.map((day) => renderDay(day, view))}
            </tr>`,
        )}
      </tbody>
    </table>`;
}
