import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../define/text-field.ts';
import type { TextField } from '../text-field/text-field.ts';
import { LaterPart } from './later-part.ts';

async function host() {
  const element = await fixture<TextField>(html`<panjare-text-field label="نام"></panjare-text-field>`);
  let renders = 0;
  const before = element.requestUpdate.bind(element);
  element.requestUpdate = (...args: Parameters<typeof before>) => {
    renders += 1;
    before(...args);
  };
  return { element, renders: () => renders };
}

describe('a part that comes later', () => {
  it('is fetched once, and whoever waits for it renders again', async () => {
    let fetches = 0;
    const part = new LaterPart(() => Promise.resolve({ fetches: (fetches += 1) }));
    const [one, other] = [await host(), await host()];
    expect(part.drawnBy(one.element)).to.equal(undefined);
    expect(part.drawnBy(one.element)).to.equal(undefined);
    expect(part.drawnBy(other.element)).to.equal(undefined);
    await aTimeout(0);
    expect([one.renders(), other.renders()]).to.deep.equal([1, 1]);
    expect(part.drawnBy(one.element)).to.deep.equal({ fetches: 1 });
  });

  it('draws again also where it was on its way before anyone drew it', async () => {
    const part = new LaterPart(() => aTimeout(5).then(() => ({ here: true })));
    const { element, renders } = await host();
    const fetching = part.fetch();
    expect(part.drawnBy(element)).to.equal(undefined);
    await fetching;
    await aTimeout(0);
    expect(renders()).to.equal(1);
    expect(part.drawnBy(element)).to.deep.equal({ here: true });
  });
});
