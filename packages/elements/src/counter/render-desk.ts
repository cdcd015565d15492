import type { CounterDesk, CounterState } from '@panjare/client';
import { toLanguageDigits, toLatinDigits } from '@panjare/persian';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { faultText } from '../context/fault-text.ts';
import { currentLocale, msg, str } from '../localize/localize.ts';
import { writeCountdown } from '../login/write-countdown.ts';

type Free = Extract<CounterState, { state: 'free' }>;
type Waiting = Extract<CounterState, { state: 'waiting' }>;

/** The desk while nobody is served: whom to ask, and what they say. */
export function renderDesk(now: CounterState, desk: CounterDesk): TemplateResult {
  switch (now.state) {
    case 'free':
      return renderFree(now, desk);
    case 'asking':
      return html`<p class="desk" role="status" data-focus tabindex="-1">
        ${msg('از شهروند روی گوشی خودش پرسیده می‌شود…')}
      </p>`;
    case 'waiting':
      return renderWaiting(now, desk);
    case 'beginning':
      return html`<p class="desk" role="status">${msg('شهروند اجازه داد. خدمت شروع می‌شود…')}</p>`;
  }
}

function renderFree({ why }: Free, desk: CounterDesk): TemplateResult {
  const ask = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const nationalId = new FormData(form).get('nationalId');
    if (form.reportValidity() && typeof nationalId === 'string') void desk.ask(nationalId);
  };
  return html`<div class="desk stack" data-focus tabindex="-1">
    <h2>${msg('شهروند بعدی')}</h2>
    ${
      why === undefined
        ? nothing
        : html`<p class="notice ${why === 'left' ? 'success' : 'warning'}" role="status">${whyText(why)}</p>`
    }
    <form novalidate @submit=${ask}>
      <panjare-national-id-field
        name="nationalId"
        label=${msg('کد ملی شهروند')}
        hint=${msg('شهروند روی گوشی خودش می‌بیند چه کسی و برای چه می‌پرسد، و اجازه می‌دهد یا نمی‌دهد.')}
        autocomplete="off"
        required
      ></panjare-national-id-field>
      <button class="button">${msg('پرسیدن از شهروند')}</button>
    </form>
  </div>`;
}

function renderWaiting(now: Waiting, desk: CounterDesk): TemplateResult {
  const { approval } = now;
  const left = writeCountdown((now.endsAt - Date.now()) / 1000);
  return html`<div class="desk stack" data-focus tabindex="-1" aria-labelledby="waiting">
    <h2 id="waiting">${msg('منتظر پاسخ شهروند روی گوشی خودش')}</h2>
    <div class="binding">
      <p>${msg('این عدد باید روی گوشی شهروند هم همین باشد. از او بخواهید بسنجد.')}</p>
      <bdi dir="ltr" class="number">${toLanguageDigits(approval.bindingMessage, currentLocale())}</bdi>
    </div>
    ${approval.by === 'code' ? renderCode(now, desk) : nothing}
    <p class="muted">${msg('تا پایان مهلت:')} <bdi role="timer">${left}</bdi></p>
    <p>
      <button class="button quiet" type="button" @click=${() => desk.giveUp()}>${msg('انصراف')}</button>
    </p>
  </div>`;
}

function renderCode({ approval, wrong }: Waiting, desk: CounterDesk): TemplateResult {
  const confirm = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const typed = new FormData(form).get('code');
    const code = toLatinDigits(typeof typed === 'string' ? typed : '').replace(/\D/g, '');
    // What was wrong with the code before is no reason to keep the next one back.
    if (code.length === 6) void desk.confirm(code);
    else form.reportValidity();
  };
  const attempts = toLanguageDigits(approval.attemptsLeft ?? 0, currentLocale());
  return html`<form novalidate @submit=${confirm}>
    <panjare-text-field
      name="code"
      label=${msg('کدی که به گوشی شهروند فرستاده شد')}
      hint=${msg('شش رقم. شهروند آن را می‌خواند، اگر اجازه می‌دهد.')}
      autocomplete="off"
      minlength="6"
      maxlength="6"
      .error=${wrong ? msg(str`کد درست نبود. دوباره بپرسید؛ ${attempts} بار دیگر می‌توانید بنویسید.`) : undefined}
      required
    ></panjare-text-field>
    <button class="button">${msg('تأیید کد')}</button>
  </form>`;
}

function whyText(why: NonNullable<Free['why']>): string {
  if (typeof why === 'object') return faultText(why.fault);
  switch (why) {
    case 'left':
      return msg('خدمت تمام شد. چیزی از شهروند در این صفحه نمانده است.');
    case 'refused':
      return msg('شهروند اجازه نداد. اگر اشتباه شده است، دوباره بپرسید.');
    case 'wrong-code':
      return msg('کد سه بار درست نبود. اگر شهروند اینجاست، دوباره بپرسید تا کد تازه‌ای برود.');
    case 'expired':
      return msg('مهلت پاسخ گذشت. اگر شهروند اینجاست، دوباره بپرسید.');
    case 'unknown':
      return msg('کسی را با این کد ملی در ایران‌پاس پیدا نکردیم. کد را از روی کارت ملی دوباره بنویسید.');
    case 'own':
      return msg('این کد ملی خود شماست. کار خودتان را متصدی دیگری انجام می‌دهد.');
    case 'too-often':
      return msg('از این شهروند چند بار پشت هم پرسیده شده است. ده دقیقهٔ دیگر دوباره بپرسید.');
  }
}
