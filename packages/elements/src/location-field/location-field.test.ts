import { expect, fixture, html } from '@open-wc/testing';
import '../define/location-field.ts';
import { controlSuite } from '../field/control-suite.ts';
import { clipboardEvent, paste } from '../testing/paste.ts';
import type { LocationField } from './location-field.ts';

const tabriz = { latitude: 38.0773, longitude: 46.2919 };
const square = [
  { latitude: 38, longitude: 46 },
  { latitude: 38, longitude: 46.001 },
  { latitude: 38.001, longitude: 46.001 },
  { latitude: 38.001, longitude: 46 },
];
/** The same as people write it. */
const corners = '38, 46\n38, 46.001\n۳۸٫۰۰۱، ۴۶٫۰۰۱\n38.001\t46\n';

const boxes = (field: LocationField) => [...(field.shadowRoot?.querySelectorAll('input') ?? [])];
const texts = (field: LocationField) => boxes(field).map(({ value }) => value);
const error = (field: LocationField) => field.shadowRoot?.querySelector('#error')?.textContent?.trim() ?? '';
const said = (field: LocationField) =>
  field.shadowRoot?.querySelector('.visually-hidden[role="status"]')?.textContent ?? '';
const act = (field: LocationField, name: string, row = 0) =>
  field.shadowRoot?.querySelectorAll<HTMLElement>(`.acts .${name}`)[row]?.click();

async function type(field: LocationField, box: number, text: string): Promise<void> {
  const input = boxes(field)[box];
  if (!input) throw new Error(`There is no box ${box}.`);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await field.updateComplete;
}
const draw = (attributes: { [name: string]: string } = {}) => {
  const field = document.createElement('panjare-location-field');
  for (const [name, text] of Object.entries({ label: 'جای زمین', name: 'land', ...attributes }))
    field.setAttribute(name, text);
  return fixture<LocationField>(field);
};
const drawPolygon = (value: unknown = square) => draw({ shape: 'polygon', value: JSON.stringify(value) });

