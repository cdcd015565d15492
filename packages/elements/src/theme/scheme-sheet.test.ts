import { expect, fixture, html } from '@open-wc/testing';
import '../define/text-field.ts';
import { adoptScheme } from './scheme-sheet.ts';

const colorOf = (element: Element) => getComputedStyle(element).color;

describe('the colours of a person who asks for more contrast', () => {
  afterEach(() => adoptScheme(false));

  it('come when asked for, and go', async () => {
    const field = await fixture(html`<panjare-text-field label="نام"></panjare-text-field>`);
    const usual = colorOf(field);
    adoptScheme(true);
    expect(colorOf(field)).to.equal('rgb(0, 0, 0)');
    adoptScheme(false);
    expect(colorOf(field)).to.equal(usual);
  });

  it('give way to those that the page sets', async () => {
    const field = await fixture(
      html`<panjare-text-field label="نام" style="--panjare-color-text: rgb(1, 2, 3)"></panjare-text-field>`,
    );
    adoptScheme(true);
    expect(colorOf(field)).to.equal('rgb(1, 2, 3)');
  });
});
