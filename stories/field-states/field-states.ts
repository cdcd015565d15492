import type { StoryObj } from '@storybook/web-components-vite';
import { html as statics, unsafeStatic } from 'lit/static-html.js';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { FieldValue } from '../../packages/elements/src/field/field-value.ts';

/** What the states of a field are drawn from. */
export interface FieldSample {
  readonly tag: string;
  readonly label: string;
  readonly hint?: string;
  /** Properties of every state. */
  readonly always?: object;
  readonly filled: FieldValue;
  readonly invalid: FieldValue | undefined;
}

const tell = (element: Element | undefined, properties: object) => {
  if (element) Object.assign(element, properties);
};

/** Draws one field with properties. */
export function drawField({ tag, label, hint, always }: FieldSample, more: object = {}): TemplateResult {
  const name = unsafeStatic(tag);
  const properties = { label, hint: hint ?? '', name: 'answer', ...always, ...more };
  return statics`<${name} ${ref((element) => tell(element, properties))}></${name}>`;
}

const story = (render: () => TemplateResult): StoryObj => ({ render });

/** One story a state. */
export function fieldStates(sample: FieldSample) {
  const { label, filled, invalid } = sample;
  const leave = (event: Event) => event.preventDefault();
  return {
    empty: story(() => drawField(sample)),
    required: story(() => drawField(sample, { required: true })),
    filled: story(() => drawField(sample, { value: filled })),
    fromRegister: story(() => drawField(sample, { value: filled, origin: 'از ثبت احوال', readonly: true })),
    invalid: story(
      () =>
        html`<form
          @submit=${leave}
          ${ref((form) => setTimeout(() => (form as HTMLFormElement | undefined)?.reportValidity(), 100))}
        >
          ${drawField(sample, { value: invalid, required: true })}
        </form>`,
    ),
    readOnly: story(() => drawField(sample, { value: filled, readonly: true })),
    disabled: story(() => drawField(sample, { value: filled, disabled: true })),
    longText: story(() =>
      drawField(sample, {
        label: `${label}؛ همان که در پروانهٔ ساختمان یا در سند مالکیت شش‌دانگ آمده است و تا امروز تغییر نکرده است`,
        hint: 'اگر چند سند دارید، تازه‌ترین را ببینید؛ اگر آن را نمی‌یابید، این بخش را خالی بگذارید و در گام پایانی بنویسید چرا.',
        error:
          'آنچه نوشته‌اید با سند نمی‌خواند؛ رقم‌ها را یک بار دیگر با سند بسنجید و اگر سند اشتباه است، همین را در گام پایانی بنویسید.',
      }),
    ),
    hostileHost: story(
      () =>
        html`<style>
            .hostile * {
              all: unset;
            }
            html {
              font-size: 62.5%;
              --panjare-rem-factor: 1.6;
            }
          </style>
          <div class="hostile">${drawField(sample, { value: filled, required: true })}</div>`,
    ),
  };
}
