import { cleanCode, formatRialsAndToman, toLanguageDigits } from '@panjare/persian';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { FieldElement } from '../field/field-element.ts';
import type { FieldIssue } from '../field/field-issue.ts';
import { currentLocale, msg } from '../localize/localize.ts';
import { state } from '../reactive/property.ts';
import { billFieldStyles } from './bill-field.styles.ts';
import { billKindText } from './bill-kind-text.ts';
import { billAmount, billFault, billKind, readBill } from './read-bill.ts';
import type { Bill } from './read-bill.ts';

const empty: Bill = { billId: '', paymentId: '' };

/**
 * The two ids of a bill (شناسهٔ قبض and شناسهٔ پرداخت), checked each and together; a pair that is pasted whole fills both
 * boxes. What kind of bill it is and its amount, which the ids bear, are shown below. Only the form is checked: whether
 * there is such a bill, and whether it is paid, is not known here.
 *
 * ```html
 * <panjare-bill-field name="bill" label="قبض برق"></panjare-bill-field>
 * ```
 *
 * @tag panjare-bill-field
 * @fires input - Native; `value` is then both ids, bare: `1117753200140/12070160`, one of them empty while it is.
 * @fires change - Native.
 */
export class BillField extends FieldElement {
  static override styles = [FieldElement.styles, billFieldStyles];

  @state() private typed: Bill | undefined;

  protected override readonly grouped = true;

  protected override get how() {
    return 'write' as const;
  }
  protected override get focusTarget(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('[aria-invalid], input') ?? null;
  }
  protected override readData(text: string): string | undefined {
    const [billId = '', paymentId = ''] = text.split('/').map(cleanCode);
    return billId || paymentId ? `${billId}/${paymentId}` : undefined;
  }
  protected override valueSet(): void {
    this.typed = undefined;
  }

  get #bill(): Bill {
    const [billId = '', paymentId = ''] = this.value?.split('/') ?? [];
    return { billId, paymentId };
  }

  protected override check(): FieldIssue | undefined {
    const fault = billFault(this.#bill);
    return fault && { code: 'check', params: { message: { fa: this.#faultText(fault) } } };
  }

  #faultText(fault: 'billId' | 'paymentId' | 'pair'): string {
    const { billId, paymentId } = this.#bill;
    switch (fault) {
      case 'billId':
        return billId
          ? msg('این شناسهٔ قبض درست نیست؛ رقم‌ها را با قبض بسنجید.')
          : msg('شناسهٔ قبض را هم وارد کنید.');
      case 'paymentId':
        return paymentId
          ? msg('شناسهٔ پرداخت را کامل وارد کنید: ۶ تا ۱۳ رقم.')
          : msg('شناسهٔ پرداخت را هم وارد کنید.');
      case 'pair':
        return msg('این دو شناسه با هم نمی‌خوانند؛ رقم‌های شناسهٔ پرداخت را با همان قبض بسنجید.');
    }
  }

  protected override get note(): string {
    const bill = this.#bill;
    if (this.value === undefined || billFault(bill)) return '';
    const amount = billAmount(bill.paymentId);
    const kind = billKindText(billKind(bill.billId));
    return amount > 0 ? `${kind}: ${formatRialsAndToman(amount, currentLocale())}` : kind;
  }

  protected override renderControl(): TemplateResult {
    const fault =
      this.shownError && this.error === undefined && this.value ? billFault(this.#bill) : undefined;
    return html`<div
      class="ids"
      part="control"
      role="group"
      aria-labelledby="label"
      aria-describedby=${this.describedBy}
      @paste=${this.#paste}
    >
      ${this.#renderId('billId', msg('شناسهٔ قبض'), fault === 'paymentId')}
      ${this.#renderId('paymentId', msg('شناسهٔ پرداخت'), fault === 'billId')}
    </div>`;
  }

  #renderId(id: keyof Bill, label: string, isRight: boolean): TemplateResult {
    return html`<label>
      <span .textContent=${label}></span>
      <input
        type="text"
        dir="ltr"
        inputmode="numeric"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        data-id=${id}
        aria-describedby="error"
        aria-invalid=${isRight ? nothing : this.invalid}
        aria-required=${this.required ? 'true' : nothing}
        ?disabled=${this.isDisabled}
        ?readonly=${this.readonly}
        @input=${this.#type}
        @change=${this.#pass}
      />
    </label>`;
  }

  /** What is typed is left alone, and the caret with it, while it is what the field holds. */
  protected override updated(changes: PropertyValues): void {
    const shown = this.typed ?? this.#bill;
    for (const input of this.renderRoot.querySelectorAll('input')) {
      const id = input.dataset['id'] as keyof Bill;
      const text = this.typed ? shown[id] : toLanguageDigits(shown[id], currentLocale());
      if (input.value !== text) input.value = text;
    }
    super.updated(changes);
  }

  readonly #type = (): void => {
    const typed = { ...empty };
    for (const { dataset, value } of this.renderRoot.querySelectorAll('input'))
      Object.assign(typed, { [dataset['id'] ?? '']: value });
    this.typed = typed;
    this.changeValue(this.readData(`${typed.billId}/${typed.paymentId}`));
  };

  /** A pair fills both boxes; anything else goes where it was pasted. */
  readonly #paste = (event: ClipboardEvent): void => {
    const bill = readBill(event.clipboardData?.getData('text/plain') ?? '');
    if (!bill || this.readonly) return;
    event.preventDefault();
    this.typed = undefined;
    this.changeValue(`${bill.billId}/${bill.paymentId}`);
    this.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }),
    );
    this.#pass();
  };

  readonly #pass = (): void => {
    this.dispatchEvent(new Event('change', { bubbles: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-bill-field': BillField;
  }
}
