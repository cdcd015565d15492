import type { AnyClient } from '@panjare/client';
import { addressesOf } from '@panjare/client/addresses.js';
import type { Address, AddressFound } from '@panjare/contract';
import { cleanCode, cleanText, isPostalCode, isUnusualPostalCode, toLanguageDigits } from '@panjare/persian';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { FieldIssue } from '../field/field-issue.ts';
import { PartsFieldElement } from '../field/parts-field-element.ts';
import { partsFieldStyles } from '../field/parts-field.styles.ts';
import { currentLocale } from '../localize/localize.ts';
import { property } from '../reactive/property.ts';
import { buttons } from '../theme/buttons.ts';
import { addressFieldStyles } from './address-field.styles.ts';
import { AddressLookUp } from './address-look-up.ts';
import { addressPartLabel, checkAddressPart, NEEDED, POSTED, TOKENS } from './address-parts.ts';
import type { AddressPart } from './address-parts.ts';
import { renderLookUp } from './render-look-up.ts';

/**
 * A postal address, from its postal code where it can be: with a `place` (`panjare-form` brings one) the post is asked,
 * and what it knows stands in the boxes, to be completed and put right. Where it knows nothing, cannot be asked, or is not
 * there at all, the boxes are written in by hand; what was written is never replaced unasked. A `<form>` sends the address
 * as JSON, which is also how the attribute `value` has it.
 *
 * ```html
 * <panjare-address-field name="address" label="نشانی ملک" required></panjare-address-field>
 * ```
 *
 * @tag panjare-address-field
 * @fires input - Native; `value` is then an `Address`, without the parts that are empty.
 * @fires change - Native.
 * @csspart control - The boxes.
 */
export class AddressField extends PartsFieldElement<AddressPart> {
  static override styles = [PartsFieldElement.styles, buttons, partsFieldStyles, addressFieldStyles];

  /** The words of a part. */
  static partLabel(name: string): string | undefined {
    return addressPartLabel(name);
  }

  /** `off`, or a word before the autofill tokens of the boxes: `billing`. */
  @property() autocomplete = '';
  /** Who asks the post. */
  @property({ attribute: false }) place: { readonly client: AnyClient } | undefined;

  protected override readonly partNames = ['postalCode', ...POSTED] as const;

