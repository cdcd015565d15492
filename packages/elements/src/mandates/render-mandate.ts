import type { Mandate, ServiceSummary } from '@panjare/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { dayText } from '../localize/instant-text.ts';
import { msg, str } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';

/** What a row needs beside its mandate. */
export interface MandateView {
  services: readonly ServiceSummary[];
  /** Where a service is filled in by this mandate. */
  address(service: string): string | undefined;
  /** Whether its end is asked about just now, or under way. */
  ending: 'none' | 'asking' | 'under-way';
  ask(): void;
  stay(): void;
  end(): void;
}

/** One mandate, from the side of whoever looks. */
export function renderMandate(mandate: Mandate, view: MandateView): TemplateResult {
  const isActive = mandate.state === 'active';
  return html`<li class="mandate quietly ${isActive ? '' : 'over'}" data-mandate=${mandate.id} tabindex="-1">
    <h4><bdi>${mandate.side === 'giver' ? mandate.holder : mandate.giver}</bdi></h4>
    <p class="small ${isActive ? '' : 'muted'}">${standingText(mandate)}</p>
    <ul>
      ${mandate.services.map((ref) => html`<li>${renderService(ref, mandate, view)}</li>`)}
    </ul>
    ${isActive ? renderEnding(mandate, view) : nothing}
  </li>`;
}

function renderEnding({ side, holder, giver }: Mandate, view: MandateView): TemplateResult {
  if (view.ending === 'none') {
    return html`<p>
      <button class="button quiet" type="button" data-end @click=${() => view.ask()}>
        ${msg('پایان‌دادن به نمایندگی')}
        <span class="visually-hidden">${side === 'giver' ? holder : giver}</span>
      </button>
    </p>`;
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    view.stay();
  };
  const isUnderWay = view.ending === 'under-way';
  return html`<div class="notice warning" role="alertdialog" aria-labelledby="ending" @keydown=${onKey}>
    <p id="ending">
      ${
        side === 'giver'
          ? msg(str`از همین حالا ${holder} دیگر نمی‌تواند کار شما را انجام دهد. پایان می‌دهید؟`)
          : msg(str`از همین حالا دیگر نمی‌توانید کار ${giver} را انجام دهید. پایان می‌دهید؟`)
      }
    </p>
    <p class="actions">
      <button class="button" type="button" data-stay @click=${() => view.stay()}>${msg('نه، بماند')}</button>
      <button
        class="button quiet"
        type="button"
        aria-disabled=${isUnderWay ? 'true' : 'false'}
        @click=${() => isUnderWay || view.end()}
      >
        ${msg('بله، پایان می‌دهم')}
      </button>
    </p>
  </div>`;
}

function standingText({ state, until, endedAt = until, endedBy, side }: Mandate): string {
  switch (state) {
    case 'active':
      return msg(str`در کار است تا ${dayText(until)}.`);
    case 'expired':
      return msg(str`زمان آن ${dayText(until)} گذشت.`);
    case 'ended':
      return endedBy === side
        ? msg(str`شما ${dayText(endedAt)} به آن پایان دادید.`)
        : msg(str`طرف دیگر ${dayText(endedAt)} به آن پایان داد.`);
  }
}

/** Whoever holds a mandate that lasts goes on from here. */
function renderService(ref: string, { side, state }: Mandate, view: MandateView): TemplateResult {
  const title = titleOf(ref, view.services);
  const address = side === 'holder' && state === 'active' ? view.address(ref) : undefined;
  return address === undefined ? title : html`<a href=${address}>${title}</a>`;
}

/** A service that is no longer offered is told by its ref. */
function titleOf(ref: string, services: readonly ServiceSummary[]): TemplateResult {
  const service = services.find((one) => one.ref === ref);
  return service ? html`${pickText(service.title)}` : html`<bdi dir="ltr">${ref}</bdi>`;
}
