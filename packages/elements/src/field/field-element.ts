import { ReactiveElement } from 'lit';
import type { CSSResultGroup, PropertyDeclaration, PropertyValues } from 'lit';
import { iconStyles } from '../icons/icon.styles.ts';
import { currentLocale, followLocale, unfollowLocale } from '../localize/localize.ts';
import type { Locale } from '../localize/localize.ts';
import { theme } from '../theme/theme.ts';
import { fieldStyles } from './field.styles.ts';
import {
  boxIn,
  labelledIn,
  makeFrame,
  writeHint,
  writeLabel,
  writeMessage,
  writeOrigin,
} from './field-frame.ts';
import { FormAssociatedElement } from './form-associated-element.ts';
import type { FieldValue } from './field-value.ts';
import type { Attributes } from '../reactive/make-element.ts';
import { property } from '../reactive/property.ts';

/**
 * What every field shares: label, hint, origin, control and error in one shadow root, around its place in a `<form>`.
 *
 * Native `input` and `change` reach the page; when they do, `value` is already the new one.
 */
export abstract class FieldElement<Value extends FieldValue = string> extends FormAssociatedElement<Value> {
  static override shadowRootOptions: ShadowRootInit = {
    ...ReactiveElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles: CSSResultGroup = [theme, iconStyles, fieldStyles];

  @property() hint = '';
  /** Where a filled-in value comes from: «از ثبت احوال». */
  @property() origin = '';

  /** Controls together under a legend instead of one under a label. */
  protected readonly grouped: boolean = false;
  /** The language of the words that stand there. */
  #locale: Locale | undefined;

  /**
   * Draws the control into its box between hint and error: made when there is none, and written where something changed.
   * Its own words are written where `changes` has `locale`, as it has at first.
   */
  protected abstract drawControl(box: HTMLElement, changes: PropertyValues): void;
  /** One control whose label stands beside it. */
  protected get isSingle(): boolean {
    return false;
  }
  /** Said below where nothing is wrong: the same amount in toman, the bank of an account. */
  protected get note(): string {
    return '';
  }
  /** Takes what was typed or chosen in a control that the field listens to. */
  protected onInput(_event: Event): void {}
  protected override get how(): 'write' | 'choose' {
    return this.grouped ? 'choose' : 'write';
  }

  protected get describedBy(): string {
    return `${this.hint ? 'hint ' : ''}${this.origin ? 'origin ' : ''}error`;
  }

  /** What a control tells screen readers of its field. */
  protected get controlAttributes(): Attributes {
    return {
      'aria-describedby': this.describedBy,
      'aria-invalid': this.isInvalid && 'true',
      'aria-required': this.required && 'true',
    };
  }

  override handleEvent(event: Event): void {
    if (event.type === 'input') this.onInput(event);
    else if (event.type === 'change') this.passOnChange();
    else super.handleEvent(event);
  }

  /** Hears from now on what is typed or chosen in a control. */
  protected listenTo<Control extends HTMLElement>(control: Control): Control {
    for (const type of ['input', 'change']) control.addEventListener(type, this);
    return control;
  }

  /** Native `change` stops at the shadow root; it goes on from the field. */
  protected passOnChange(): void {
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** That a property begins with nothing is no change: dozens of a field do. */
  override requestUpdate(name?: PropertyKey, old?: unknown, options?: PropertyDeclaration): void {
    if (name === undefined || this.hasUpdated || old !== undefined || this[name as keyof this])
      super.requestUpdate(name, old, options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.enableUpdating = alreadyUpdating;
    followLocale(this);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unfollowLocale(this);
  }

  protected override update(changes: PropertyValues): void {
    super.update(changes);
    const locale = currentLocale();
    if (this.#locale !== locale) changes.set('locale', this.#locale);
    this.#locale = locale;
    const root = this.renderRoot as ShadowRoot;
    const box = boxIn(root) ?? makeFrame(root);
    const labelled = this.isSingle ? 'beside' : this.grouped ? 'group' : 'label';
    if (changes.has('label') || changes.has('required') || labelled !== labelledIn(root))
      writeLabel(root, labelled, this.label, this.required);
    if (changes.has('hint')) writeHint(root, this.hint);
    if (changes.has('origin')) writeOrigin(root, this.origin);
    writeMessage(root, this.shownError, this.note);
    this.drawControl(box, changes);
  }
}

/** In place of the function with which Lit lets the first update begin, of which each element would keep its own. */
const alreadyUpdating = (): void => undefined;
