import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { paste } from '../paste.ts';
import type { ControlCase } from './draw-control.ts';
import {
  drawControl,
  focusedIn,
  innerControl,
  innerControls,
  sentBy,
  sentOf,
  within,
} from './draw-control.ts';

/** What a person does to a field by real keys and a real mouse. */
export function isUsedByHand(control: ControlCase): void {
  it('takes focus by its own method', async () => {
    const field = await drawControl(control);
    field.focus();
    expect(field.shadowRoot?.activeElement).to.not.equal(null);
  });

  it('is reached by Tab, and left by it', async () => {
    const field = await drawControl(control);
    const [before, after] = field.form?.querySelectorAll('button') ?? [];
    before?.focus();
    await sendKeys({ press: 'Tab' });
    expect(field.matches(':focus-within')).to.equal(true);
    for (let presses = 0; presses < 40 && field.matches(':focus-within'); presses += 1)
      await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(after);
  });

  it('gives the focus to the control whose label is pressed', async () => {
    const field = await drawControl(control);
    const labels = within<HTMLLabelElement>(field, 'label');
    // A field of files has a button: to press it opens the browser's own dialogue.
    if (labels.length === 0) return expect(innerControl(field)?.type).to.equal('file');
    for (const label of labels) {
      const { left, top, width, height } = label.getBoundingClientRect();
      const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
      await sendMouse({ type: 'click', position });
      expect(label.control).to.not.equal(null);
      expect(focusedIn(field)).to.equal(label.control);
    }
  });

  it('shows and sends what is only to be read, and lets nobody change it', async () => {
    const field = await drawControl(control, { readonly: '' });
    field.value = control.value;
    await field.updateComplete;
    field.focus();
    await sendKeys({ type: '1' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Backspace' });
    const open = innerControls(field).filter((inner) => !inner.disabled && !inner.readOnly && !inner.checked);
    expect(open).to.deep.equal([]);
    expect(field.value).to.deep.equal(control.value);
    expect(sentBy(field)).to.equal(sentOf(control));
  });

  it('sends its form by Enter, as a plain text box does', async () => {
    const field = await drawControl(control);
    let sent = 0;
    field.form?.addEventListener('submit', () => (sent += 1));
    field.focus();
    const boxes = within<HTMLInputElement>(field, 'input[type="text"]');
    for (const box of boxes) {
      box.focus();
      await sendKeys({ press: 'Enter' });
    }
    expect(sent).to.equal(boxes.length);
  });

  const pasted = control.pasted ?? (control.act ? undefined : control.typed);
  if (pasted !== undefined)
    it('is filled in by what is pasted', async function () {
      const field = await drawControl(control);
      const input = innerControl(field);
      if (input?.localName === 'select') return;
      await paste(pasted, input);
      await field.updateComplete;
      expect(field.value).to.deep.equal(control.value);
      expect(field.checkValidity()).to.equal(true);
    });

  const { autofill } = control;
  if (autofill !== undefined)
    it('tells the browser what to fill in', async () => {
      const field = await drawControl(control, { autocomplete: autofill });
      const tokens = innerControls(field).filter((inner) => inner.type !== 'button');
      for (const inner of tokens) expect(inner.getAttribute('autocomplete')).to.match(RegExp(`^${autofill}`));
      expect(tokens).to.not.have.length(0);
    });
}