  readonly #lookUp = new AddressLookUp({
    find: (postalCode, signal) => this.#find(postalCode, signal),
    isFree: () => this.#isFree,
    fill: ({ address }) => this.#put(address),
    changed: () => this.requestUpdate(),
  });
  /** What the post last put into the boxes. */
  #posted: Partial<Address> = {};
  #unfollow: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
    addEventListener('online', this.#askAgain);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
    removeEventListener('online', this.#askAgain);
    this.#lookUp.forget();
  }
  override formResetCallback(): void {
    this.#lookUp.forget();
    super.formResetCallback();
  }

  /** Whether the person has changed what the post put there. */
  get isEdited(): boolean {
    const { parts } = this;
    return POSTED.some((name) => (this.#posted[name] ?? parts[name]) !== parts[name]);
  }

  protected override readPart(name: AddressPart, text: string): string {
    if (name === 'postalCode') return cleanCode(text);
    return cleanText(text).trim();
  }
  protected override writePart(name: AddressPart, data: string): string {
    return name === 'street' ? data : toLanguageDigits(data, currentLocale());
  }
  protected override checkPart(name: AddressPart, data: string | undefined): FieldIssue | undefined {
    return checkAddressPart(name, data);
  }
  protected override isOptional(name: AddressPart): boolean {
    return !NEEDED.includes(name);
  }
  protected override isAtFault(name: AddressPart): boolean {
    return NEEDED.includes(name);
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has('place')) this.#follow();
  }

  protected override renderControl(): TemplateResult {
    return html`<div
      class="parts"
      part="control"
      role="group"
      aria-labelledby="label"
      aria-describedby=${this.describedBy}
    >
      ${this.partNames.map((name) => this.#renderBox(name))}
    </div>`;
  }

  #renderBox(name: AddressPart): TemplateResult {
    if (name === 'street') return this.renderPart(name, this.#renderStreet());
    const isCode = name !== 'province' && name !== 'city';
    const isPostal = name === 'postalCode';
    const box = html`<input
      type="text"
      dir=${isPostal ? 'ltr' : nothing}
      inputmode=${isPostal ? 'numeric' : nothing}
      spellcheck=${isCode ? 'false' : nothing}
      autocomplete=${this.#token(name)}
      data-part=${name}
      aria-describedby=${isPostal ? `look-up ${this.partDescribedBy(name)}` : this.partDescribedBy(name)}
      aria-invalid=${this.isWrong(name)}
      aria-required=${this.required && NEEDED.includes(name) ? 'true' : nothing}
      ?disabled=${this.isDisabled}
      ?readonly=${this.readonly}
      @input=${isPostal ? this.#takeCode : this.take}
      @change=${this.passOn}
    />`;
    return this.renderPart(name, box, isPostal ? this.#renderBelowCode() : nothing);
  }

  #renderStreet(): TemplateResult {
    return html`<textarea
      rows="2"
      autocomplete=${this.#token('street')}
      data-part="street"
      aria-describedby=${this.partDescribedBy('street')}
      aria-invalid=${this.isWrong('street')}
      aria-required=${this.required ? 'true' : nothing}
      ?disabled=${this.isDisabled}
      ?readonly=${this.readonly}
      @input=${this.take}
      @change=${this.passOn}
    ></textarea>`;
  }

  #renderBelowCode(): TemplateResult {
    const { now } = this.#lookUp;
    const { postalCode = '' } = this.parts;
    // The post knows its own codes: those it knows are not doubted.
    const isDoubted = now.state !== 'found' && now.state !== 'offered' && isUnusualPostalCode(postalCode);
    return renderLookUp({
      now,
      isEdited: this.isEdited,
      isDoubted,
      fixed: this.isDisabled || this.readonly,
      take: this.#takeOffered,
      retry: this.#retry,
    });
  }

  #token(name: AddressPart): string {
    const token = TOKENS[name];
    if (this.autocomplete === 'off' || !token) return 'off';
    return this.autocomplete ? `${this.autocomplete} ${token}` : token;
  }

  #find(postalCode: string, signal: AbortSignal): Promise<AddressFound | undefined> {
    const { client } = this.place ?? {};
    return client ? addressesOf(client).find(postalCode, { signal }) : Promise.resolve(undefined);
  }

  /** Nothing of the person's own stands where the post would write. */
  get #isFree(): boolean {
    const { parts } = this;
    return (['province', 'city', 'street'] as const).every(
      (name) => parts[name] === undefined || parts[name] === this.#posted[name],
    );
  }

  /** Puts the post's address into the boxes. A plaque that the person wrote stays where the post knows none. */
  #put(address: Address): void {
    const { parts } = this;
    const next: Partial<Address> = {};
    for (const name of POSTED) {
      const own = parts[name] !== this.#posted[name] ? parts[name] : undefined;
      next[name] = address[name] ?? own ?? '';
    }
    this.#posted = { ...address };
    this.fill(next);
  }

  readonly #takeCode = (event: Event): void => {
    this.take(event);
    const { postalCode = '' } = this.parts;
    if (!this.place) return;
    if (isPostalCode(postalCode)) void this.#lookUp.look(postalCode);
    else this.#lookUp.forget();
  };

  readonly #takeOffered = (): void => {
    this.#lookUp.take();
    // The button is gone: on to what the post does not know.
    this.renderRoot.querySelector<HTMLElement>('[data-part="number"]')?.focus();
  };

  readonly #retry = (): void => {
    void this.#lookUp.retry();
    this.renderRoot.querySelector<HTMLElement>('[data-part="postalCode"]')?.focus();
  };

  readonly #askAgain = (): void => {
    if (this.#lookUp.now.state === 'offline') void this.#lookUp.retry();
  };

  /** Somebody who signs in meanwhile is not asked to type the code again. */
  #follow(): void {
    this.#unfollow?.();
    this.#unfollow = this.place?.client.session.state.subscribe(({ state }) => {
      if (state === 'signed-in' && this.#lookUp.now.state === 'signed-out') void this.#lookUp.retry();
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-address-field': AddressField;
  }
}
