import { ReactiveElement } from 'lit';
import type { PropertyValues } from 'lit';
import { issueText, issueWords } from '../localize/issue-text.ts';
import type { FieldIssue } from './field-issue.ts';
import type { FieldValue } from './field-value.ts';
import { property, state } from '../reactive/property.ts';

/**
 * A field's place in a `<form>`: its value as data, what is wrong with it, and when the person is told. It checks itself
 * until someone sets `error`: from then on that one (`panjare-form`) says what is wrong, '' for nothing.
 */
export abstract class FormAssociatedElement<Value extends FieldValue> extends ReactiveElement {
  static readonly formAssociated = true;

  /** Under which a form sends the value: forms read the attribute, and frameworks set the property. */
  @property({ reflect: true }) name = '';
  @property() label = '';
  @property({ type: Boolean }) required = false;
  @property({ type: Boolean, reflect: true }) disabled = false;
  @property({ type: Boolean }) readonly = false;
  /** What is wrong, in words; '' for nothing. Left undefined, the field checks itself. */
  @property() error: string | undefined;

  @state() protected disabledByForm = false;
  @state() private touched = false;

  #internals: ElementInternals | undefined;
  #isRight = true;
  #value: Value | string | undefined;
  #changed = false;
  #isAsked = false;
  #defaultValue: string | null = null;

  constructor() {
    super();
    this.addEventListener('invalid', this);
    this.addEventListener('focusout', this);
    this.addEventListener('keydown', this);
  }

  /**
   * The value as data: ISO dates, Latin digits, numbers; `undefined` when empty. Text that cannot be read stays as
   * typed, and the field says so.
   */
  @property({ attribute: false })
  get value(): Value | string | undefined {
    return this.#value;
  }
  set value(value: Value | string | undefined) {
    const next = value === '' || value === null ? undefined : value;
    if (next === this.#value) return;
    this.#value = next;
    this.valueSet();
    this.#passToForm();
  }

  /** The attribute `value`: what the field starts with and returns to on reset. */
  @property({ attribute: 'value' })
  get defaultValue(): string | null {
    return this.#defaultValue;
  }
  set defaultValue(text: string | null) {
    this.#defaultValue = text;
    if (!this.#changed) this.value = this.readData(text ?? '');
  }

  /** Made when first needed: a field that is empty and right says nothing to a form. */
  protected get internals(): ElementInternals {
    return (this.#internals ??= this.attachInternals());
  }

  /** The form the field belongs to. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }
  get validity(): ValidityState {
    this.#checkNow();
    return this.internals.validity;
  }
  get validationMessage(): string {
    this.#checkNow();
    return this.internals.validationMessage;
  }

  /** Asks without showing. */
  checkValidity(): boolean {
    this.#checkNow();
    this.#isAsked = true;
    const valid = this.internals.checkValidity();
    this.#isAsked = false;
    return valid;
  }
  reportValidity(): boolean {
    this.#checkNow();
    return this.internals.reportValidity();
  }

  /** Reads data (an attribute, a restored state) into a value. */
  protected abstract readData(text: string): Value | string | undefined;
  /** What is wrong with the value, itself and alone; `required` is not asked here. */
  protected abstract check(value: Value | string): FieldIssue | undefined;
  /** What takes the focus, and where the browser points. */
  protected abstract get focusTarget(): HTMLElement | null;
  /** Whether the answer is written or chosen: it changes the words. */
  protected abstract get how(): 'write' | 'choose';
  /** Called when `value` was set from outside. */
  protected valueSet(): void {}
  /** What a form sends. */
  protected formText(value: Value | string): string | File | FormData {
    return String(value);
  }
  /** The person changed the value. */
  protected changeValue(value: Value | string | undefined): void {
    // The network may be gone when something is wrong.
    if (!this.#changed) issueWords.fetch().catch(() => undefined);
    this.#changed = true;
    const old = this.#value;
    this.#value = value === '' ? undefined : value;
    this.#passToForm();
    this.requestUpdate('value', old);
  }

  /** What the person is told now, if anything. */
  protected get shownError(): string {
    if (this.error !== undefined) return this.error;
    return this.touched ? this.#ownError() : '';
  }
  protected get isInvalid(): boolean {
    return this.shownError !== '';
  }
  protected get isDisabled(): boolean {
    return this.disabled || this.disabledByForm;
  }

  /** Called by the browser: the element itself listens, instead of a function for each event of each field. */
  handleEvent(event: Event): void {
    switch (event.type) {
      case 'invalid':
        return this.#tell(event);
      case 'focusout':
        return this.#leave(event as FocusEvent);
      case 'keydown':
        return this.#sendByEnter(event as KeyboardEvent);
    }
  }

  formDisabledCallback(disabled: boolean): void {
    this.disabledByForm = disabled;
  }
  formResetCallback(): void {
    this.#changed = false;
    this.touched = false;
    this.value = this.readData(this.#defaultValue ?? '');
    this.valueSet();
  }
  formStateRestoreCallback(text: string): void {
    this.#changed = true;
    this.value = this.readData(text);
  }

  protected override updated(_changes: PropertyValues): void {
    this.#checkNow();
  }

  get #issue(): FieldIssue | undefined {
    const value = this.#value;
    if (value === undefined) return this.required ? { code: 'required', params: {} } : undefined;
    return this.check(value);
  }

  #ownError(): string {
    const issue = this.#issue;
    return issue ? issueText(issue, { label: this.label, how: this.how, value: this.#value }, this) : '';
  }

  #checkNow(): void {
    const text = this.error ?? this.#ownError();
    if (!text && this.#isRight) return;
    this.#isRight = !text;
    if (!text) return this.internals.setValidity({});
    const missing = this.#value === undefined && this.required;
    const anchor = this.focusTarget ?? undefined;
    this.internals.setValidity(missing ? { valueMissing: true } : { customError: true }, text, anchor);
  }

  #passToForm(): void {
    const text = this.#value === undefined ? null : this.formText(this.#value);
    if (text !== null || this.#internals) this.internals.setFormValue(text);
  }

  /** Leaving may show what is wrong; not before something was typed, as people pass through fields to look. */
  #leave(event: FocusEvent): void {
    const to = event.relatedTarget;
    if (to instanceof Node && this.renderRoot.contains(to)) return;
    if (this.#changed) this.touched = true;
  }

  /** The browser's bubble would cover the field and speak another language: our own words go below, focus to the first. */
  #tell(event: Event): void {
    event.preventDefault();
    if (this.#isAsked) return;
    this.touched = true;
    const first = this.form
      ? [...this.form.elements].find((control) => control.matches(':invalid:not(fieldset)'))
      : this;
    if (first === this && !this.matches(':focus-within')) this.focus();
  }

  /** Enter in a box of one line sends the form, as it does from a plain input. */
  #sendByEnter(event: KeyboardEvent): void {
    const [box] = event.composedPath();
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return;
    if (!(box instanceof HTMLInputElement) || box.type !== 'text') return;
    const submitter = [...(this.form?.elements ?? [])].find(
      (element) => element.matches('button:not([type]), [type="submit"]') && !element.matches(':disabled'),
    );
    if (submitter instanceof HTMLElement) submitter.click();
  }
}
