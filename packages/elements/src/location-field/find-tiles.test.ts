import { expect, fixture, html } from '@open-wc/testing';
import { findTiles, isTileAddress, tileAddress } from './find-tiles.ts';

const page = 'https://www.example.ir/eservice/';

describe('the address of tiles', () => {
  it('is over http or https, or relative to the page', () => {
    for (const address of [
      '/tiles/{z}/{x}/{y}.png',
      'https://tiles.example.ir/{z}/{x}/{y}.png?style=calm',
      '../tiles?z={z}&x={x}&y={y}',
    ])
      expect(isTileAddress(address, page), address).to.equal(true);
  });

  it('reaches nothing else', () => {
    for (const address of [
      '',
      '/tiles/{z}/{x}.png',
      'data:image/svg+xml,{z}{x}{y}',
      'javascript:alert("{z}{x}{y}")',
      'blob:https://www.example.ir/{z}/{x}/{y}',
      'ftp://tiles.example.ir/{z}/{x}/{y}',
      'https://{x}.example.com/{z}/{y}',
      'https://tiles.example.ir{y}.example.com/{z}/{x}',
      'https://name:word@example.ir/{z}/{x}/{y}',
      'https://{s}.example.ir/{z}/{x}/{y}.png',
      '/{z}/{x}/{y}/{__proto__}',
    ])
      expect(isTileAddress(address, page), address).to.equal(false);
  });

  it('names one tile', () => {
    expect(tileAddress('/t/{z}/{x}/{y}.png?{z}', 14, 10290, 6260)).to.equal('/t/14/10290/6260.png?14');
  });

  it('is the element’s own, else that of the nearest context that has one, through shadow roots', async () => {
    const outer = await fixture<HTMLElement>(
      html`<panjare-context tiles="/outer/{z}/{x}/{y}" tiles-credit="شهرداری">
        <panjare-context><div></div></panjare-context>
      </panjare-context>`,
    );
    const host = outer.querySelector('div');
    const inside = document.createElement('p');
    host?.attachShadow({ mode: 'open' }).append(inside);
    expect(findTiles(inside, { address: '', credit: '' })).to.deep.equal({
      address: '/outer/{z}/{x}/{y}',
      credit: 'شهرداری',
    });
    const own = { address: '/own/{z}/{x}/{y}', credit: 'ما' };
    expect(findTiles(inside, own)).to.deep.equal(own);
    expect(findTiles(inside, { address: 'data:{z}{x}{y}', credit: '' })).to.equal(undefined);
    expect(findTiles(document.body, { address: '', credit: '' })).to.equal(undefined);
  });
});
