import type { Case, Duration } from '@panjare/contract';
import { toLanguageDigits } from '@panjare/persian';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { checkCircle } from '../icons/generated/check-circle.ts';
import { copy } from '../icons/generated/copy.ts';
import { printer } from '../icons/generated/printer.ts';
import { dayText } from '../localize/instant-text.ts';
import { currentLocale, msg, str } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';
import { renderParties } from './render-parties.ts';

/** What a receipt says besides the case. */
export interface ReceiptDetails {
  /** What was promised, where the definition is at hand. */
  readonly commitment?: Duration | undefined;
  /** Part name of the heading. */
  readonly headingPart?: string;
}

/** The receipt on one page: the code to keep, what happens next and until when, print. */
export function renderReceipt(
  held: Case,
  { commitment, headingPart = 'title' }: ReceiptDetails,
): TemplateResult {
  const received = dayText(held.clock.startedAt);
  const due = dayText(held.clock.dueAt);
  return html`<section class="receipt stack">
    <h2 class="with-icon page-title" part=${headingPart} tabindex="-1">
      ${checkCircle()} ${msg('درخواست شما ثبت شد')}
    </h2>
    <p>${pickText(held.title)} · ${received}</p>
    ${held.parties.length > 1 ? renderParties(held.parties) : nothing}
    <div class="code">
      <span class="small">${msg('شمارهٔ پیگیری')}</span>
      <bdi dir="ltr" class="tracking">${held.trackingCode}</bdi>
      <button class="button quiet" type="button" @click=${copyCode(held.trackingCode)}>
        ${copy()} <span aria-live="polite">${msg('رونوشت')}</span>
      </button>
    </div>
    <h3>${msg('از اینجا به بعد')}</h3>
    <ol class="next">
      ${
        held.inquiries.length > 0
          ? html`<li>${msg(str`لازم نیست جایی بروید؛ خودمان پرس‌وجو می‌کنیم از: ${names(held)}.`)}</li>`
          : nothing
      }
      <li>
        ${msg(str`تا ${due} پاسخ می‌گیرید.`)}
        ${commitment ? html`<span class="muted">(${commitmentText(commitment)})</span>` : nothing}
      </li>
      <li>${msg('اگر چیزی کم باشد، همین‌جا از شما می‌پرسیم و تا پاسخ شما ساعت پرونده می‌ایستد.')}</li>
    </ol>
    <p class="no-print">
      <button class="button quiet" type="button" @click=${() => print()}>
        ${printer()} ${msg('چاپ رسید')}
      </button>
    </p>
  </section>`;
}

function names(held: Case): string {
  return held.inquiries.map(({ title }) => pickText(title)).join(currentLocale() === 'en' ? ', ' : '، ');
}

function commitmentText({ days, kind }: Duration): string {
  const count = toLanguageDigits(days, currentLocale());
  return kind === 'working' ? msg(str`${count} روز کاری`) : msg(str`${count} روز`);
}

/** Copies and says so in the button itself. */
function copyCode(code: string) {
  return async (event: Event): Promise<void> => {
    const words = (event.currentTarget as HTMLElement).querySelector('span');
    const done = await navigator.clipboard.writeText(code).then(
      () => true,
      () => false,
    );
    if (words) words.textContent = done ? msg('رونوشت شد') : msg('رونوشت نشد؛ خودتان بنویسید');
  };
}
