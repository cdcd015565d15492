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

  it('leaves the focus where it is when its options come again in other words', async () => {
    const field = await fixture<ChoiceField>(
      html`<panjare-choice-field .options=${options}></panjare-choice-field>`,
    );
    field.shadowRoot?.querySelectorAll('input')[1]?.focus();
    field.options = [
      ...options.map(({ value }) => ({ value, label: value })),
      { value: 'farm', label: 'farm' },
    ];
    await field.updateComplete;
    const labels = [...(field.shadowRoot?.querySelectorAll('.choice') ?? [])];
    expect(labels.map(({ textContent }) => textContent)).to.deep.equal(['home', 'shop', 'farm']);
    expect((field.shadowRoot?.activeElement as HTMLInputElement | null)?.value).to.equal('1');
    field.options = options.slice(0, 1);
    await field.updateComplete;
    expect(field.shadowRoot?.querySelectorAll('.choice')).to.have.length(1);
  });

  it('becomes another control when it is told so', async () => {
    const field = await fixture<ChoiceField>(
      html`<panjare-choice-field kind="checkbox" label="می‌پذیرم"></panjare-choice-field>`,
    );
    expect(field.shadowRoot?.querySelector('.choice')?.textContent).to.equal('می‌پذیرم');
    field.kind = 'yes-no';
    await field.updateComplete;
    const labels = [...(field.shadowRoot?.querySelectorAll('.choice') ?? [])];
    expect(labels.map(({ textContent }) => textContent)).to.deep.equal(['بله', 'خیر']);
    expect(field.shadowRoot?.querySelector('.label')?.textContent).to.equal('می‌پذیرم');
  });
});
