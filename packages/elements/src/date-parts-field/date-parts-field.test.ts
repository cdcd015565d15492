import { expect, fixture, html } from '@open-wc/testing';
import '../define/date-parts-field.ts';
import { controlSuite } from '../field/control-suite.ts';
import type { DatePartsField } from './date-parts-field.ts';

function fill(field: { shadowRoot: ShadowRoot | null }): void {
  ['۳۰', '۱۲', '۱۴۰۳'].forEach((text, index) => {
    const input = field.shadowRoot?.querySelectorAll('input')[index];
    if (!input) return;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
controlSuite({
  tag: 'panjare-date-parts-field',
  act: fill,
  pasted: '۱۴۰۳/۱۲/۳۰',
  value: '2025-03-20',
  autofill: 'bday',
});

describe('panjare-date-parts-field', () => {
  it('keeps parts that make no date and says what is missing', async () => {
    const field = await fixture<DatePartsField>(html`<panjare-date-parts-field></panjare-date-parts-field>`);
    const day = field.shadowRoot?.querySelector('input');
    if (day) day.value = '31';
    day?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await field.updateComplete;
    expect(day?.value).to.equal('31');
    expect(field.validationMessage).to.equal('روز و ماه و سال را کامل وارد کنید.');
  });

  it('fills the parts from a value', async () => {
    const field = await fixture<DatePartsField>(
      html`<panjare-date-parts-field value="2025-03-20"></panjare-date-parts-field>`,
    );
    const parts = [...(field.shadowRoot?.querySelectorAll('input') ?? [])].map((input) => input.value);
    expect(parts).to.deep.equal(['۳۰', '۱۲', '۱۴۰۳']);
  });
});
