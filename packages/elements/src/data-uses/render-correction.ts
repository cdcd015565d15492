import type { DataUse } from '@panjare/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg, str } from '../localize/localize.ts';
import { sourceName } from './use-sentence.ts';

/** «نادرست است؟»: who puts a mistake right, and what comes of it. */
export function renderCorrection(use: DataUse): TemplateResult | typeof nothing {
  if (use.withheld) return nothing;
  const source = sourceName(use);
  return html`<details>
    <summary>${msg('نادرست است؟')}</summary>
    <div class="correction">
      <p>${whatHappens(use)}</p>
      ${
        use.correctAt !== undefined && /^https?:\/\//.test(use.correctAt)
          ? html`<p>
              <a href=${use.correctAt} target="_blank" rel="noopener noreferrer"
                >${msg(str`اصلاح در ${source}`)}<span class="visually-hidden">
                  ${msg('(در صفحه‌ای تازه باز می‌شود)')}</span
                ></a
              >
            </p>`
          : nothing
      }
    </div>
  </details>`;
}

function whatHappens(use: DataUse): string {
  const source = sourceName(use);
  if (use.source === 'answers')
    return msg(
      'این‌ها را خودتان در درخواست نوشته‌اید. اگر چیزی نادرست است، به دستگاهی بگویید که خدمت از آن اوست؛ تلفن و نشانی‌اش در شناسنامهٔ خدمت است.',
    );
  if (use.correctAt === undefined)
    return msg(
      str`این داده نزد ${source} است و فقط خود آن می‌تواند درستش کند. صفحه‌ای برای این کار نگفته است؛ حضوری یا تلفنی از آن بخواهید.`,
    );
  return msg(
    str`این داده نزد ${source} است و همان‌جا اصلاح می‌شود. پس از اصلاح، هر فرمی که از نو باز کنید دادهٔ درست را می‌آورد؛ آنچه پیش‌تر فرستاده‌اید عوض نمی‌شود.`,
  );
}
