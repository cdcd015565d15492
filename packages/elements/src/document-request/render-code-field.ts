import type { PresentedState } from '@panjare/client';
import { toLanguageDigits, toLatinDigits } from '@panjare/persian';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { alert } from '../icons/generated/alert.ts';
import { currentLocale, msg, str } from '../localize/localize.ts';

/** How many digits the other device shows. */
export const DIGITS = 6;

/** What can be done with the digits. */
export interface CodeActions {
  /** Fewer were typed than there are. */
  readonly isIncomplete: boolean;
  readonly digits: string;
  type(digits: string): void;
  confirm(): void;
}

/** One field for the digits that the other device shows: typed in any digits, or pasted. */
export function renderCodeField(now: PresentedState, actions: CodeActions): TemplateResult {
  const error = errorText(now, actions.isIncomplete);
  const send = (event: Event) => {
    event.preventDefault();
    actions.confirm();
  };
  const onInput = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const digits = toLatinDigits(input.value).replace(/\D/g, '').slice(0, DIGITS);
    const shown = toLanguageDigits(digits, currentLocale());
    // Only what cannot stand is taken out: the caret stays put.
    if (input.value.replace(/\s/g, '') !== shown || input.value.length > DIGITS) input.value = shown;
    actions.type(digits);
  };
  return html`<form class="code-field" novalidate @submit=${send}>
    <label for="code">${msg('عدد شش‌رقمی روی آن دستگاه')}</label>
    <p id="code-hint" class="muted small">
      ${msg('فقط عددی را بنویسید که گوشی خودتان نشان می‌دهد. آن را به کسی نگویید.')}
    </p>
    <input
      id="code"
      data-main
      dir="ltr"
      inputmode="numeric"
      autocomplete="one-time-code"
      aria-describedby="code-hint code-error"
      aria-invalid=${error ? 'true' : 'false'}
      .value=${toLanguageDigits(actions.digits, currentLocale())}
      @input=${onInput}
    />
    <p id="code-error" class="code-error" role="alert">${error ? html`${alert()} ${error}` : nothing}</p>
    <button class="button" aria-disabled=${now.code === 'checking' ? 'true' : 'false'}>
      ${msg('تأیید عدد')}
    </button>
  </form>`;
}

function errorText({ code, attemptsLeft = 0 }: PresentedState, isIncomplete: boolean): string | undefined {
  if (isIncomplete) return msg('هر شش رقم را بنویسید.');
  if (code === 'unsent') return msg('عدد نرسید. اتصال را بررسی کنید و دوباره تأیید کنید.');
  if (code !== 'wrong') return undefined;
  const left = toLanguageDigits(attemptsLeft, currentLocale());
  return msg(str`این عدد با عدد گوشی یکی نیست. دوباره نگاه کنید؛ ${left} بار دیگر می‌توانید بنویسید.`);
}
