import { expect, fixture, html } from '@open-wc/testing';
import '../define/date-field.ts';
import '../define/mobile-field.ts';
import '../define/select-field.ts';
import type { FieldElement } from '../field/field-element.ts';

/** What a browser's translation does: each text in an element of its own, with other words. */
function translate(root: ParentNode): void {
  const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.closest('style')) continue;
    const font = document.createElement('font');
    text.replaceWith(font);
    font.append('translated');
  }
}

describe('a field on a page that the browser translates', () => {
  for (const tag of ['panjare-mobile-field', 'panjare-date-field', 'panjare-select-field']) {
    it(`goes on telling what changes: ${tag}`, async () => {
      const parent = await fixture<HTMLElement>(html`<div></div>`);
      const field = document.createElement(tag) as FieldElement;
      Object.assign(field, { label: 'برچسب', hint: 'راهنما', error: 'خطا', origin: 'ثبت احوال' });
      parent.append(field);
      await field.updateComplete;
      const root = field.shadowRoot as ShadowRoot;
      translate(root);
      Object.assign(field, { label: 'دوم', hint: 'راهنمای دوم', error: 'خطای دوم', origin: 'شهرداری' });
      await field.updateComplete;
      const text = (selector: string) => root.querySelector(selector)?.textContent?.trim();
      expect(text('.label')).to.equal('دوم');
      expect(text('#hint')).to.equal('راهنمای دوم');
      expect(text('#error')).to.equal('خطای دوم');
      expect(text('#origin')).to.equal('شهرداری');
      translate(root);
      field.error = '';
      await field.updateComplete;
      expect(text('#error')).to.equal('');
    });
  }
});
