import type { Issue } from '@panjare/contract';
import { addDays, todayIso } from '@panjare/persian';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { faultText } from '../context/fault-text.ts';
import { msg, str } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';
import type { OwnServices } from './mandates-flow.ts';

/** How giving a mandate stands. `closed → open → sending → closed`; from `sending` back to `open` with what is wrong. */
export type GivingState =
  | { state: 'closed' }
  | { state: 'open'; issues: readonly Issue[]; noService: boolean; fault?: string }
  | { state: 'sending' };

/** The form that gives a mandate. */
export function renderGiving(
  now: Exclude<GivingState, { state: 'closed' }>,
  { services, inPerson }: OwnServices,
  acts: { send(form: HTMLFormElement): void; close(): void },
): TemplateResult {
  const issues = now.state === 'open' ? now.issues : [];
  const isSending = now.state === 'sending';
  const wrong = (path: string) => issueText(issues.find((issue) => issue.path === path));
  const noService = now.state === 'open' && now.noService;
  const today = todayIso(Date.now());
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isSending) acts.send(event.currentTarget as HTMLFormElement);
  };
  return html`<form novalidate aria-labelledby="giving" @submit=${send}>
    <h3 id="giving" class="quietly" tabindex="-1">${msg('نمایندگی تازه')}</h3>
    <p class="muted">
      ${msg('نماینده برای خدمت‌هایی که علامت می‌زنید به نام شما درخواست می‌فرستد و مشخصات شما را از دستگاه‌ها می‌گیرد. هر دو همه‌چیز را می‌بینید و هر کدام هر وقت بخواهد پایانش می‌دهد.')}
    </p>
    ${
      now.state === 'open' && now.fault !== undefined
        ? html`<p class="notice danger" role="alert">${faultWords(now.fault)}</p>`
        : nothing
    }
    <panjare-national-id-field
      name="nationalId"
      label=${msg('کد ملی نماینده')}
      autocomplete="off"
      .error=${wrong('/nationalId')}
      required
    ></panjare-national-id-field>
    <panjare-text-field
      name="name"
      label=${msg('نام نماینده')}
      hint=${msg('تا خودش وارد نشده، او را با همین نام می‌بینید.')}
      autocomplete="off"
      maxlength="200"
      .error=${wrong('/name')}
      required
    ></panjare-text-field>
    <fieldset aria-describedby="services-error">
      <legend>${msg('برای کدام خدمت‌ها')} <span class="required" aria-hidden="true">*</span></legend>
      ${services
        .filter(({ ref }) => !inPerson.has(ref))
        .map(
          ({ ref, title }) =>
            html`<label class="choice">
              <input type="checkbox" name="service" value=${ref} />
              <span>${pickText(title)}</span>
            </label>`,
        )}
      ${services.filter(({ ref }) => inPerson.has(ref)).map(({ title }) => renderInPerson(pickText(title)))}
      <p id="services-error" class="error" role="alert">
        ${noService ? msg('دست‌کم یک خدمت را علامت بزنید.') : nothing}
      </p>
    </fieldset>
    <panjare-date-field
      name="until"
      label=${msg('تا چه روزی')}
      hint=${msg('تا پایان آن روز؛ یک سال بیشتر نمی‌شود.')}
      min=${today}
      max=${addDays(today, 365)}
      .error=${wrong('/until')}
      required
    ></panjare-date-field>
    <p class="actions">
      <button class="button" aria-disabled=${isSending ? 'true' : 'false'}>${msg('ثبت نمایندگی')}</button>
      <button class="button plain" type="button" @click=${() => acts.close()}>${msg('انصراف')}</button>
    </p>
    <p role="status" class="small">${isSending ? msg('نمایندگی ثبت می‌شود…') : nothing}</p>
  </form>`;
}

/** A service that is missing from the list is looked for: it says why. */
function renderInPerson(title: string): TemplateResult {
  return html`<p class="small muted">
    ${msg(str`«${title}» را فقط خودتان می‌فرستید: مدرکی می‌خواهد که تنها صاحبش نشان می‌دهد.`)}
  </p>`;
}

function faultWords(code: string): string {
  return code === 'not-now'
    ? msg('نمایندگی را فقط خودتان و بی‌واسطه می‌دهید، نه در پیشخوان.')
    : faultText(code);
}

function issueText(issue: Issue | undefined): string | undefined {
  switch (issue?.code) {
    case undefined:
      return undefined;
    case 'own-national-id':
      return msg('این کد ملی خود شماست. کد ملی نماینده را بنویسید.');
    case 'national-id':
      return msg('کد ملی را کامل وارد کنید: ۱۰ رقم.');
    case 'range':
      return msg('روزی از امروز تا یک سال دیگر را بنویسید.');
    default:
      return msg('این را دوباره ببینید.');
  }
}
