import { formatToman } from '@panjare/persian';
import type { PropertyValues } from 'lit';
import { currentLocale, msg, str } from '../localize/localize.ts';
import { NumberInputElement } from '../number-field/number-input-element.ts';
import { state } from '../reactive/property.ts';
import { readMoney } from './read-money.ts';

const loadWords = () => import('./amount-words.ts');

/**
 * An amount in rials, with the same in toman below, in Persian also in words. Data is a whole number of rials.
 *
 * ```html
 * <panjare-money-field name="rent" label="اجارهٔ ماهانه"></panjare-money-field>
 * ```
 *
 * @tag panjare-money-field
 * @fires input - Native; `value` is then rials, or the text where it is no number.
 * @fires change - Native.
 */
export class MoneyField extends NumberInputElement {
  @state() private inWords: ((rials: number, unit: 'toman') => string) | undefined;
  #isFetching = false;

  protected override readonly keyboard = 'numeric';
  protected override get whole(): boolean {
    return true;
  }
  protected override get unitText(): string {
    return msg('ریال');
  }
  get #rials(): number | undefined {
    return typeof this.value === 'number' && Number.isSafeInteger(this.value) ? this.value : undefined;
  }
  protected override get note(): string {
    const rials = this.#rials;
    if (rials === undefined) return '';
    const toman = formatToman(rials, currentLocale());
    const words = currentLocale() === 'fa' && this.inWords?.(rials, 'toman');
    return words ? msg(str`برابر ${toman} (${words})`) : msg(str`برابر ${toman}`);
  }

  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    if (this.#isFetching || this.#rials === undefined || currentLocale() !== 'fa') return;
    this.#isFetching = true;
    // Without words there is still the amount in toman; the next amount tries again.
    loadWords().then(
      ({ rialsToWords }) => (this.inWords = rialsToWords),
      () => (this.#isFetching = false),
    );
  }

  protected override parse(text: string): number | string | undefined {
    return readMoney(text) ?? super.parse(text);
  }
  /** A unit that was pasted along goes: the box holds rials. */
  protected override takeText(text: string): void {
    const rials = readMoney(text);
    super.takeText(rials === undefined ? text : this.format(rials));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-money-field': MoneyField;
  }
}
