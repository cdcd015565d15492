import { expect, fixture, html } from '@open-wc/testing';
import '../define/mobile-field.ts';
import { controlSuite } from '../field/control-suite.ts';
import type { MobileField } from './mobile-field.ts';

controlSuite({ tag: 'panjare-mobile-field', typed: '۰۹۱۲ ۳۴۵ ۶۷۸۹', value: '+989123456789' });

describe('panjare-mobile-field', () => {
  it('shows a stored number as people write it and lets the browser fill it in', async () => {
    const field = await fixture<MobileField>(
      html`<panjare-mobile-field value="+989123456789"></panjare-mobile-field>`,
    );
    const input = field.shadowRoot?.querySelector('input');
    expect(input?.value).to.equal('۰۹۱۲ ۳۴۵ ۶۷۸۹');
    expect(input?.autocomplete).to.equal('tel');
  });
});
