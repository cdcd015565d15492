import { expect, waitUntil } from '@open-wc/testing';
import type { ServiceDefinition } from '@panjare/contract';
import '../define/location-field.ts';
import { completionDefinition } from '../form/form.fixtures.ts';
import { form } from '../form/testing/drawn-form.ts';
import { clipboardEvent } from '../testing/paste.ts';
import type { LocationField } from './location-field.ts';

const degrees = (most: number) => ({ type: 'number', minimum: -most, maximum: most });
const point = {
  type: 'object',
  properties: { latitude: degrees(90), longitude: degrees(180) },
  required: ['latitude', 'longitude'],
  additionalProperties: false,
};
const definition: ServiceDefinition = {
  ...completionDefinition,
  data: {
    type: 'object',
    properties: { land: { type: 'array', items: point }, gate: point },
    required: ['land'],
  },
  pages: [
    {
      id: 'land',
      title: { fa: 'زمین' },
      items: [
        {
          kind: 'field',
          at: '/land',
          widget: 'location',
          label: { fa: 'گوشه‌ها' },
          location: { shape: 'polygon', center: { latitude: 38, longitude: 46 }, zoom: 15 },
        },
        { kind: 'field', at: '/gate', widget: 'location', label: { fa: 'در' } },
      ],
    },
    { id: 'end', title: { fa: 'پایان' }, items: [{ kind: 'note', text: { fa: 'تمام شد.' } }] },
  ],
  checks: [],
  prefill: [],
  consents: [],
};
const square = [
  { latitude: 38, longitude: 46 },
  { latitude: 38, longitude: 46.001 },
  { latitude: 38.001, longitude: 46.001 },
  { latitude: 38.001, longitude: 46 },
];
const [a, b, c, d] = square;

describe('places in a form', () => {
  async function draw() {
    const drawn = await form({ definition });
    const land = drawn.field('/land') as unknown as LocationField;
    const gate = drawn.field('/gate') as unknown as LocationField;
    await land.updateComplete;
    const paste = async (field: LocationField, text: string) => {
      const data = new DataTransfer();
      data.setData('text', text);
      const event = clipboardEvent('paste', data);
      field.shadowRoot?.querySelector('input')?.dispatchEvent(event);
      await field.updateComplete;
    };
    const lines = (corners: readonly (typeof a)[]) =>
      corners.map((corner) => `${corner?.latitude}, ${corner?.longitude}`).join('\n');
    const error = () => land.shadowRoot?.querySelector('#error')?.textContent?.trim();
    return { ...drawn, land, gate, paste, lines, error };
  }

  it('are asked for as their definition says', async () => {
    const { land, gate } = await draw();
    expect(land.shape).to.equal('polygon');
    expect(land.center).to.deep.equal({ latitude: 38, longitude: 46 });
    expect(gate.shadowRoot?.querySelectorAll('input')).to.have.length(2);
    expect(land.shadowRoot?.querySelectorAll('input')).to.have.length(6);
  });

  it('stop the page at sides that cross, in words that say which, until they are put in order', async () => {
    const { land, paste, lines, error, press, title } = await draw();
    await paste(land, lines([a, c, b, d]));
    await press('ادامه');
    expect(title()).to.contain('زمین');
    await waitUntil(() => error()?.includes('ضلع ۱ و ضلع ۳'));
    await paste(land, lines(square));
    await waitUntil(() => error() === '');
    await press('ادامه');
    expect(title()).to.contain('پایان');
  });

  it('say which coordinate of which corner is missing', async () => {
    const { land, paste, error, press, all } = await draw();
    await paste(land, '38, 46\n38, 46.001\n38.001, 46.001');
    const [box] = [...(land.shadowRoot?.querySelectorAll('input') ?? [])].slice(3);
    if (!box) throw new Error('no box');
    box.value = '';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await press('ادامه');
    await waitUntil(() => error() === 'طول جغرافیایی گوشهٔ ۲ را وارد کنید.');
    expect(box.getAttribute('aria-invalid')).to.equal('true');
    const line = all('.summary a').find((one) => one.textContent?.includes('طول جغرافیایی (گوشهٔ ۲)'));
    line?.click();
    await waitUntil(() => land.shadowRoot?.activeElement === box);
  });

  it('are read back in words', async () => {
    const { land, gate, paste, lines, press, text } = await draw();
    await paste(land, lines(square));
    await paste(gate, '38.0773, 46.2919');
    await press('ادامه');
    await press('ادامه');
    expect(text()).to.match(/چهارضلعی، ۹٬۷[۰-۹]{2} متر مربع/u);
    expect(text()).to.contain('۳۸٫۰۷۷۳، ۴۶٫۲۹۱۹');
  });
});
