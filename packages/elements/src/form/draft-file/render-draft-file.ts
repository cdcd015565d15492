import type { Form } from '@panjare/form';
import { toLanguageDigits } from '@panjare/persian';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { instantText } from '../../localize/instant-text.ts';
import { currentLocale, msg, str } from '../../localize/localize.ts';
import type { CarriedFile } from './carry-file.ts';
import { fieldsOf } from '../version/carry-over.ts';
import { answersWithoutFiles } from './draft-file-acts.ts';
import type { OpenedFile } from './draft-file-acts.ts';
import type { DraftFileFault } from './draft-file.ts';
import { renderDifference } from '../keeping/render-difference.ts';
import { renderPanel } from '../menu/render-panel.ts';

type Looked = Exclude<OpenedFile, { state: 'refused' }>;

/** Before the file: what is in it, and who could read it. */
export function renderSaving(
  form: Form,
  isShared: boolean,
  save: () => void,
  close: () => void,
): TemplateResult {
  const shared = msg(
    'این دستگاه مشترک است. فایل پس از «پایان و پاک‌کردن» هم می‌ماند و نفر بعدی می‌تواند آن را بخواند. فقط روی حافظهٔ همراه خودتان ذخیره‌اش کنید و از این دستگاه پاکش کنید.',
  );
  return renderPanel(
    msg('ذخیره در فایل'),
    html`${isShared ? html`<p><strong>${shared}</strong></p>` : nothing}
      <p>
        ${msg('همهٔ پاسخ‌های این فرم، بی‌رمز، در فایل نوشته می‌شود. جایی نگهش دارید که فقط خودتان باز می‌کنید.')}
      </p>
      ${asksForFiles(form) ? html`<p>${filesText()}</p>` : nothing}`,
    html`<button class="button" type="button" @click=${save}>${msg('گرفتن فایل')}</button>
      ${closing(close, msg('انصراف'))}`,
    'warning',
  );
}

/** The file is the browser's now. */
export function renderSaved(name: string, close: () => void): TemplateResult {
  return html`<div class="notice menu-panel">
    <p>${msg('فایل آماده شد:')} <bdi dir="ltr">${name}</bdi></p>
    <div class="actions">${closing(close)}</div>
  </div>`;
}

/** Why a file is not gone on from, and what to do. */
export function renderRefused(
  { fault, service }: Extract<OpenedFile, { state: 'refused' }>,
  again: () => void,
  close: () => void,
): TemplateResult {
  return renderPanel(
    msg('از این فایل نمی‌شود ادامه داد'),
    html`<p>${faultText(fault)}</p>
      ${service === undefined ? nothing : html`<p>${msg('خدمت این فایل:')} <bdi dir="ltr">${service}</bdi></p>`}`,
    html`<button class="button" type="button" @click=${again}>${msg('فایل دیگر')}</button> ${closing(close)}`,
    'danger',
  );
}

/** Both are shown before one is lost. */
export function renderComparing(
  { file, carried }: Looked,
  form: Form,
  take: () => void,
  close: () => void,
): TemplateResult {
  const when = instantText(file.savedAt, 'long');
  const names = { mine: msg('این فرم'), theirs: msg('فایل') };
  return renderPanel(
    msg('فایل با پاسخ‌های این فرم فرق دارد'),
    html`<p>
        ${msg(str`فایل در ${when} ذخیره شده است. هنوز چیزی عوض نشده؛ فرق‌ها را ببینید و یکی را نگه دارید.`)}
      </p>
      ${renderDifference(form, { mine: answersWithoutFiles(form), theirs: carried.answers, names })}
      ${renderDropped(carried)}`,
    html`<button class="button" type="button" @click=${take}>${msg('گرفتن پاسخ‌های فایل')}</button>
      ${closing(close, msg('نگه‌داشتن پاسخ‌های فرم'))}`,
    'warning',
  );
}

/** What came of the file. */
export function renderTaken({ state, carried }: Looked, form: Form, close: () => void): TemplateResult {
  return html`<div class="notice menu-panel">
    <p>
      ${
        state === 'same'
          ? msg('پاسخ‌های فایل و این فرم یکی است؛ چیزی عوض نشد.')
          : msg('پاسخ‌های فایل در فرم است. پیش از فرستادن یک بار ببینیدشان.')
      }
    </p>
    ${asksForFiles(form) ? html`<p>${filesText()}</p>` : nothing} ${renderDropped(carried)}
    <div class="actions">${closing(close)}</div>
  </div>`;
}

/** The other device would not find the answers. */
export function renderUnsaved(close: () => void): TemplateResult {
  return renderPanel(
    msg('ادامه در دستگاه دیگر'),
    html`<p>${msg('پاسخ‌ها هنوز ذخیره نشده است. اینترنت را بررسی کنید و کمی بعد دوباره تلاش کنید.')}</p>`,
    closing(close),
    'warning',
  );
}

/** Answers of the file that this form cannot hold. */
function renderDropped({ dropped, unknown }: CarriedFile) {
  const count = toLanguageDigits(unknown, currentLocale());
  return html`${
    dropped.length > 0
      ? html`<div class="changes">
          <p>${msg('این پاسخ‌های فایل با فرم امروز جور نیست و کنار ماند؛ از نو بنویسیدشان:')}</p>
          <ul>
            ${dropped.map((label) => html`<li>${label}</li>`)}
          </ul>
        </div>`
      : nothing
  }
  ${
    unknown > 0
      ? html`<p class="small muted">${msg(str`${count} چیز دیگر هم در فایل بود که این فرم نمی‌پرسد.`)}</p>`
      : nothing
  }`;
}

function closing(close: () => void, words = msg('بستن')): TemplateResult {
  return html`<button class="button quiet" type="button" @click=${close}>${words}</button>`;
}

function filesText(): string {
  return msg('فایل‌هایی که با فرم فرستاده‌اید در آن نیست؛ در دستگاه دیگر دوباره بفرستیدشان.');
}

function faultText(fault: DraftFileFault): string {
  switch (fault) {
    case 'too-large':
      return msg(
        'بزرگ‌تر از آن است که پیش‌نویس این فرم باشد. فایلی را برگزینید که با «ذخیره در فایل» گرفته‌اید.',
      );
    case 'not-a-draft':
      return msg(
        'پیش‌نویس این فرم نیست، یا دست خورده است. فایلی را برگزینید که با «ذخیره در فایل» گرفته‌اید.',
      );
    case 'other-service':
      return msg('برای خدمت دیگری است. فرم همان خدمت را باز کنید و از آنجا ادامه بدهید.');
    case 'newer':
      return msg('با نسخهٔ تازه‌تری از این فرم ساخته شده است. این صفحه را از نو باز کنید و دوباره تلاش کنید.');
  }
}

function asksForFiles(form: Form): boolean {
  return fieldsOf(form).some(({ widget }) => widget === 'file');
}
