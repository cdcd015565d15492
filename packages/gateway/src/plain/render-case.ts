import type { Case, Inquiry } from '@panjare/contract';
import { html } from '../http/markup.ts';
import type { Markup } from '../http/markup.ts';
import { renderPairs } from './render-text.ts';
import { paneState, statusSentence } from './status-sentence.ts';
import type { Words } from './words.ts';

/** Where a case stands: the sentence, the clock, one pane an agency, what was decided and said. */
export function renderCase(words: Words, held: Case): Markup {
  return html`<p class="box sentence">${statusSentence(words, held)}</p>
    ${renderClock(words, held)} ${renderOutcome(words, held)} ${renderPanes(words, held)}`;
}

function renderClock(words: Words, { clock, state }: Case): Markup | false {
  if (state === 'withdrawn' || state === 'closed') return false;
  const { spentDays, committedDays, pausedSince } = clock;
  const most = Math.max(committedDays, spentDays, 1);
  const values = { day: words.digits(spentDays), days: words.digits(committedDays) };
  return html`<section>
    <h2>${words.say('clock')}</h2>
    <progress
      max="${String(most)}"
      value="${String(spentDays)}"
      aria-label="${words.say('clock')}"
    ></progress>
    <p>
      ${words.say(spentDays === 0 ? 'clock-none' : 'clock-day', values)}
      ${pausedSince !== undefined && words.say('clock-paused', { day: words.day(pausedSince) })}
    </p>
  </section>`;
}

function renderOutcome(words: Words, { outcome }: Case): Markup | false {
  if (outcome === undefined) return false;
  return html`<section class="box">
    <h2>${words.say('outcome')}</h2>
    <p>${words.pick(outcome.reason)}</p>
    ${outcome.basis !== undefined && html`<p>${words.say('basis')}: ${words.pick(outcome.basis)}</p>`}
    <p class="hint">${words.say('decided-at', { day: words.day(outcome.decidedAt) })}</p>
  </section>`;
}

function renderPanes(words: Words, { inquiries, asOf }: Case): Markup | false {
  if (inquiries.length === 0) return false;
  return html`<section>
    <h2>${words.say('agencies')}</h2>
    <ol class="panes">
      ${inquiries.map((inquiry) => renderPane(words, inquiry, asOf))}
    </ol>
  </section>`;
}

function renderPane(words: Words, inquiry: Inquiry, asOf: string): Markup {
  const state = paneState(inquiry, asOf);
  const said = state === 'now' ? 'until' : state === 'late' ? 'was-due' : undefined;
  const due =
    said !== undefined &&
    inquiry.clock !== undefined &&
    html`<span>${words.say(said, { day: words.day(inquiry.clock.dueAt) })}</span>`;
  return html`<li class="${state}">
    <strong>${words.pick(inquiry.title)}</strong>
    <span>${words.say(`pane.${state}`)}</span> ${due}
    ${inquiry.reason !== undefined && html`<p>${words.pick(inquiry.reason)}</p>`}
  </li>`;
}

/** What identifies a case, for reading aloud. */
export function renderFacts(words: Words, held: Case): Markup {
  return renderPairs([
    [words.say('tracking-code'), html`<bdi dir="ltr" class="tracking">${held.trackingCode}</bdi>`],
    ...(held.parties.length > 1 ? held.parties : []).map(({ role, name }): [string, string] => [
      words.say(`party.${role}`),
      name,
    ]),
    [words.say('received-at'), words.instant(held.clock.startedAt)],
    [words.say('as-of'), words.instant(held.asOf)],
  ]);
}
