import type { Case } from '@panjare/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../localize/localize.ts';

/** The quiet way out, while nothing is decided. It cannot be undone, so it asks once more. */
export function renderWithdraw(
  { state }: Case,
  sending: boolean,
  withdraw: () => void,
): TemplateResult | typeof nothing {
  if (state !== 'received' && state !== 'in-progress' && state !== 'needs-you') return nothing;
  const keep = ({ currentTarget }: Event) => {
    const details = (currentTarget as HTMLElement).closest('details');
    details?.removeAttribute('open');
    details?.querySelector('summary')?.focus();
  };
  return html`<details class="withdraw">
    <summary>${msg('درخواست را پس می‌گیرم')}</summary>
    <div class="stack" role="group" aria-label=${msg('پس‌گرفتن درخواست')}>
      <p>
        ${msg('پرونده بسته می‌شود و دستگاه‌ها دیگر به آن رسیدگی نمی‌کنند. این کار برگشت ندارد؛ اگر پشیمان شوید باید از نو درخواست بفرستید.')}
      </p>
      <div class="actions">
        <button
          class="button danger"
          type="button"
          aria-disabled=${sending ? 'true' : 'false'}
          @click=${() => (sending ? undefined : withdraw())}
        >
          ${msg('بله، پس می‌گیرم')}
        </button>
        <button class="button quiet" type="button" @click=${keep}>${msg('نه، پرونده بماند')}</button>
      </div>
    </div>
  </details>`;
}
