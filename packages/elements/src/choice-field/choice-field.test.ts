import { expect, fixture, html } from '@open-wc/testing';
import '../define/choice-field.ts';
import { controlSuite } from '../field/control-suite.ts';
import type { ChoiceField } from './choice-field.ts';

const options = [
  { value: 'home', label: 'مسکونی' },
  { value: 'shop', label: 'تجاری' },
];
const press = (index: number) => (field: { shadowRoot: ShadowRoot | null }) =>
  field.shadowRoot?.querySelectorAll('input')[index]?.click();

controlSuite({ tag: 'panjare-choice-field', properties: { options }, act: press(1), value: 'shop' });
controlSuite({ tag: 'panjare-choice-field', attributes: { kind: 'yes-no' }, act: press(1), value: false });
controlSuite({ tag: 'panjare-choice-field', attributes: { kind: 'checkbox' }, act: press(0), value: true });

describe('panjare-choice-field', () => {
  it('reads yes and no as true and false', async () => {
    const field = await fixture<ChoiceField>(
      html`<panjare-choice-field kind="yes-no" value="false"></panjare-choice-field>`,
    );
    expect(field.value).to.equal(false);
    expect(field.shadowRoot?.querySelectorAll('input')[1]?.checked).to.equal(true);
  });
});
