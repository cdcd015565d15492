import { lightOnly, moreContrast } from './generated/schemes.ts';

const sheet = new CSSStyleSheet();

/** Gives the page's roots our other values of the public names; any value that the page itself sets is stronger. */
export function adoptScheme(more: boolean): void {
  const usual = more ? moreContrast : '';
  sheet.replaceSync(CSS.supports('color', 'light-dark(#000,#fff)') ? usual : lightOnly);
  if (!document.adoptedStyleSheets.includes(sheet))
    document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
}
