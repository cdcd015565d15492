import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { FieldElement } from '../../field/field-element.ts';
import type { FieldValue } from '../../field/field-value.ts';

/** One field, and a value that is right for it. */
export interface ControlCase {
  readonly tag: string;
  /** Attributes beside `label` and `name`. */
  readonly attributes?: { readonly [name: string]: string };
  /** Properties set before the first drawing. */
  readonly properties?: object;
  /** What a person types; fields that are chosen from leave it out and bring `act`. */
  readonly typed?: string;
  /** What a person does instead of typing. */
  readonly act?: (field: Field) => void;
  /** What a person pastes into the first box, where it is not what they would type. */
  readonly pasted?: string;
  /** The value it gives. */
  readonly value: FieldValue;
  /** As a form sends it, a file by its name; left out, the value as text. */
  readonly sent?: string;
  /** The HTML autofill token that it takes, whole or as the beginning of those of its parts. */
  readonly autofill?: string;
}

export type Field = FieldElement<FieldValue>;
type Attributes = { readonly [name: string]: string };

/** What stands in a field by a selector, in their order, that of fields inside it too. */
export function within<E extends Element>({ shadowRoot }: Element, selector: string): E[] {
  return [...(shadowRoot?.querySelectorAll('*') ?? [])].flatMap((element) => [
    ...(element.matches(selector) ? [element as E] : []),
    ...within<E>(element, selector),
  ]);
}
/** What has the focus in a field, that of a field inside it too. */
export function focusedIn({ shadowRoot }: Element): Element | null {
  const focused = shadowRoot?.activeElement ?? null;
  return (focused && focusedIn(focused)) ?? focused;
}
/** The first control that a person uses. */
export const innerControl = (field: Field) => within<HTMLInputElement>(field, 'input, textarea, select')[0];
/** All that a person can press or type into. */
export const innerControls = (field: Field) =>
  within<HTMLInputElement>(field, 'input, textarea, select, button');
export const shownError = (field: Field) =>
  field.shadowRoot?.querySelector('#error')?.textContent?.trim() ?? '';

/** What the field's form sends for it. */
export function sentBy(field: Field): string | null {
  const sent = new FormData(field.form ?? undefined).get('answer');
  return sent instanceof File ? sent.name : sent;
}
export const sentOf = ({ sent, value }: ControlCase): string => sent ?? String(value);

/** A form of the page, in which nothing is ours. */
export function drawForm(): Promise<HTMLFormElement> {
  return fixture<HTMLFormElement>(
    html`<form @submit=${(event: Event) => event.preventDefault()}>
      <button type="button">پیش از آن</button>
      <fieldset></fieldset>
      <button>ثبت</button>
    </form>`,
  );
}

/** The field in the fieldset of such a form. */
export async function drawControl(control: ControlCase, attributes: Attributes = {}): Promise<Field> {
  const form = await drawForm();
  const field = document.createElement(control.tag) as Field;
  setUp(field, control, attributes);
  form.querySelector('fieldset')?.append(field);
  await field.updateComplete;
  return field;
}

/** Gives a field its attributes and properties. */
export function setUp(field: Field, control: ControlCase, attributes: Attributes = {}): void {
  const all = { label: 'پرسش', hint: 'راهنما', name: 'answer', ...control.attributes, ...attributes };
  for (const [name, text] of Object.entries(all)) field.setAttribute(name, text);
  Object.assign(field, control.properties);
}

/** A person's answer. */
export async function answer(field: Field, control: ControlCase): Promise<void> {
  const input = innerControl(field);
  if (control.act) control.act(field);
  else if (input) {
    input.value = control.typed ?? '';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
  await field.updateComplete;
}
