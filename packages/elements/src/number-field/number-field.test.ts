import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/number-field.ts';
import { controlSuite } from '../field/control-suite.ts';
import { groupAsTyped } from './group-as-typed.ts';
import type { NumberField } from './number-field.ts';

controlSuite({ tag: 'panjare-number-field', typed: '۱۲۵۰', value: 1250 });

describe('panjare-number-field', () => {
  const draw = () =>
    fixture<NumberField>(html`<panjare-number-field min="1" max="5000"></panjare-number-field>`);
  const control = (field: NumberField) => field.shadowRoot?.querySelector('input') as HTMLInputElement;

  it('groups while typing and keeps the caret after the digit it stood after', async () => {
    const field = await draw();
    field.focus();
    await sendKeys({ type: '123456' });
    expect(control(field).value).to.equal('123,456');
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ type: '9' });
    expect(control(field).value).to.equal('1,923,456');
    expect(control(field).selectionStart).to.equal(3);
    expect(field.value).to.equal(1923456);
  });

  it('groups in the script that is typed', () => {
    expect(groupAsTyped({ text: '۱۲۳۴', caret: 4 })).to.deep.equal({ text: '۱٬۲۳۴', caret: 5 });
    expect(groupAsTyped({ text: '١٢٣٤', caret: 0 })).to.deep.equal({ text: '١٬٢٣٤', caret: 0 });
    expect(groupAsTyped({ text: '12x', caret: 2 })).to.deep.equal({ text: '12x', caret: 2 });
  });

  it('never makes 125 of a pasted «12,5»', async () => {
    const field = await draw();
    control(field).value = '12,5';
    control(field).dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
    expect(field.value).to.equal('12,5');
    expect(field.validationMessage).to.equal('تنها عدد وارد کنید.');
  });

  it('says its bounds in words', async () => {
    const field = await draw();
    field.value = 6000;
    expect(field.validationMessage).to.equal('عددی برابر ۵٬۰۰۰ یا کمتر وارد کنید.');
  });
});
