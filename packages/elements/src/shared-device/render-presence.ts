import type { SignInState } from '@panjare/client';
import { html, nothing } from 'lit';
import type { ReactiveElement, TemplateResult } from 'lit';
import type { Connection } from '../context/connection.ts';
import { msg } from '../localize/localize.ts';
import { forgetPerson, renderAnotherPerson } from '../login/another-person.ts';
import { renderCountdown } from '../login/render-countdown.ts';
import { renderEverywhere } from '../login/render-everywhere.ts';
import { DeviceErasedEvent } from './device-erased.event.ts';
import { finishingOf } from './finishing.ts';
import type { Finishing } from './finishing.ts';

type Present = Extract<SignInState, { state: 'signed-in' | 'expiring' }>;

/** Who is signed in, how long still, and how to end it and leave nothing behind. */
export function renderPresence(
  host: ReactiveElement,
  connection: Connection,
  state: Present,
  stay: () => void,
): TemplateResult {
  const finishing = finishingOf(connection.client);
  finishing.onChange = () => host.requestUpdate();
  // Who leaves a device of many is named there no more, whether the gateway has heard of it or not.
  const isGone =
    connection.client.device !== 'personal' && ['leaving', 'cut', 'done'].includes(finishing.state);
  return html`${
    isGone
      ? nothing
      : html`<p class="who">${msg('وارد شده‌اید:')} <bdi class="name">${state.session.name}</bdi></p>`
  }
  ${renderAnotherPerson(connection.client, state.session.subject)}
  ${state.state === 'expiring' ? renderCountdown(state, stay) : nothing}
  ${renderAct(host, connection, finishing)}`;
}

function renderAct(host: ReactiveElement, connection: Connection, finishing: Finishing): TemplateResult {
  const isOwn = connection.client.device === 'personal';
  const isUnderWay = finishing.state !== 'idle' && finishing.state !== 'failed';
  const after = async (leaving: Promise<void>) => {
    await leaving;
    if (finishing.state === 'done') tell(host, connection, finishing);
    await moveFocus(host, finishing);
  };
  return html`<div class="finish">
      <button
        id="finish"
        type="button"
        class=${isOwn ? 'button plain' : 'button quiet'}
        aria-describedby="kept"
        aria-disabled=${isUnderWay ? 'true' : 'false'}
        @click=${() => after(finishing.begin(connection))}
      >
        ${isOwn ? msg('خروج و پاک‌کردن از این دستگاه') : msg('پایان و پاک‌کردن')}
      </button>
      <p id="kept" class="muted small">
        ${msg('نام، پاسخ‌ها و مدرک‌هایتان از این دستگاه پاک می‌شود. پرونده و پیش‌نویس ذخیره‌شده در سامانه می‌ماند.')}
      </p>
      <p role="status" class="small">${progressWord(finishing)}</p>
      ${
        finishing.state === 'asking'
          ? renderQuestion(
              () => void after(finishing.leave()),
              () => {
                finishing.stay();
                host.renderRoot.querySelector<HTMLElement>('#finish')?.focus();
              },
            )
          : nothing
      }
    </div>
    ${renderEverywhere(() => void after(finishing.begin(connection, true)))}`;
}

/** Asked only where something would be lost. */
function renderQuestion(leave: () => void, stay: () => void): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    stay();
  };
  return html`<div
    class="notice warning question"
    role="alertdialog"
    aria-labelledby="lost"
    aria-describedby="lost-how"
    @keydown=${onKey}
  >
    <p id="lost"><strong>${msg('چیزی هنوز به سامانه نرسیده است.')}</strong></p>
    <p id="lost-how">
      ${msg('آخرین نوشته‌ها یا فایل‌های شما ذخیره یا فرستاده نشده است. اگر اکنون پاک کنید، از دست می‌رود.')}
    </p>
    <p class="actions">
      <button id="stay" class="button" type="button" @click=${stay}>${msg('برمی‌گردم')}</button>
      <button class="button quiet" type="button" @click=${leave}>${msg('با این حال پاک می‌کنم')}</button>
    </p>
  </div>`;
}

function progressWord({ state }: Finishing): string {
  switch (state) {
    case 'saving':
      return msg('آخرین نوشته‌ها ذخیره می‌شود…');
    case 'leaving':
      return msg('از این دستگاه پاک می‌شود…');
    case 'cut':
      return msg(
        'این صفحه پاک شد، ولی به سامانه وصل نیستیم و هنوز خارج نشده‌اید. خودمان دوباره تلاش می‌کنیم؛ اگر می‌روید، پنجرهٔ مرورگر را ببندید.',
      );
    case 'failed':
      return msg('هنوز خارج نشده‌اید. اتصال را بررسی کنید و دوباره تلاش کنید.');
    case 'idle':
    case 'asking':
    case 'done':
      return '';
  }
}

/** Why nobody is signed in any more, in words. */
export function endWords(
  { client }: Connection,
  reason: Extract<SignInState, { state: 'ended' }>['reason'],
): string {
  switch (reason) {
    case 'signed-out':
      forgetPerson(client);
      return finishingOf(client).state === 'done'
        ? msg('از حساب خود خارج شدید. همه‌چیز از این دستگاه پاک شد.')
        : msg('از حساب خود خارج شدید.');
    case 'idle':
      return msg('مدتی کاری نکردید و برای امنیت شما نشست بسته شد. دوباره وارد شوید.');
    case 'absolute':
      return msg('زمان نشست شما تمام شد. دوباره وارد شوید.');
    case 'revoked':
      return msg('نشست شما از جای دیگری بسته شد. دوباره وارد شوید.');
  }
}

/** Tells the page, and leaves it for where the sign-in at the issuer ends: whoever comes next would be let in by that. */
function tell(host: ReactiveElement, { client }: Connection, { endAtIssuer }: Finishing): void {
  const isWanted = host.dispatchEvent(new DeviceErasedEvent(endAtIssuer));
  if (!isWanted || client.device === 'personal' || !endAtIssuer) return;
  if (new URL(endAtIssuer).origin === new URL(client.gateway).origin) location.assign(endAtIssuer);
}

/** To the question where it asks; at the end, as the button is gone, to the words, which are read out by it. */
async function moveFocus(host: ReactiveElement, { state }: Finishing): Promise<void> {
  await host.updateComplete;
  const words = state === 'done' ? host.renderRoot.querySelector<HTMLElement>('[role=status]') : undefined;
  words?.setAttribute('tabindex', '-1');
  if (state === 'asking') host.renderRoot.querySelector<HTMLElement>('#stay')?.focus();
  else words?.focus();
}
