import type { FieldNode, FormNode, GroupNode, PageNode, RepeatNode } from '@panjare/form';
import { toLanguageDigits } from '@panjare/persian';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formFaultText } from '../form-fault-text.ts';
import { offline } from '../../icons/generated/offline.ts';
import { currentLocale, msg } from '../../localize/localize.ts';
import { pickText } from '../../localize/pick-text.ts';
import { visiblePages } from '../form-pages.ts';
import type { FormState, Sending } from '../form-state.ts';
import { earlierText } from '../prefill/origin-text.ts';
import { writeAnswer } from './write-answer.ts';

/** What the review page can ask for. */
export interface ReviewActions {
  edit(page: string): void;
  consent(id: string, given: boolean): void;
  submit(): void;
  back(): void;
  signIn(acr?: string): void;
}

/** The last look: every answer, a way back to each page, the consents unticked, and «send». */
export function renderReview(
  now: Extract<FormState, { state: 'review' }>,
  actions: ReviewActions,
): TemplateResult {
  const { sending } = now;
  return html`${visiblePages(now.form).map((page) => renderPage(page, now.sending, actions))}
    ${renderConsents(now, actions)}
    <div role="status">${renderSending(sending, actions)}</div>
    ${renderButtons(now, actions)}`;
}

/** The button that was pressed stays where it is, and with it the focus, whatever becomes of the sending. */
function renderButtons(now: Extract<FormState, { state: 'review' }>, actions: ReviewActions): TemplateResult {
  const { state } = now.sending;
  const isBusy = state === 'sending' || state === 'queued';
  const back = state === 'queued' ? msg('لغو ارسال و ویرایش') : msg('برگشت');
  return html`<div class="actions">
    <button
      class="button"
      type="button"
      aria-disabled=${isBusy ? 'true' : 'false'}
      @click=${() => actions.submit()}
    >
      ${sendText(now)}
    </button>
    ${
      state === 'arrived'
        ? nothing
        : html`<button class="button quiet" type="button" @click=${() => actions.back()}>${back}</button>`
    }
  </div>`;
}

function sendText({ sending, definition }: Extract<FormState, { state: 'review' }>): string {
  switch (sending.state) {
    case 'sending':
      return msg('فرستاده می‌شود…');
    case 'queued':
      return msg('در صف ارسال');
    case 'arrived':
      return msg('دیدن رسید');
    default:
      return definition.signIn.when === 'none' ? msg('فرستادن') : msg('فرستادن درخواست');
  }
}

function renderPage({ id, page, items }: PageNode, sending: Sending, actions: ReviewActions): TemplateResult {
  const title = pickText(page.title);
  return html`<section class="review">
    <header class="actions">
      <h3>${title}</h3>
      ${
        isOnItsWay(sending)
          ? nothing
          : html`<button class="button plain" type="button" @click=${() => actions.edit(id)}>
              ${msg('ویرایش')}<span class="visually-hidden"> ${title}</span>
            </button>`
      }
    </header>
    ${renderItems(items)}
  </section>`;
}

/** Answers to be read, in the order of the page; fields that follow one another share a list. */
export function renderItems(items: readonly FormNode[]): TemplateResult[] {
  const blocks: TemplateResult[] = [];
  let fields: FieldNode[] = [];
  const endList = () => {
    if (fields.length > 0) blocks.push(html`<dl>${fields.map(renderField)}</dl>`);
    fields = [];
  };
  for (const item of items) {
    if (!item.visible.value || item.kind === 'note') continue;
    if (item.kind === 'field') {
      fields.push(item);
      continue;
    }
    endList();
    blocks.push(item.kind === 'group' ? renderGroup(item) : renderRows(item));
  }
  endList();
  return blocks;
}

function renderGroup({ item, items }: GroupNode): TemplateResult {
  return html`<div class="review-part">
    <h4>${pickText(item.legend)}</h4>
    ${renderItems(items)}
  </div>`;
}

function renderRows({ item, label, rows }: RepeatNode): TemplateResult {
  const name = pickText(item.label ?? (label as { fa: string }));
  return html`${rows.value.map(
    ({ items }, index) =>
      html`<div class="review-part">
        <h4>${name} ${toLanguageDigits(index + 1, currentLocale())}</h4>
        ${renderItems(items)}
      </div>`,
  )}`;
}

