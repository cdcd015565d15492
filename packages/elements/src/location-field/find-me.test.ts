import { expect, fixture, html } from '@open-wc/testing';
import '../define/location-field.ts';
import { findMe } from './find-me.ts';
import type { LocationField } from './location-field.ts';

/** A device that answers so; asked by nobody, it says nothing. */
function device(answer: { coords: Partial<GeolocationCoordinates> } | { code: number }) {
  const seen = { asked: 0 };
  const getCurrentPosition: Geolocation['getCurrentPosition'] = (found, failed) => {
    seen.asked += 1;
    if ('code' in answer) failed?.(answer as GeolocationPositionError);
    else found(answer as GeolocationPosition);
  };
  return { seen, geolocation: { getCurrentPosition } as Geolocation };
}
const here = { coords: { latitude: 38.07731234567, longitude: 46.29191234567, accuracy: 24.2 } };

describe('where the device is', () => {
  it('is told to a tenth of a metre, with how exactly it is known', async () => {
    expect(await findMe(device(here).geolocation)).to.deep.equal({
      state: 'found',
      point: { latitude: 38.077312, longitude: 46.291912 },
      metres: 25,
    });
  });

  it('or why not', async () => {
    for (const [code, state] of [
      [1, 'refused'],
      [2, 'unknown'],
      [3, 'late'],
    ] as const)
      expect(await findMe(device({ code }).geolocation)).to.deep.equal({ state });
  });

  describe('in the field', () => {
    const draw = async (answer: Parameters<typeof device>[0], shape = 'point') => {
      const { seen, geolocation } = device(answer);
      Object.defineProperty(navigator, 'geolocation', { configurable: true, value: geolocation });
      const field = await fixture<LocationField>(
        html`<panjare-location-field label="جا" shape=${shape}></panjare-location-field>`,
      );
      const press = async () => {
        field.shadowRoot?.querySelector<HTMLElement>('.me')?.click();
        await Promise.resolve();
        await field.updateComplete;
        await field.updateComplete;
      };
      const said = () => field.shadowRoot?.querySelector('.where')?.textContent ?? '';
      return { field, seen, press, said };
    };
    afterEach(() => Reflect.deleteProperty(navigator, 'geolocation'));

    it('is asked only where it was pressed for, and fills the boxes', async () => {
      const { field, seen, press, said } = await draw(here);
      expect(seen.asked).to.equal(0);
      await press();
      expect(seen.asked).to.equal(1);
      expect(field.value).to.deep.equal({ latitude: 38.077312, longitude: 46.291912 });
      expect(said()).to.contain('۲۵ متر');
    });

    it('is the next corner of an area', async () => {
      const { field, press } = await draw(here, 'polygon');
      await press();
      await press();
      expect(field.value).to.have.length(2);
    });

    it('tells why it is not known, and changes nothing', async () => {
      for (const [code, words] of [
        [1, 'اجازه'],
        [2, 'نمی‌داند'],
        [3, 'پیدا نکرد'],
      ] as const) {
        const { field, press, said } = await draw({ code });
        await press();
        expect(said()).to.contain(words);
        expect(field.value).to.equal(undefined);
      }
    });
  });
});
