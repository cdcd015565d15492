import type { Bill, JsonObject } from '@panjare/contract';
import {
  billAmount,
  billKind,
  cleanCode,
  formatRialsAndToman,
  isBillId,
  isBillPair,
  isPaymentId,
  toLanguageDigits,
} from '@panjare/persian';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FieldIssue } from '../field/field-issue.ts';
import { PartsFieldElement } from '../field/parts-field-element.ts';
import type { Parts } from '../field/parts-field-element.ts';
import { partsFieldStyles } from '../field/parts-field.styles.ts';
import { currentLocale, msg } from '../localize/localize.ts';
import { billFieldStyles } from './bill-field.styles.ts';
import { billKindText } from './bill-kind-text.ts';
import { readBill } from './read-bill.ts';

type BillPart = keyof Bill;

const wrong = (format: string): FieldIssue => ({ code: 'format', params: { format } });

/**
 * The two ids of a bill (شناسهٔ قبض and شناسهٔ پرداخت), checked each and together; a pair that is pasted whole fills both
 * boxes. What kind of bill it is and its amount, which the ids bear, are shown below. Only the form is checked: whether
 * there is such a bill, and whether it is paid, is not known here. A `<form>` sends both as one text with a slash
 * between them, which is also how the attribute `value` has them.
 *
 * ```html
 * <panjare-bill-field name="bill" label="قبض برق" value="1117753200140/12070160"></panjare-bill-field>
 * ```
 *
 * @tag panjare-bill-field
 * @fires input - Native; `value` is then `{billId, paymentId}`, bare, without the one that is empty.
 * @fires change - Native.
 */
export class BillField extends PartsFieldElement<BillPart> {
  static override styles = [PartsFieldElement.styles, partsFieldStyles, billFieldStyles];

  /** The words of a part. */
  static partLabel(name: string): string | undefined {
    if (name === 'billId') return msg('شناسهٔ قبض');
    return name === 'paymentId' ? msg('شناسهٔ پرداخت') : undefined;
  }

  protected override readonly partNames = ['billId', 'paymentId'] as const;

  protected override readPart(_name: BillPart, text: string): string {
    return cleanCode(text);
  }
  protected override writePart(_name: BillPart, data: string): string {
    return toLanguageDigits(data, currentLocale());
  }
  protected override readData(text: string): JsonObject | undefined {
    const [billId = '', paymentId = ''] = text.split('/').map(cleanCode);
    return this.partsOf((name) => (name === 'billId' ? billId : paymentId));
  }
  protected override formText(): string {
    const { billId = '', paymentId = '' } = this.parts;
    return `${billId}/${paymentId}`;
  }

  protected override checkPart(name: BillPart, data: string | undefined): FieldIssue | undefined {
    if (data === undefined) return { code: 'required', params: {} };
    if (name === 'billId') return isBillId(data) ? undefined : wrong('bill-id');
    return isPaymentId(data) ? undefined : wrong('payment-id');
  }
  protected override checkWhole({ billId = '', paymentId = '' }: Parts<BillPart>): FieldIssue | undefined {
    return isBillPair(billId, paymentId) ? undefined : wrong('bill');
  }

  protected override get note(): string {
    const { billId = '', paymentId = '' } = this.parts;
    if (!isBillPair(billId, paymentId)) return '';
    const amount = billAmount(paymentId);
    const kind = billKindText(billKind(billId));
    return amount > 0 ? `${kind}: ${formatRialsAndToman(amount, currentLocale())}` : kind;
  }

  protected override renderControl(): TemplateResult {
    return html`<div
      class="parts"
      part="control"
      role="group"
      aria-labelledby="label"
      aria-describedby=${this.describedBy}
      @paste=${this.#paste}
    >
      ${this.partNames.map((name) => this.#renderId(name))}
    </div>`;
  }

  #renderId(name: BillPart): TemplateResult {
    return this.renderPart(
      name,
      html`<input
        type="text"
        dir="ltr"
        inputmode="numeric"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        data-part=${name}
        aria-describedby=${this.partDescribedBy(name)}
        aria-invalid=${this.isWrong(name)}
        aria-required=${this.required ? 'true' : nothing}
        ?disabled=${this.isDisabled}
        ?readonly=${this.readonly}
        @input=${this.take}
        @change=${this.passOn}
      />`,
    );
  }

  /** A pair fills both boxes; anything else goes where it was pasted. */
  readonly #paste = (event: ClipboardEvent): void => {
    const bill = readBill(event.clipboardData?.getData('text/plain') ?? '');
    if (!bill || this.readonly) return;
    event.preventDefault();
    this.fill({ ...bill });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-bill-field': BillField;
  }
}
