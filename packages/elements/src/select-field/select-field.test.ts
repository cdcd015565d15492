import { expect, fixture, html } from '@open-wc/testing';
import '../define/select-field.ts';
import { controlSuite } from '../field/control-suite.ts';
import type { SelectField } from './select-field.ts';

const options = [
  { value: 'home', label: 'مسکونی' },
  { value: 'shop', label: 'تجاری' },
];
controlSuite({ tag: 'panjare-select-field', properties: { options }, typed: 'shop', value: 'shop' });

describe('panjare-select-field', () => {
  it('reads options written in the page, and its first value from the attribute', async () => {
    const field = await fixture<SelectField>(
      html`<panjare-select-field value="2"
        ><option value="1">یک</option>
        <option value="2">دو</option></panjare-select-field
      >`,
    );
    await field.updateComplete;
    expect(field.value).to.equal('2');
    expect(field.shadowRoot?.querySelector('select')?.value).to.equal('2');
  });
});
