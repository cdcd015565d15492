import { persianDateWords, toLanguageDigits } from '@panjare/persian';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { next } from '../icons/generated/next.ts';
import { previous } from '../icons/generated/previous.ts';
import { dateText } from '../localize/date-text.ts';
import { currentDateWords, currentLocale, msg } from '../localize/localize.ts';
import { monthOf, weeksOf } from './jalali-month.ts';
import type { MonthDay } from './jalali-month.ts';

/** What the calendar shows and whom it tells. */
export interface MonthView {
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
      aria-label=${dateText(iso, 'full')}
      aria-current=${iso === view.today ? 'date' : nothing}
      aria-disabled=${view.isAllowed(iso) ? nothing : 'true'}
      @click=${() => view.onChoose(iso)}
    >
      ${toLanguageDigits(day.day, locale)}
    </button>
  </td>`;
}

/** A month as an ARIA grid of days, its title and the turns of month and year. */
export function renderMonth(view: MonthView): TemplateResult {
  const { weekdays, initials } = currentDateWords() ?? persianDateWords;
  const turn = (label: string, months: number, icon: TemplateResult) =>
    html`<button type="button" class="turn" aria-label=${label} @click=${() => view.onTurn(months)}>
      ${icon}
    </button>`;
  return html`<div class="head">
      ${turn(msg('ماه پیش'), -1, previous())}
      <h2 id="month" aria-live="polite">${dateText(view.focused, 'month')}</h2>
      ${turn(msg('ماه بعد'), 1, next())}
    </div>
    <table role="grid" aria-labelledby="month" @keydown=${view.onKeyDown}>
      <thead>
        <tr>
          ${initials.split(' ').map((name, index) => html`<th scope="col" abbr=${weekdays[index] ?? name}>${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${weeksOf(monthOf(view.focused)).map(
          (week) =>
            html`<tr>
              ${week.map((day) => renderDay(day, view))}
            </tr>`,
        )}
      </tbody>
    </table>`;
}
