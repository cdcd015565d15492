import { expect, fixture, html } from '@open-wc/testing';
import '../define/national-id-field.ts';
import { controlSuite } from '../field/control-suite.ts';
import type { NationalIdField } from './national-id-field.ts';

// The numbers follow the rule of the check digit and belong to nobody we know.
controlSuite({ tag: 'panjare-national-id-field', typed: '۰۰۱-۳۵۴۲۴۱-۹', value: '0013542419' });
controlSuite({
  tag: 'panjare-national-id-field',
  attributes: { kind: 'legal' },
  typed: '۱۰۳۸۰۲۸۴۷۹۰',
  value: '10380284790',
});

describe('panjare-national-id-field', () => {
  const draw = (value: string) =>
    fixture<NationalIdField>(html`<panjare-national-id-field value=${value}></panjare-national-id-field>`);

  it('tells what is short from what is wrong', async () => {
    expect((await draw('۰۰۱۳۵')).validationMessage).to.equal('کد ملی را کامل وارد کنید: ۱۰ رقم.');
    expect((await draw('0013542418')).validationMessage).to.contain('بسنجید');
  });

  it('reads left to right and sits under its label, whether the page turns by attribute or by style', async () => {
    for (const [turned, side] of [
      [html`<div dir="rtl"><panjare-national-id-field></panjare-national-id-field></div>`, 'right'],
      [
        html`<div style="direction: rtl"><panjare-national-id-field></panjare-national-id-field></div>`,
        'right',
      ],
      [html`<div dir="ltr"><panjare-national-id-field></panjare-national-id-field></div>`, 'left'],
    ] as const) {
      const field = (await fixture(turned)).querySelector('panjare-national-id-field');
      await field?.updateComplete;
      const { direction, textAlign } = getComputedStyle(field?.shadowRoot?.querySelector('input') as Element);
      expect({ direction, textAlign }).to.deep.equal({ direction: 'ltr', textAlign: side });
    }
  });

  it('leaves what is typed as typed', async () => {
    const field = await draw('');
    const input = field.shadowRoot?.querySelector('input');
    if (input) input.value = '۰۰۱-۳۵۴۲۴۱-۹';
    input?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await field.updateComplete;
    expect(input?.value).to.equal('۰۰۱-۳۵۴۲۴۱-۹');
    field.value = '0013542419';
    await field.updateComplete;
    expect(input?.value).to.equal('۰۰۱-۳۵۴۲۴۱-۹');
  });
});
