import type { Case } from '@panjare/contract';
import { toLanguageDigits } from '@panjare/persian';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { currentLocale, msg, str } from '../localize/localize.ts';
import { writeDay } from './status-sentence.ts';
import { clockBar } from './status-view.ts';

const WIDTH = 1000;

/** The bar of the case's clock, from inline-start: days spent, the commitment as a tick, hatched while it stands still. */
export function renderClock(held: Case): TemplateResult | typeof nothing {
  if (held.state === 'withdrawn' || held.state === 'closed') return nothing;
  const { clock, spent, commitment, late } = clockBar(held);
  const digits = (value: number) => toLanguageDigits(value, currentLocale());
  const [day, days] = [digits(clock.spentDays), digits(clock.committedDays)];
  return html`<div class="clock">
    <svg viewBox="0 0 ${WIDTH} 16" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" y="5" width=${WIDTH} height="6" rx="3"></rect>
      <rect class=${late ? 'spent late' : 'spent'} y="5" width=${spent * WIDTH} height="6" rx="3"></rect>
      ${clock.pausedSince ? renderHatch(spent) : nothing}
      <line
        class="tick"
        x1=${commitment * WIDTH}
        x2=${commitment * WIDTH}
        y1="0"
        y2="16"
        vector-effect="non-scaling-stroke"
      ></line>
    </svg>
    <p class="small muted">
      <span class="count"
        >${
          clock.spentDays === 0
            ? msg(str`از ${days} روز هنوز روزی نگذشته است.`)
            : msg(str`روز ${day} از ${days}`)
        }</span
      >
      ${clock.pausedSince ? html`<span>${msg(str`ساعت از ${writeDay(clock.pausedSince)} ایستاده است.`)}</span>` : nothing}
    </p>
  </div>`;
}

/** The stretch just after the days spent, where the clock waits. */
function renderHatch(spent: number): TemplateResult[] {
  const from = spent * WIDTH;
  return [0, 1, 2, 3, 4, 5].map(
    (step) =>
      svg`<line class="hatch" x1=${from + 8 + step * 14} x2=${from + 2 + step * 14} y1="2" y2="14"
      vector-effect="non-scaling-stroke"></line>` as TemplateResult,
  );
}
