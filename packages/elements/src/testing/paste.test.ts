import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import '../define/date-field.ts';
import '../define/date-parts-field.ts';
import '../define/iban-field.ts';
import '../define/mobile-field.ts';
import '../define/money-field.ts';
import '../define/national-id-field.ts';
import '../define/number-field.ts';
import '../define/postal-code-field.ts';
import type { FieldElement } from '../field/field-element.ts';
import type { FieldValue } from '../field/field-value.ts';
import { paste } from './paste.ts';

/** What people copy from messages and papers, and what it means. The codes belong to nobody we know. */
const pasted: readonly (readonly [tag: string, text: string, value: FieldValue, properties?: object])[] = [
  ['national-id-field', '۰۰۱-۳۵۴۲۴۱-۹', '0013542419'],
  ['national-id-field', '\u200f0013542419\n', '0013542419'],
  ['iban-field', 'IR82 0540 1026 8002 0817 9090 02', 'IR820540102680020817909002'],
  ['iban-field', '۸۲۰۵۴۰۱۰۲۶۸۰۰۲۰۸۱۷۹۰۹۰۰۲', 'IR820540102680020817909002'],
  ['mobile-field', '+98 912 345 6789', '+989123456789'],
  ['mobile-field', '٠٠٩٨ (٩١٢) ٣٤٥-٦٧٨٩', '+989123456789'],
  ['mobile-field', '00 49 1512 3456789', '+4915123456789', { country: 'any' }],
  ['money-field', '۱۲٬۳۴۵٬۶۷۸ ریال', 12_345_678],
  ['money-field', '1,250,000 تومان', 12_500_000],
  ['number-field', '۱٬۲۵۰', 1250],
  ['date-field', '۱۴۰۵/۰۱/۱۵', '2026-04-04'],
  ['date-field', ' 1405-1-15 ', '2026-04-04'],
  ['date-field', '۱۵ فروردین ۱۴۰۵', '2026-04-04'],
  ['date-parts-field', '۱۴۰۵/۰۱/۱۵', '2026-04-04'],
  ['postal-code-field', '۱۹۳۹۵-۴۶۷۱۷', '1939546717'],
];

describe('what is pasted', () => {
  afterEach(fixtureCleanup);

  for (const [tag, text, value, properties = {}] of pasted) {
    it(`is read by ${tag}: «${text.trim()}»`, async () => {
      const field = document.createElement(`panjare-${tag}`) as FieldElement<FieldValue>;
      Object.assign(field, properties);
      (await fixture(html`<div></div>`)).append(field);
      await field.updateComplete;
      await paste(text, field.shadowRoot?.querySelector('input'));
      await field.updateComplete;
      expect(field.value).to.equal(value);
      expect(field.checkValidity()).to.equal(true);
    });
  }

  it('of an amount leaves the unit out of the box', async () => {
    const field = await fixture<FieldElement<FieldValue>>(html`<panjare-money-field></panjare-money-field>`);
    await paste('۱۲۵٬۰۰۰ تومان', field.shadowRoot?.querySelector('input'));
    await field.updateComplete;
    expect(field.shadowRoot?.querySelector('input')?.value).to.equal('۱٬۲۵۰٬۰۰۰');
  });
});
