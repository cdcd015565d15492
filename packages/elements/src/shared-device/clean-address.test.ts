import { expect } from '@open-wc/testing';
import { cleanAddress } from './clean-address.ts';

describe('the address of a page whose citizen has finished', () => {
  const before = location.href;
  afterEach(() => history.replaceState(null, '', before));

  it('keeps nothing of ours; path, state and all else of it stay', () => {
    const address = new URL(before);
    const entries = history.length;
    for (const name of ['panjare-page', 'panjare-page-2', 'state', 'iss'])
      address.searchParams.set(name, 'owners');
    address.searchParams.set('lang', 'fa');
    address.hash = '#panjare=signed-in';
    history.replaceState({ host: 1 }, '', address);
    cleanAddress();
    const wanted = new URL(before);
    wanted.searchParams.set('lang', 'fa');
    expect(location.href.replace(/#$/, '')).to.equal(wanted.href);
    expect(history.state).to.deep.equal({ host: 1 });
    expect(history.length).to.equal(entries);
  });

  it('is left to the letter where nothing of it is ours', () => {
    const address = new URL(before);
    address.search = '?q=%D8%B4&panjare=1';
    address.hash = '#guide';
    history.replaceState(null, '', address);
    const { href } = location;
    cleanAddress();
    expect(location.href).to.equal(href);
  });
});
