import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/number-field.ts';
import { controlSuite } from '../field/control-suite.ts';
import { deleteAsMeant, groupAsTyped } from './group-as-typed.ts';
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

  it('keeps the caret at its digit, whatever is typed or deleted at whatever place', () => {
    const scripts = ['0123456789', '۰۱۲۳۴۵۶۷۸۹', '٠١٢٣٤٥٦٧٨٩'] as const;
    const digitsOf = (text: string) => text.replace(/[,\u066c]/g, '');
    for (const script of scripts) {
      const write = (latin: string) => latin.replace(/\d/g, (digit) => script[Number(digit)] ?? digit);
      for (let length = 1; length <= 13; length += 1) {
        const { text } = groupAsTyped({ text: write('1234567890123'.slice(0, length)), caret: 0 });
        for (let caret = 0; caret <= text.length; caret += 1) {
          const [head, tail] = [text.slice(0, caret), text.slice(caret)];
          const [before, after] = [digitsOf(head), digitsOf(tail)];
          const expectAt = (result: { text: string; caret: number }, left: string, right: string) => {
            expect(digitsOf(result.text.slice(0, result.caret)), `${head}|${tail}`).to.equal(left);
            expect(digitsOf(result.text.slice(result.caret)), `${head}|${tail}`).to.equal(right);
            expect(result).to.deep.equal(groupAsTyped(result));
          };
          const nine = write('9');
          expectAt(groupAsTyped({ text: head + nine + tail, caret: caret + 1 }), before + nine, after);
          const remove = (text: string, caret: number, type: string) =>
            groupAsTyped(deleteAsMeant(head + tail, { text, caret }, type));
          if (caret > 0 && text.length > 1) {
            const back = remove(head.slice(0, -1) + tail, caret - 1, 'deleteContentBackward');
            expectAt(back, before.slice(0, -1), after);
          }
          if (caret < text.length && text.length > 1) {
            expectAt(remove(head + tail.slice(1), caret, 'deleteContentForward'), before, after.slice(1));
          }
        }
      }
    }
  });

  it('deletes the digit beyond a separator by either key', async () => {
    const field = await draw();
    field.focus();
    await sendKeys({ type: '1234567' });
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Delete' });
    expect(control(field).value).to.equal('134,567');
    expect(control(field).selectionStart).to.equal(1);
    control(field).setSelectionRange(4, 4);
    await sendKeys({ press: 'Backspace' });
    expect(control(field).value).to.equal('13,567');
    expect(control(field).selectionStart).to.equal(2);
  });

  it('never makes 125 of a pasted «12,5»', async () => {
    const field = await draw();
    control(field).value = '12,5';
    control(field).dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
    expect(field.value).to.equal('12,5');
    expect(field.validationMessage).to.equal('فقط عدد وارد کنید.');
  });

  it('says its bounds in words', async () => {
    const field = await draw();
    field.value = 6000;
    expect(field.validationMessage).to.equal('عددی برابر ۵٬۰۰۰ یا کمتر وارد کنید.');
  });
});
