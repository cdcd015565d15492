import { expect } from '@open-wc/testing';
import type { ControlCase, Field } from './draw-control.ts';
import { answer, drawControl, drawForm, innerControls, sentBy, sentOf, setUp } from './draw-control.ts';

/** What a field is to a plain form: its value, its validity, reset, rest and the browser's own memory. */
export function behavesInAForm(control: ControlCase): void {
  it('gives its value at once, tells the page by native events, and sends it with the form', async () => {
    const field = await drawControl(control);
    const seen: unknown[] = [];
    field.addEventListener('input', () => seen.push(field.value));
    field.addEventListener('change', () => seen.push('change'));
    await answer(field, control);
    expect(seen).to.deep.include(control.value);
    expect(seen).to.include('change');
    expect(field.value).to.deep.equal(control.value);
    expect(sentBy(field)).to.equal(sentOf(control));
  });

  it('is where the events of its form come from, each told once', async () => {
    const field = await drawControl(control);
    const seen: Event[] = [];
    for (const type of ['input', 'change']) field.form?.addEventListener(type, (event) => seen.push(event));
    await answer(field, control);
    expect(seen.every(({ target }) => target === field)).to.equal(true);
    const [inputs, changes] = ['input', 'change'].map((type) => seen.filter((event) => event.type === type));
    expect(changes).to.have.length(inputs?.length ?? 0);
    if (!control.act) expect(changes).to.have.length(1);
  });

  it('takes a value from outside, shows nothing wrong and tells nobody', async () => {
    const field = await drawControl(control);
    let told = 0;
    for (const type of ['input', 'change']) field.addEventListener(type, () => (told += 1));
    field.value = control.value;
    await field.updateComplete;
    expect(sentBy(field)).to.equal(sentOf(control));
    expect(field.checkValidity()).to.equal(true);
    expect(told).to.equal(0);
  });

  it('keeps what the page set before it was defined', async () => {
    const form = await drawForm();
    // In a document without a window nothing is upgraded, as before a script has come.
    const field = document.implementation.createHTMLDocument().createElement(control.tag) as Field;
    setUp(field, control);
    Object.assign(field, { label: 'پیش از تعریف', value: control.value });
    form.append(field);
    await field.updateComplete;
    expect(field.form).to.equal(form);
    expect(sentBy(field)).to.equal(sentOf(control));
    expect(field.shadowRoot?.textContent).to.contain('پیش از تعریف');
  });

  it('is a control of its form, also of one that it stands outside of', async () => {
    const field = await drawControl(control);
    const { form } = field;
    expect(form?.elements.namedItem('answer')).to.equal(field);
    if (!form) return;
    form.id = 'elsewhere';
    form.after(field);
    expect(field.form).to.equal(null);
    field.setAttribute('form', 'elsewhere');
    await answer(field, control);
    expect(field.form).to.equal(form);
    expect(sentBy(field)).to.equal(sentOf(control));
  });

  it('sends nothing while empty, or without a name', async () => {
    const field = await drawControl(control);
    expect(sentBy(field)).to.equal(null);
    await answer(field, control);
    field.removeAttribute('name');
    expect([...new FormData(field.form ?? undefined).keys()]).to.deep.equal([]);
  });

  it('is sent under the name that it is given last, as an attribute or, by frameworks, as a property', async () => {
    const field = await drawControl(control);
    await answer(field, control);
    field.setAttribute('name', 'other');
    const names = () => [...new FormData(field.form ?? undefined).keys()];
    expect(names()).to.deep.equal(['other']);
    field.name = 'third';
    await field.updateComplete;
    expect(names()).to.deep.equal(['third']);
  });

  it('returns to its first value on reset', async () => {
    const field = await drawControl(control);
    await answer(field, control);
    field.form?.reset();
    await field.updateComplete;
    expect(field.value).to.equal(undefined);
    expect(sentBy(field)).to.equal(null);
    const filled = await drawControl(control, { value: sentOf(control) });
    filled.value = undefined;
    await filled.updateComplete;
    filled.form?.reset();
    await filled.updateComplete;
    expect(filled.value).to.deep.equal(control.value);
    expect(sentBy(filled)).to.equal(sentOf(control));
  });

  it('rests with its fieldset, sends nothing and is asked for nothing then', async () => {
    const field = await drawControl(control, { required: '' });
    await answer(field, control);
    const fieldset = field.closest('fieldset') as HTMLFieldSetElement;
    fieldset.disabled = true;
    await field.updateComplete;
    expect(innerControls(field).every((inner) => inner.disabled)).to.equal(true);
    expect(sentBy(field)).to.equal(null);
    field.value = undefined;
    expect(field.form?.checkValidity()).to.equal(true);
    fieldset.disabled = false;
    await field.updateComplete;
    expect(innerControls(field).some((inner) => inner.disabled)).to.equal(false);
    expect(field.form?.checkValidity()).to.equal(false);
  });

  it('rests by its own attribute too', async () => {
    const field = await drawControl(control, { disabled: '' });
    field.value = control.value;
    await field.updateComplete;
    expect(innerControls(field).every((inner) => inner.disabled)).to.equal(true);
    expect(sentBy(field)).to.equal(null);
    expect(field.matches(':disabled')).to.equal(true);
  });

  it('takes back what the browser kept while the page was away', async () => {
    const field = await drawControl(control);
    field.formStateRestoreCallback(sentOf(control));
    await field.updateComplete;
    expect(field.value).to.deep.equal(control.value);
    expect(sentBy(field)).to.equal(sentOf(control));
  });
}