function renderField(node: FieldNode): TemplateResult {
  const { text, code } = writeAnswer(node);
  return html`<div>
    <dt>${pickText(node.label as { fa: string })}</dt>
    <dd>${code ? html`<bdi dir="ltr">${text}</bdi>` : html`<bdi>${text}</bdi>`} ${renderEarlier(node)}</dd>
  </div>`;
}

/** What was answered before is read once more before it is sent again. */
function renderEarlier({ origin }: FieldNode) {
  const text = origin.value ? earlierText(origin.value) : '';
  return text === '' ? nothing : html`<span class="small muted">${text}</span>`;
}

function renderConsents(now: Extract<FormState, { state: 'review' }>, actions: ReviewActions) {
  const { consents = [] } = now.definition;
  if (consents.length === 0) return nothing;
  return html`<fieldset class="consents">
    <legend>${msg('پیش از فرستادن')}</legend>
    ${consents.map(({ id, text }) => {
      const missing = now.missing.includes(id);
      const toggle = (event: Event) => actions.consent(id, (event.currentTarget as HTMLInputElement).checked);
      return html`<label class="consent">
          <input
            type="checkbox"
            data-consent=${id}
            .checked=${now.consented.includes(id)}
            ?disabled=${isOnItsWay(now.sending)}
            aria-invalid=${missing ? 'true' : 'false'}
            aria-describedby="consent-${id}"
            @change=${toggle}
          />
          <span>${pickText(text)}</span>
        </label>
        <p class="consent-error" id="consent-${id}">
          ${missing ? msg('برای فرستادن، این را بپذیرید.') : nothing}
        </p>`;
    })}
  </fieldset>`;
}

function renderSending(sending: Sending, actions: ReviewActions) {
  switch (sending.state) {
    case 'none':
    case 'sending':
    case 'version':
      return nothing;
    case 'failed':
      return html`<div class="notice danger">
        <p>${sendingFaultText(sending.code)}</p>
        <p>${msg('پاسخ‌های شما همین‌جاست. دوباره فرستادن، درخواست دومی نمی‌سازد.')}</p>
      </div>`;
    case 'arrived':
      return html`<div class="notice warning">
        <p>
          <strong>${msg('آنچه پیش از ویرایش فرستاده بودید، رسیده و ثبت شده بود.')}</strong>
        </p>
        <p>${msg('برای همین درخواست دومی نساختیم و تغییرهای بعدی فرستاده نشد.')}</p>
      </div>`;
    case 'queued':
      return html`<div class="notice warning queue">
        <p class="with-icon">
          ${sending.reason === 'step-up' ? nothing : offline()} <strong>${queueText(sending.reason)}</strong>
        </p>
        <p>
          ${sending.device === 'kept' ? msg('می‌توانید صفحه را ببندید: دفعهٔ بعد که با همین دستگاه وارد شوید و فرم را باز کنید، فرستاده می‌شود.') : msg('تا فرستاده نشده، این صفحه را نبندید.')}
        </p>
        ${
          sending.reason === 'signed-out' || sending.reason === 'step-up'
            ? html`<p>
                <button class="button" type="button" @click=${() => actions.signIn(sending.acr)}>
                  ${msg('ورود با ایران‌پاس')}
                </button>
              </p>`
            : nothing
        }
      </div>`;
  }
}

/** Answers and consents change no more. */
const isOnItsWay = ({ state }: Sending) => state === 'sending' || state === 'queued' || state === 'arrived';

function queueText(reason: Extract<Sending, { state: 'queued' }>['reason']): string {
  switch (reason) {
    case 'offline':
      return msg('در صف ارسال: اینترنت که وصل شود می‌فرستیم.');
    case 'fault':
      return msg('در صف ارسال: سامانه پاسخ نداد. خودمان دوباره می‌فرستیم.');
    case 'signed-out':
      return msg('در صف ارسال: نشست شما تمام شده است. وارد شوید تا فرستاده شود.');
    case 'step-up':
      return msg('در صف ارسال: این درخواست ورود مطمئن‌تری می‌خواهد. یک بار دیگر وارد شوید تا فرستاده شود.');
  }
}

/** A mandate that ended between the first answer and the last look: nothing is lost. */
function sendingFaultText(code: string): string {
  return code === 'mandate-ended'
    ? msg(
        'نمایندگی شما تمام شده است و درخواست فرستاده نشد. پاسخ‌ها همین‌جا می‌ماند؛ از صاحب کار بخواهید دوباره نمایندگی بدهد.',
      )
    : formFaultText(code);
}