function fill({ shadowRoot }: { shadowRoot: ShadowRoot | null }): void {
  ['۳۸٫۰۷۷۳', '46.2919'].forEach((text, index) => {
    const input = shadowRoot?.querySelectorAll('input')[index];
    if (!input) return;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
function pasteCorners({ shadowRoot }: { shadowRoot: ShadowRoot | null }): void {
  const data = new DataTransfer();
  data.setData('text', corners);
  shadowRoot?.querySelector('input')?.dispatchEvent(clipboardEvent('paste', data));
}
controlSuite({
  tag: 'panjare-location-field',
  act: fill,
  pasted: '38.0773, 46.2919',
  value: tabriz,
  sent: JSON.stringify(tabriz),
});
controlSuite({
  tag: 'panjare-location-field',
  attributes: { shape: 'polygon' },
  act: pasteCorners,
  pasted: corners,
  value: square,
  sent: JSON.stringify(square),
});

describe('panjare-location-field', () => {
  it('takes two coordinates in any digits, and writes them in those of the language', async () => {
    const field = await draw();
    await type(field, 0, '38.0773');
    expect(field.value).to.deep.equal({ latitude: 38.0773 });
    await type(field, 1, '٤٦٫٢٩١٩');
    expect(field.value).to.deep.equal(tabriz);
    expect(texts(field)).to.deep.equal(['۳۸٫۰۷۷۳', '۴۶٫۲۹۱۹']);
    expect(field.checkValidity()).to.equal(true);
  });

  it('fills both boxes with a place that is pasted into one', async () => {
    for (const text of ['۳۸٫۰۷۷۳، ۴۶٫۲۹۱۹', 'geo:38.0773,46.2919;u=35', `38°04'38.28"N 46°17'30.84"E`]) {
      const field = await draw();
      await paste(text, boxes(field)[1]);
      await field.updateComplete;
      expect(field.value, text).to.deep.equal(tabriz);
    }
  });

  it('says which coordinate is missing or cannot be read, and points at its box alone', async () => {
    const field = await draw();
    await type(field, 0, '38.0773');
    expect(field.validationMessage).to.equal('طول جغرافیایی را وارد کنید.');
    await type(field, 1, 'آن طرف');
    expect(texts(field)[1]).to.equal('آن طرف');
    field.reportValidity();
    await field.updateComplete;
    expect(error(field)).to.contain('طول جغرافیایی خوانده نشد');
    expect(boxes(field).map((box) => box.getAttribute('aria-invalid'))).to.deep.equal([null, 'true']);
    expect(field.shadowRoot?.activeElement).to.equal(boxes(field)[1]);
  });

  it('names the fault in its own words where a form only knows that there is one', async () => {
    const field = await draw();
    field.value = { latitude: 38 };
    field.error = '«جای زمین» را وارد کنید.';
    await field.updateComplete;
    expect(error(field)).to.equal('طول جغرافیایی را وارد کنید.');
    field.error = '';
    await field.updateComplete;
    expect(error(field)).to.equal('');
  });

  it('warns of a place abroad, and lets it be', async () => {
    const field = await draw({ value: '46.2919, 38.0773' });
    expect(field.shadowRoot?.querySelector('.warning')?.textContent).to.contain('جابه‌جا');
    expect(field.checkValidity()).to.equal(true);
    await type(field, 0, '48.8566');
    await type(field, 1, '2.3522');
    expect(field.shadowRoot?.querySelector('.warning')?.textContent).to.contain('بیرون از ایران');
    await type(field, 0, '38');
    await type(field, 1, '46');
    expect(field.shadowRoot?.querySelector('.warning')).to.equal(null);
  });

  it('copies Latin digits and a full stop', async () => {
    const field = await draw({ value: '38.0773, 46.2919' });
    const [box] = boxes(field);
    box?.select();
    const data = new DataTransfer();
    const event = clipboardEvent('copy', data);
    box?.dispatchEvent(event);
    expect(data.getData('text/plain')).to.equal('38.0773');
    expect(event.defaultPrevented).to.equal(true);
  });

  it('keeps what is typed while it means the same as what is set', async () => {
    const field = await draw();
    const box = boxes(field)[0];
    if (!box) throw new Error('no box');
    box.value = '38.0';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    field.value = { latitude: 38 };
    await field.updateComplete;
    expect(box.value).to.equal('38.0');
  });

  it('fetches no map where nobody says where tiles are', async () => {
    const field = await draw();
    expect(field.shadowRoot?.querySelector('.frame')).to.equal(null);
  });

  it('is set, reset and restored as its form is', async () => {
    const form = await fixture<HTMLFormElement>(html`<form></form>`);
    const field = document.createElement('panjare-location-field');
    field.setAttribute('value', '38.0773, 46.2919\n38, 46\n38, 47');
    field.setAttribute('shape', 'polygon');
    field.setAttribute('name', 'land');
    form.append(field);
    await field.updateComplete;
    expect(field.value, 'though the shape came after the value').to.have.length(3);
    act(field, 'remove', 0);
    await field.updateComplete;
    expect(JSON.parse(String(new FormData(form).get('land')))).to.have.length(2);
    form.reset();
    await field.updateComplete;
    expect(field.value).to.have.length(3);
    field.formStateRestoreCallback(JSON.stringify(square));
    await field.updateComplete;
    expect(field.value).to.deep.equal(square);
  });
});

describe('panjare-location-field of a polygon', () => {
  it('begins with three corners to fill in, and takes more', async () => {
    const field = await draw({ shape: 'polygon' });
    expect(boxes(field)).to.have.length(6);
    expect(field.value).to.equal(undefined);
    field.shadowRoot?.querySelector<HTMLElement>('.add')?.click();
    await field.updateComplete;
    expect(boxes(field)).to.have.length(8);
    expect(said(field)).to.equal('گوشهٔ ۴ افزوده شد.');
    expect(field.shadowRoot?.activeElement).to.equal(boxes(field)[6]);
  });

  it('tells corners and area', async () => {
    const field = await drawPolygon();
    expect(field.shadowRoot?.querySelector('.sum')?.textContent).to.match(
      /^چهارضلعی، حدود ۹٬۷[۰-۹]{2} متر مربع$/u,
    );
    act(field, 'remove', 3);
    await field.updateComplete;
    expect(field.shadowRoot?.querySelector('.sum')?.textContent).to.contain('سه‌ضلعی');
  });

  it('moves corners up and down, tells so, and keeps the focus on the button', async () => {
    const field = await drawPolygon();
    act(field, 'down', 0);
    await field.updateComplete;
    expect(field.value).to.deep.equal([square[1], square[0], square[2], square[3]]);
    expect(said(field)).to.equal('اکنون گوشهٔ ۲ است.');
    await field.updateComplete;
    expect(field.shadowRoot?.activeElement?.className).to.contain('down');
    act(field, 'up', 1);
    await field.updateComplete;
    expect(field.value).to.deep.equal(square);
    act(field, 'up', 0);
    expect(field.value, 'the first goes no further').to.deep.equal(square);
  });

  it('tells of sides that cross, and which', async () => {
    const field = await drawPolygon([square[0], square[2], square[1], square[3]]);
    expect(field.validationMessage).to.equal(
      'ضلع ۱ و ضلع ۳ به هم می‌خورند؛ گوشه‌ها را به ترتیب، دور زمین بچینید.',
    );
    act(field, 'up', 2);
    await field.updateComplete;
    expect(field.checkValidity()).to.equal(true);
  });

  it('tells how many corners are missing, and of a corner left empty between others', async () => {
    const field = await draw({ shape: 'polygon' });
    await type(field, 0, '38, 46');
    expect(field.value).to.deep.equal([{ latitude: 38, longitude: 46 }]);
    expect(field.validationMessage).to.contain('۲ گوشهٔ دیگر');
    await type(field, 4, '38, 47');
    expect(field.validationMessage).to.equal('عرض جغرافیایی گوشهٔ ۲ را وارد کنید.');
  });

  it('takes a list that is pasted, a corner a line', async () => {
    const field = await draw({ shape: 'polygon' });
    pasteCorners(field);
    await field.updateComplete;
    expect(field.value).to.deep.equal(square);
  });

  it('has a hundred corners at most', async () => {
    const field = await drawPolygon(
      Array.from({ length: 100 }, (_, index) => ({ latitude: 30 + index / 100, longitude: 50 })),
    );
    field.shadowRoot?.querySelector<HTMLElement>('.add')?.click();
    await field.updateComplete;
    expect(boxes(field)).to.have.length(200);
    expect(said(field)).to.contain('جا نیست');
  });

  it('shows and lets nobody change what is only to be read', async () => {
    const field = await draw({ shape: 'polygon', readonly: '', value: JSON.stringify(square) });
    expect(boxes(field).every(({ readOnly }) => readOnly)).to.equal(true);
    expect(field.shadowRoot?.querySelector('.add, .remove')).to.equal(null);
    expect(field.shadowRoot?.querySelector<HTMLButtonElement>('.me')?.disabled).to.equal(true);
  });
});
