import { expect } from '@open-wc/testing';
import type { ServiceDefinition } from '@panjare/contract';
import '../define/address-field.ts';
import '../define/bill-field.ts';
import { completionDefinition } from '../form/form.fixtures.ts';
import { form } from '../form/testing/drawn-form.ts';
import type { AddressField } from './address-field.ts';

const text = { type: 'string', maxLength: 500 };

const definition: ServiceDefinition = {
  ...completionDefinition,
  data: {
    type: 'object',
    required: ['address', 'bill'],
    properties: {
      address: {
        type: 'object',
        required: ['postalCode', 'province', 'city', 'street'],
        properties: {
          ...{ province: text, city: text, street: text, number: text },
          postalCode: { type: 'string', format: 'postal-code' },
        },
      },
      bill: {
        type: 'object',
        format: 'bill',
        required: ['billId', 'paymentId'],
        properties: {
          billId: { type: 'string', format: 'bill-id' },
          paymentId: { type: 'string', format: 'payment-id' },
        },
      },
    },
  },
  pages: [
    {
      id: 'property',
      title: { fa: 'ملک' },
      items: [
        { kind: 'field', at: '/address', label: { fa: 'نشانی ملک' } },
        { kind: 'field', at: '/bill', label: { fa: 'آخرین قبض' } },
      ],
    },
  ],
  checks: [],
  prefill: [],
};

/** Nobody's address. */
const address = { postalCode: '5133913131', province: 'تهران', city: 'تهران', street: 'خیابان نمونه' };

describe('answers in several boxes, in a form', () => {
  const draw = async () => {
    const find = () => Promise.resolve({ address, source: 'post' });
    const drawn = await form({ definition, rooms: { addresses: { find } } });
    const box = (name: string, part: string) =>
      drawn.field(name)?.shadowRoot?.querySelector<HTMLInputElement>(`[data-part="${part}"]`);
    const typeIn = async (name: string, part: string, typed: string) => {
      const input = box(name, part);
      if (input) input.value = typed;
      input?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await drawn.settle();
    };
    return { ...drawn, box, typeIn };
  };

  it('follow from the schema, and the address asks the form’s own client', async () => {
    const { field, typeIn } = await draw();
    await typeIn('/address', 'postalCode', '۵۱۳۳۹-۱۳۱۳۱');
    expect(field('/address')?.value).to.deep.equal(address);
    expect(field('/bill')?.localName).to.equal('panjare-bill-field');
  });

  it('say in the summary which box is missing what, and lead there', async () => {
    const { all, box, field, press, settle, typeIn } = await draw();
    await typeIn('/address', 'province', 'تهران');
    await typeIn('/bill', 'billId', '1117753200140');
    await typeIn('/bill', 'paymentId', '12070161');
    await press('ادامه');
    await settle();
    const lines = all<HTMLAnchorElement>('.summary a');
    const said = lines.map((line) => line.textContent?.trim());
    expect(said).to.include('نشانی ملک: «شهر یا روستا» را وارد کنید.');
    expect(said.at(-1)).to.contain('آخرین قبض: این دو شناسه با هم نمی‌خوانند');
    expect(field('/address')?.shadowRoot?.getElementById('error-city')?.textContent).to.contain(
      'شهر یا روستا',
    );
    expect(box('/address', 'province')?.ariaInvalid).to.equal(null);
    lines.find((line) => line.textContent?.includes('شهر یا روستا'))?.click();
    await settle();
    expect((field('/address') as unknown as AddressField).shadowRoot?.activeElement).to.equal(
      box('/address', 'city'),
    );
  });

  it('are read back in one line each', async () => {
    const { all, press, settle, typeIn } = await draw();
    await typeIn('/address', 'postalCode', '5133913131');
    await typeIn('/address', 'number', '12');
    await typeIn('/bill', 'billId', '1117753200140');
    await typeIn('/bill', 'paymentId', '12070160');
    await press('ادامه');
    await settle();
    const answers = all('dd').map((answer) => answer.textContent?.trim() ?? '');
    expect(answers[0]).to.contain('تهران، خیابان نمونه، پلاک ۱۲، کد پستی ۵۱۳۳۹۱۳۱۳۱');
    expect(answers[1]).to.contain('شناسهٔ قبض ۱۱۱۷۷۵۳۲۰۰۱۴۰، شناسهٔ پرداخت ۱۲۰۷۰۱۶۰');
  });
});
