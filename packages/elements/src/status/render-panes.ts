import type { Case } from '@panjare/contract';
import { toLanguageDigits } from '@panjare/persian';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { pickText } from '../localize/pick-text.ts';
import { alert } from '../icons/generated/alert.ts';
import { check } from '../icons/generated/check.ts';
import { clock } from '../icons/generated/clock.ts';
import { closeCircle } from '../icons/generated/close-circle.ts';
import { minus } from '../icons/generated/minus.ts';
import { pause } from '../icons/generated/pause.ts';
import { currentLocale, msg, str } from '../localize/localize.ts';
import { plural } from '../localize/plural.ts';
import { panesOf } from './status-view.ts';
import type { Pane } from './status-view.ts';

/** The row of panes, one an agency: fill, glyph and word. A list with a rail where narrow. */
export function renderPanes(held: Case): TemplateResult | typeof nothing {
  const panes = panesOf(held);
  if (panes.length === 0) return nothing;
  return html`<ol class="panes" part="panes" role="list" aria-label=${msg('دستگاه‌ها')}>
    ${panes.map(
      (pane) =>
        html`<li class="pane ${pane.state}" aria-current=${pane.state === 'now' ? 'step' : nothing}>
          <span class="glyph">${glyph(pane)}</span>
          <span class="agency">${pickText(pane.inquiry.title)}</span>
          <span class="word small">${paneWord(pane)}</span>
        </li>`,
    )}
  </ol>`;
}

function glyph({ state }: Pane): TemplateResult | typeof nothing {
  switch (state) {
    case 'done':
    case 'conditional':
      return check();
    case 'refused':
      return closeCircle();
    case 'now':
      return clock();
    case 'asking':
      return pause();
    case 'late':
      return alert();
    case 'future':
      return nothing;
    case 'cancelled':
      return minus();
  }
}

/** The word of a pane, as short as a pane is wide. */
export function paneWord({ state, days }: Pane): string {
  const count = toLanguageDigits(days ?? 0, currentLocale());
  switch (state) {
    case 'done':
      return msg('پاسخ داد');
    case 'conditional':
      return msg('موافق با شرط');
    case 'refused':
      return msg('مخالفت کرد');
    case 'now':
      if (days === undefined) return msg('در دست بررسی');
      if (days === 0) return msg('امروز پاسخ می‌دهد');
      return plural(days, {
        one: () => msg(str`${count} روز مانده`, { id: 'days-left-one' }),
        other: () => msg(str`${count} روز مانده`, { id: 'days-left-other' }),
      });
    case 'asking':
      return msg('منتظر شماست');
    case 'late':
      return plural(days ?? 0, {
        one: () => msg(str`${count} روز دیرکرد`, { id: 'days-late-one' }),
        other: () => msg(str`${count} روز دیرکرد`, { id: 'days-late-other' }),
      });
    case 'future':
      return msg('هنوز نوبتش نشده');
    case 'cancelled':
      return msg('لازم نشد');
  }
}
