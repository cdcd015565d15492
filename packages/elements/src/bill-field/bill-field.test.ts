import { expect, fixture, html } from '@open-wc/testing';
import '../define/bill-field.ts';
import { controlSuite } from '../field/control-suite.ts';
import type { FieldElement, FieldValue } from '../field/field-element.ts';
import { paste } from '../testing/paste.ts';
import type { BillField } from './bill-field.ts';

const inputs = (field: HTMLElement) => [...(field.shadowRoot?.querySelectorAll('input') ?? [])];
const type = (field: HTMLElement, ...texts: string[]) => {
  for (const [place, text] of texts.entries()) {
    const input = inputs(field)[place];
    if (input) input.value = text;
    input?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  }
};

// The example pair of the published rule; nobody's bill.
controlSuite({
  tag: 'panjare-bill-field',
  act: (field: FieldElement<FieldValue>) => type(field, '۱۱۱۷۷۵۳۲۰۰۱۴۰', '12070160'),
  pasted: 'شناسه قبض: ۱۱۱۷۷۵۳۲۰۰۱۴۰ شناسه پرداخت: ۱۲۰۷۰۱۶۰',
  value: '1117753200140/12070160',
});

describe('panjare-bill-field', () => {
  const draw = (value = '') =>
    fixture<BillField>(html`<panjare-bill-field label="قبض" value=${value}></panjare-bill-field>`);

  it('says what kind of bill it is, and its amount', async () => {
    const field = await draw('1117753200140/12070160');
    const said = field.shadowRoot?.querySelector('#error')?.textContent;
    expect(said).to.equal('قبض تلفن ثابت: ۱۲۰٬۰۰۰ ریال (۱۲٬۰۰۰ تومان)');
    expect(inputs(field).map(({ value }) => value)).to.deep.equal(['۱۱۱۷۷۵۳۲۰۰۱۴۰', '۱۲۰۷۰۱۶۰']);
  });

  it('says which of the two is wrong or missing, or that they do not belong together', async () => {
    expect((await draw('1117753200140')).validationMessage).to.equal('شناسهٔ پرداخت را هم وارد کنید.');
    expect((await draw('/12070160')).validationMessage).to.equal('شناسهٔ قبض را هم وارد کنید.');
    expect((await draw('1117753200141/12070160')).validationMessage).to.contain('این شناسهٔ قبض درست نیست');
    expect((await draw('1117753200140/1207')).validationMessage).to.contain('۶ تا ۱۳ رقم');
    expect((await draw('1117753200140/12070161')).validationMessage).to.contain('با هم نمی‌خوانند');
  });

  it('marks only the one that is wrong', async () => {
    const field = await draw();
    type(field, '1117753200141', '12070160');
    field.reportValidity();
    await field.updateComplete;
    expect(inputs(field).map((input) => input.ariaInvalid)).to.deep.equal(['true', null]);
  });

  it('takes both from one paste', async () => {
    const field = await draw();
    const seen: unknown[] = [];
    field.addEventListener('input', () => seen.push(field.value));
    await paste('شناسه قبض: ۱۱۱۷۷۵۳۲۰۰۱۴۰ شناسه پرداخت: ۱۲۰۷۰۱۶۰', inputs(field)[1]);
    await field.updateComplete;
    expect(seen).to.deep.equal(['1117753200140/12070160']);
    expect(inputs(field).map(({ value }) => value)).to.deep.equal(['۱۱۱۷۷۵۳۲۰۰۱۴۰', '۱۲۰۷۰۱۶۰']);
    await paste('12070161', inputs(field)[1]);
    expect(field.value).to.equal('1117753200140/12070161');
  });
});
