import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import '../define/location-field.ts';
import { seePersian } from '../field/see-persian.ts';
import type { LocationField } from './location-field.ts';
import type { Place, PlaceValue } from './place-rows.ts';

const center = { latitude: 38.0773, longitude: 46.2919 };
// Answered by the test server with the file itself: tiles that exist and are no pictures will do for all but one test.
const tiles = '/packages/elements/src/location-field/leaflet.d.ts?{z}/{x}/{y}';

const frame = (field: LocationField) => field.shadowRoot?.querySelector<HTMLElement>('.frame');
const map = (field: LocationField) => field.shadowRoot?.querySelector<HTMLElement>('.map');
const marks = (field: LocationField) => [...(field.shadowRoot?.querySelectorAll<HTMLElement>('.mark') ?? [])];
const said = (field: LocationField) =>
  field.shadowRoot?.querySelector('.visually-hidden[role="status"]')?.textContent ?? '';
const near = (place: Place | string | undefined, to: { latitude: number; longitude: number }, by = 1e-4) => {
  const { latitude, longitude } = place as PlaceValue;
  expect(Number(latitude)).to.be.closeTo(to.latitude, by);
  expect(Number(longitude)).to.be.closeTo(to.longitude, by);
};

async function draw(attributes: { [name: string]: string } = {}): Promise<LocationField> {
  const made = document.createElement('panjare-location-field');
  const all = { label: 'جای زمین', tiles, center: '38.0773, 46.2919', zoom: '16', ...attributes };
  for (const [name, text] of Object.entries(all)) made.setAttribute(name, text);
  const field = await fixture<LocationField>(made);
  await waitUntil(() => field.shadowRoot?.querySelector('.leaflet-tile-pane'), 'the map comes');
  return field;
}

/** The middle of an element, moved by some pixels. */
function at(element: Element | null | undefined, x = 0, y = 0): [number, number] {
  const box = element?.getBoundingClientRect() ?? new DOMRect();
  return [Math.round(box.x + box.width / 2 + x), Math.round(box.y + box.height / 2 + y)];
}
const press = (position: [number, number]) => sendMouse({ type: 'click', position });
async function drag(from: [number, number], to: [number, number]): Promise<void> {
  await sendMouse({ type: 'move', position: from });
  await sendMouse({ type: 'down' });
  await sendMouse({
    type: 'move',
    position: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2].map(Math.round) as [number, number],
  });
  await sendMouse({ type: 'move', position: to });
  await sendMouse({ type: 'up' });
}

