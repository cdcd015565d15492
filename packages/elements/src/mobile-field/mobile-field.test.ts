import { expect, fixture, html } from '@open-wc/testing';
import '../define/mobile-field.ts';
import { controlSuite } from '../field/control-suite.ts';
import type { MobileField } from './mobile-field.ts';

controlSuite({
  tag: 'panjare-mobile-field',
  typed: '۰۹۱۲ ۳۴۵ ۶۷۸۹',
  value: '+989123456789',
  autofill: 'tel',
});
controlSuite({
  tag: 'panjare-mobile-field',
  attributes: { country: 'any' },
  typed: '۰۰۴۹ ۱۵۱۲ ۳۴۵۶۷۸۹',
  value: '+4915123456789',
});

describe('panjare-mobile-field', () => {
  it('shows a stored number as people write it and lets the browser fill it in', async () => {
    const field = await fixture<MobileField>(
      html`<panjare-mobile-field value="+989123456789"></panjare-mobile-field>`,
    );
    const input = field.shadowRoot?.querySelector('input');
    expect(input?.value).to.equal('۰۹۱۲ ۳۴۵ ۶۷۸۹');
    expect(input?.autocomplete).to.equal('tel');
  });

  it('takes phones of other countries only where they are asked for', async () => {
    const draw = (country: string, value: string) =>
      fixture<MobileField>(
        html`<panjare-mobile-field country=${country} value=${value}></panjare-mobile-field>`,
      );
    expect((await draw('ir', '+4915123456789')).checkValidity()).to.equal(false);
    for (const text of ['+49 1512 3456789', '۰۰۴۹-۱۵۱۲-۳۴۵۶۷۸۹', '٠٠٤٩ (١٥١٢) ٣٤٥٦٧٨٩']) {
      const field = await draw('any', text);
      expect(field.value).to.equal('+4915123456789');
      expect(field.shadowRoot?.querySelector('input')?.value).to.equal('+۴۹۱۵۱۲۳۴۵۶۷۸۹');
      expect(field.shadowRoot?.querySelector('input')?.dir).to.equal('ltr');
    }
    expect((await draw('any', '09123456789')).value).to.equal('+989123456789');
    expect((await draw('any', '15123456789')).validationMessage).to.contain('کد کشور');
  });
});
