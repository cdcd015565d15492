import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/text-field.ts';
import { controlSuite } from '../field/control-suite.ts';
import type { TextField } from './text-field.ts';

controlSuite({ tag: 'panjare-text-field', typed: 'خیابان', value: 'خیابان', autofill: 'address-line1' });
controlSuite({
  tag: 'panjare-text-field',
  attributes: { multiline: '' },
  typed: 'دو سطر\nنوشته',
  value: 'دو سطر\nنوشته',
});

describe('panjare-text-field', () => {
  it('says how short a text may be', async () => {
    const field = await fixture<TextField>(
      html`<panjare-text-field minlength="5" value="باغ"></panjare-text-field>`,
    );
    expect(field.validationMessage).to.equal('دست‌کم ۵ نویسه بنویسید.');
  });

  it('sends its form by Enter, as a plain input does', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form><panjare-text-field name="street"></panjare-text-field><button>ثبت</button></form>`,
    );
    let sent = '';
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent = String(new FormData(form).get('street'));
    });
    form.querySelector('panjare-text-field')?.focus();
    await sendKeys({ type: 'Azadi' });
    await sendKeys({ press: 'Enter' });
    expect(sent).to.equal('Azadi');
  });

  it('gives a form what its page set, in the same task', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form><panjare-text-field name="street"></panjare-text-field></form>`,
    );
    const field = form.querySelector('panjare-text-field');
    for (const street of ['آزادی', 'نمونه']) {
      if (field) field.value = street;
      expect(new FormData(form).get('street')).to.equal(street);
    }
  });

  it('goes to its control when its label is pressed', async () => {
    const field = await fixture<TextField>(html`<panjare-text-field label="خیابان"></panjare-text-field>`);
    field.shadowRoot?.querySelector('label')?.click();
    expect(field.shadowRoot?.activeElement?.localName).to.equal('input');
  });
});
