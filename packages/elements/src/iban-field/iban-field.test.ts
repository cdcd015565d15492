import { expect, fixture, html } from '@open-wc/testing';
import '../define/iban-field.ts';
import { controlSuite } from '../field/control-suite.ts';
import type { IbanField } from './iban-field.ts';

// Made up; only the check digits are right.
const iban = 'IR580540105180021273113007';
controlSuite({ tag: 'panjare-iban-field', typed: '۵۸ ۰۵۴۰ ۱۰۵۱ ۸۰۰۲ ۱۲۷۳ ۱۱۳۰ ۰۷', value: iban });

describe('panjare-iban-field', () => {
  it('names the bank', async () => {
    const field = await fixture<IbanField>(html`<panjare-iban-field value=${iban}></panjare-iban-field>`);
    expect(field.shadowRoot?.querySelector('#error')?.textContent?.trim()).to.equal('بانک پارسیان');
  });
});
