import { expect, fixture, html } from '@open-wc/testing';
import '../define/bill-field.ts';
import { controlSuite } from '../field/control-suite.ts';
import type { FieldElement } from '../field/field-element.ts';
import type { FieldValue } from '../field/field-value.ts';
import { issueWords } from '../localize/issue-text.ts';
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
  value: { billId: '1117753200140', paymentId: '12070160' },
  sent: '1117753200140/12070160',
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

  it('says under the one that is wrong or missing what to do, and of the pair below', async () => {
    const errorsOf = async (value: string) => {
      const field = await draw(value);
      await issueWords.fetch();
      field.reportValidity();
      await field.updateComplete;
      return ['error-billId', 'error-paymentId', 'error'].map(
        (id) => field.shadowRoot?.getElementById(id)?.textContent?.trim() ?? '',
      );
    };
    expect(await errorsOf('1117753200140')).to.deep.equal(['', '«شناسهٔ پرداخت» را وارد کنید.', '']);
    expect(await errorsOf('/12070160')).to.deep.equal(['«شناسهٔ قبض» را وارد کنید.', '', '']);
    expect((await errorsOf('1117753200141/12070160'))[0]).to.contain('این شناسهٔ قبض درست نیست');
    expect((await errorsOf('1117753200140/1207'))[1]).to.contain('۶ تا ۱۳ رقم');
    expect((await errorsOf('1117753200140/12070170'))[1]).to.contain('این شناسهٔ پرداخت درست نیست');
    const [billId, paymentId, pair] = await errorsOf('1117753200140/12070161');
    expect([billId, paymentId]).to.deep.equal(['', '']);
    expect(pair).to.contain('با هم نمی‌خوانند');
  });

  it('marks only the one that is wrong, and takes the focus there', async () => {
    const field = await draw();
    type(field, '1117753200140', '12070170');
    field.reportValidity();
    await field.updateComplete;
    expect(inputs(field).map((input) => input.ariaInvalid)).to.deep.equal([null, 'true']);
    field.blur();
    field.focus();
    expect(field.shadowRoot?.activeElement).to.equal(inputs(field)[1]);
  });

  it('shows what a form found at each box, and goes to the one that is named', async () => {
    const field = await draw();
    field.name = '/bill';
    field.error = '';
    field.issues = [
      { path: '/bill/billId', code: 'required', params: {} },
      { path: '/bill/paymentId', code: 'required', params: {} },
    ];
    await field.updateComplete;
    const said = ['error-billId', 'error-paymentId', 'error'].map((id) =>
      field.shadowRoot?.getElementById(id)?.textContent?.trim(),
    );
    expect(said).to.deep.equal(['«شناسهٔ قبض» را وارد کنید.', '«شناسهٔ پرداخت» را وارد کنید.', '']);
    field.focus({ path: '/bill/paymentId' });
    expect(field.shadowRoot?.activeElement).to.equal(inputs(field)[1]);
  });

  it('keeps what is typed while the form gives the same answer back', async () => {
    const field = await draw();
    type(field, '۱۱۱ ۷۷', '');
    field.value = { billId: '11177' };
    await field.updateComplete;
    expect(inputs(field)[0]?.value).to.equal('۱۱۱ ۷۷');
    field.value = { billId: '111775' };
    await field.updateComplete;
    expect(inputs(field)[0]?.value).to.equal('۱۱۱۷۷۵');
  });

  it('takes both from one paste', async () => {
    const field = await draw();
    const seen: unknown[] = [];
    field.addEventListener('input', () => seen.push(field.value));
    await paste('شناسه قبض: ۱۱۱۷۷۵۳۲۰۰۱۴۰ شناسه پرداخت: ۱۲۰۷۰۱۶۰', inputs(field)[1]);
    await field.updateComplete;
    const bill = { billId: '1117753200140', paymentId: '12070160' };
    expect(seen).to.deep.equal([bill]);
    expect(inputs(field).map(({ value }) => value)).to.deep.equal(['۱۱۱۷۷۵۳۲۰۰۱۴۰', '۱۲۰۷۰۱۶۰']);
    await paste('12070161', inputs(field)[1]);
    expect(field.value).to.deep.equal({ ...bill, paymentId: '12070161' });
  });
});