describe('the map of panjare-location-field', () => {
  seePersian();
  before(() => setViewport({ width: 800, height: 900 }));

  it('keeps its room while it comes, so that nothing jumps', async () => {
    const field = document.createElement('panjare-location-field');
    field.tiles = tiles;
    await fixture(field);
    const height = field.shadowRoot?.querySelector('.frame.coming')?.getBoundingClientRect().height;
    await waitUntil(() => field.shadowRoot?.querySelector('.leaflet-tile-pane'));
    expect(frame(field)?.getBoundingClientRect().height).to.equal(height);
  });

  it('comes only near what is seen', async () => {
    const place = await fixture(html`<div></div>`);
    place.append(Object.assign(document.createElement('div'), { style: 'block-size: 4000px' }));
    const field = document.createElement('panjare-location-field');
    field.tiles = tiles;
    place.append(field);
    await aTimeout(150);
    expect(field.shadowRoot?.querySelector('.coming')).to.not.equal(null);
    expect(field.shadowRoot?.querySelector('.leaflet-tile-pane')).to.equal(null);
    field.scrollIntoView();
    await waitUntil(() => field.shadowRoot?.querySelector('.leaflet-tile-pane'));
  });

  it('asks for tiles of the address it is given, and of nothing else', async () => {
    const field = await draw({ 'tiles-credit': 'شهرداری نمونه' });
    await waitUntil(() => field.shadowRoot?.querySelectorAll('.leaflet-tile').length);
    const sources = [...(field.shadowRoot?.querySelectorAll('img') ?? [])].map((image) =>
      image.getAttribute('src'),
    );
    for (const source of sources) expect(source).to.match(/leaflet\.d\.ts\?16\/\d+\/\d+$/);
    expect(field.shadowRoot?.querySelector('.credit')?.textContent).to.equal('شهرداری نمونه');
    expect('L' in globalThis).to.equal(false);
  });

  it('says where no tile comes, and the boxes do', async () => {
    const field = await draw({ tiles: '/packages/elements/none/{z}/{x}/{y}.png' });
    await waitUntil(() => field.shadowRoot?.querySelector('.warning'));
    expect(field.shadowRoot?.querySelector('.warning')?.textContent).to.contain('مختصات');
  });

  it('takes a point where it is pressed, and the boxes say the same', async () => {
    const field = await draw();
    let inputs = 0;
    field.addEventListener('input', () => (inputs += 1));
    await press(at(map(field)));
    await field.updateComplete;
    near(field.value, center);
    expect(inputs).to.equal(1);
    expect(field.shadowRoot?.querySelector('input')?.value).to.match(/^۳۸٫۰۷۷/u);
    expect(said(field)).to.contain('۳۸٫۰۷۷');
    expect(marks(field)).to.have.length(1);
  });

  it('shows what is typed, and goes there', async () => {
    const field = await draw();
    field.value = { latitude: 35.7, longitude: 51.4 };
    await field.updateComplete;
    expect(marks(field)).to.have.length(1);
    field.focus();
    const [latitude, longitude] = field.shadowRoot?.querySelectorAll('input') ?? [];
    for (const [box, text] of [
      [latitude, '36.1'],
      [longitude, '52.3'],
    ] as const) {
      if (!box) throw new Error('no box');
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      box.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await field.updateComplete;
    const mark = marks(field)[0]?.getBoundingClientRect();
    const [x, y] = at(map(field));
    expect(Math.hypot((mark?.x ?? 0) - x, (mark?.y ?? 0) - y)).to.be.lessThan(30);
  });

  it('lets a marker be dragged', async () => {
    const field = await draw({ value: '38.0773, 46.2919' });
    const start = at(marks(field)[0]?.querySelector('svg'));
    await drag(start, [start[0] + 100, start[1]]);
    await field.updateComplete;
    const { latitude, longitude } = field.value as { latitude: number; longitude: number };
    expect(latitude).to.be.closeTo(38.0773, 1e-4);
    expect(longitude).to.be.greaterThan(46.2925);
  });

  it('is moved by dragging without a place being put', async () => {
    const field = await draw();
    const start = at(map(field), 60, 40);
    await drag(start, [start[0] - 120, start[1]]);
    expect(field.value).to.equal(undefined);
    map(field)?.focus();
    await sendKeys({ press: 'Enter' });
    expect((field.value as { longitude: number }).longitude).to.be.greaterThan(46.2925);
  });

  it('is used by keys alone: arrows, + and -, Enter at its middle', async () => {
    const field = await draw();
    map(field)?.focus();
    await sendKeys({ press: 'Enter' });
    near(field.value, center);
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => said(field).includes('میانهٔ نقشه'), 'it is said once the keys rest');
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'Enter' });
    const moved = field.value as { latitude: number; longitude: number };
    expect(moved.latitude).to.be.greaterThan(38.0774);
    expect(moved.longitude).to.be.greaterThan(46.292);
    await sendKeys({ press: '-' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: '+' });
    await sendKeys({ press: 'Enter' });
    expect((field.value as { longitude: number }).longitude).to.be.lessThan(46.2919);
  });

  it('does by buttons what it does by keys', async () => {
    const field = await draw();
    const [closer, farther] = field.shadowRoot?.querySelectorAll<HTMLElement>('.zoom button') ?? [];
    expect([closer, farther].map((button) => button?.ariaLabel)).to.deep.equal(['بزرگ‌تر', 'کوچک‌تر']);
    closer?.click();
    await waitUntil(() => field.shadowRoot?.querySelector('img')?.src.includes('?17/'));
    farther?.click();
    field.shadowRoot?.querySelector<HTMLElement>('.place')?.click();
    await field.updateComplete;
    near(field.value, center);
  });

  it('moves the page by the wheel until it has the focus', async () => {
    const field = await draw();
    await sendMouse({ type: 'move', position: at(map(field)) });
    const wheel = () => {
      const event = new WheelEvent('wheel', {
        deltaY: -120,
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      map(field)?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(wheel()).to.equal(false);
    map(field)?.focus();
    expect(wheel()).to.equal(true);
  });

  it('lets nobody change what is only to be read, and shows it', async () => {
    const field = await draw({ value: '38.0773, 46.2919', readonly: '' });
    await press(at(map(field), 80, 20));
    map(field)?.focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    const start = at(marks(field)[0]?.querySelector('svg'));
    await drag(start, [start[0] + 50, start[1]]);
    expect(field.value).to.deep.equal(center);
    expect(field.shadowRoot?.querySelector('.place')).to.equal(null);
  });

  it('goes with the field, and comes back with it', async () => {
    const field = await draw({ value: '38.0773, 46.2919' });
    const { parentElement } = field;
    field.remove();
    parentElement?.append(field);
    await waitUntil(() => field.shadowRoot?.querySelectorAll('.mark').length === 1);
    await press(at(map(field), 50));
    expect((field.value as { longitude: number }).longitude).to.be.greaterThan(46.292);
  });

  for (const scheme of ['light', 'dark'] as const)
    it(`has no fault that axe finds, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      document.documentElement.style.background = scheme === 'dark' ? '#181613' : '#fbf8f2';
      const value = '38.077, 46.291\n38.077, 46.293\n38.078, 46.292';
      const field = await draw({ shape: 'polygon', value, 'tiles-credit': 'نقشهٔ نمونه' });
      await expect(field).to.be.accessible();
      document.documentElement.removeAttribute('style');
    });

  it('moves nothing by itself, whatever a person wishes of motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const field = await draw({ value: '38.0773, 46.2919' });
    expect(map(field)?.classList.contains('leaflet-zoom-anim')).to.equal(false);
    await emulateMedia({ reducedMotion: 'no-preference' });
  });
});

describe('the map of a polygon', () => {
  before(() => setViewport({ width: 800, height: 900 }));

  it('takes a corner at each press, in their order, and draws the area between them', async () => {
    const field = await draw({ shape: 'polygon' });
    for (const [x, y] of [
      [-80, -60],
      [80, -60],
      [80, 60],
      [-80, 60],
    ] as const)
      await press(at(map(field), x, y));
    await field.updateComplete;
    expect(field.value).to.have.length(4);
    expect(field.checkValidity()).to.equal(true);
    expect(marks(field).map((mark) => mark.textContent)).to.deep.equal(['۱', '۲', '۳', '۴']);
    const points = field.shadowRoot?.querySelector('.area')?.getAttribute('points') ?? '';
    expect(points.split(' ')).to.have.length(4);
    expect(field.shadowRoot?.querySelector('.sum')?.textContent).to.contain('چهارضلعی');
  });

  it('counts a double press once', async () => {
    const field = await draw({ shape: 'polygon' });
    const [x, y] = at(map(field));
    await press([x, y]);
    map(field)?.dispatchEvent(new MouseEvent('click', { detail: 2, clientX: x, clientY: y, bubbles: true }));
    await field.updateComplete;
    expect(field.value).to.have.length(1);
  });

  it('shows what changes in the list, and marks an area whose sides cross', async () => {
    const field = await draw({
      shape: 'polygon',
      value: '38.077, 46.291\n38.077, 46.293\n38.078, 46.293\n38.078, 46.291',
    });
    const area = () => field.shadowRoot?.querySelector('.area');
    expect(area()?.getAttribute('class')).to.equal('area');
    field.shadowRoot?.querySelectorAll<HTMLElement>('.acts .down')[0]?.click();
    await field.updateComplete;
    expect(area()?.getAttribute('class')).to.contain('faulty');
    field.shadowRoot?.querySelectorAll<HTMLElement>('.acts .remove')[0]?.click();
    await field.updateComplete;
    expect(marks(field)).to.have.length(3);
  });

  it('takes a corner of the list in hand, and puts it at the cross', async () => {
    const field = await draw({ shape: 'polygon', value: '38.077, 46.291\n38.077, 46.293\n38.078, 46.292' });
    field.shadowRoot?.querySelectorAll<HTMLElement>('.acts .see')[1]?.click();
    await field.updateComplete;
    expect(field.shadowRoot?.activeElement).to.equal(map(field));
    expect(said(field)).to.contain('گوشهٔ ۲ در دست شماست');
    expect(marks(field)[1]?.className).to.contain('in-hand');
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    await field.updateComplete;
    const value = field.value as { longitude: number }[];
    expect(value).to.have.length(3);
    expect(value[1]?.longitude).to.be.greaterThan(46.2931);
    expect(marks(field)[1]?.className).to.not.contain('in-hand');
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Enter' });
    expect(field.value).to.have.length(4);
  });

  it('lets a corner be dragged, and leaves the others', async () => {
    const field = await draw({ shape: 'polygon', value: '38.077, 46.291\n38.077, 46.293\n38.078, 46.292' });
    const before = structuredClone(field.value) as PlaceValue[];
    const [start] = marks(field).map((mark) => at(mark.querySelector('span')));
    if (!start) throw new Error('no mark');
    await drag(start, [start[0] - 40, start[1] + 10]);
    await field.updateComplete;
    const after = field.value as PlaceValue[];
    expect(after.slice(1)).to.deep.equal(before.slice(1));
    expect(Number(after[0]?.longitude)).to.be.lessThan(46.291);
    expect(Number(after[0]?.latitude)).to.be.lessThan(38.077);
  });
});
