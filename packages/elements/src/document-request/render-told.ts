import { toLanguageDigits } from '@panjare/persian';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { currentLocale, msg, str } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';
import type { RequestTold } from './request-told.ts';

/** Who asks, for which facts, why, and for how long: told before anything is asked. */
export function renderTold({
  agency,
  title,
  claims,
  compared,
  request,
  keptDays,
}: RequestTold): TemplateResult {
  const asker = pickText(agency);
  const document = pickText(title);
  const days = toLanguageDigits(keptDays, currentLocale());
  return html`<div>
      <p id="claims">${msg(str`${asker} این‌ها را از ${document} شما می‌خواهد:`)}</p>
      <ul class="claims" aria-labelledby="claims">
        ${[...claims, ...(compared ? [compared] : [])].map(
          (claim) => html`<li>${pickText(claim.title)}</li>`,
        )}
      </ul>
      ${
        compared
          ? html`<p class="muted small">
              ${msg(str`${pickText(compared.title)} فقط خوانده می‌شود تا بدانیم مدرک خود شماست؛ نگه داشته نمی‌شود.`)}
            </p>`
          : nothing
      }
    </div>
    <p>${msg('برای چه:')} ${pickText(request.why)}</p>
    <p class="muted small">
      ${msg(
        str`چیز دیگری از مدرک خوانده نمی‌شود. اگر درخواست را نفرستید، اینجا نمی‌ماند؛ اگر بفرستید، تا ${days} روز پس از بسته‌شدن پرونده می‌ماند.`,
      )}
    </p>`;
}
