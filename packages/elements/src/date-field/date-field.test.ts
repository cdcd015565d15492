import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/date-field.ts';
import { controlSuite } from '../field/control-suite.ts';
import type { DateField } from './date-field.ts';
import { addMonths, clampDay, dayByKey, weeksOf } from './jalali-month.ts';

controlSuite({ tag: 'panjare-date-field', typed: '۱۴۰۳/۱۲/۳۰', value: '2025-03-20' });

describe('panjare-date-field', () => {
  const draw = (direction: 'rtl' | 'ltr' = 'rtl') =>
    fixture<DateField>(
      html`<panjare-date-field
        dir=${direction}
        label="روز"
        value="2025-03-20"
        min="2025-03-01"
      ></panjare-date-field>`,
    );
  const part = (field: DateField, selector: string) =>
    field.shadowRoot?.querySelector<HTMLElement>(selector) as HTMLElement;
  async function open(field: DateField): Promise<void> {
    part(field, '.open').click();
    await waitUntil(() => part(field, '.calendar'));
    await field.updateComplete;
  }
  const focused = (field: DateField) => (field.shadowRoot?.activeElement as HTMLElement | null)?.dataset.iso;

  it('opens on the month of its value with the keyboard on that day', async () => {
    const field = await draw();
    await open(field);
    expect(part(field, '#month').textContent?.replace(/\s+/g, ' ').trim()).to.equal('اسفند ۱۴۰۳');
    expect(focused(field)).to.equal('2025-03-20');
    await expect(field).to.be.accessible();
  });

  it('moves with the eye: left is tomorrow in Persian, yesterday in English', async () => {
    const persian = await draw('rtl');
    await open(persian);
    await sendKeys({ press: 'ArrowLeft' });
    await persian.updateComplete;
    expect(focused(persian)).to.equal('2025-03-21');
    const english = await draw('ltr');
    await open(english);
    await sendKeys({ press: 'ArrowLeft' });
    await english.updateComplete;
    expect(focused(english)).to.equal('2025-03-19');
  });

  it('takes a day by Enter, closes, and gives the focus back', async () => {
    const field = await draw();
    const seen: unknown[] = [];
    field.addEventListener('input', () => seen.push(field.value));
    await open(field);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await field.updateComplete;
    expect(seen).to.deep.equal(['2025-03-27']);
    expect(part(field, 'input')).to.have.property('value', '۱۴۰۴/۰۱/۰۷');
    expect(part(field, '.calendar')).to.equal(null);
    expect(field.shadowRoot?.activeElement).to.equal(part(field, '.open'));
  });

  it('stays at its field when the page is scrolled', async () => {
    const field = await draw();
    field.style.marginBlock = '120px 3000px';
    await open(field);
    await waitUntil(() => part(field, '.calendar').style.top !== '');
    const gap = () =>
      part(field, '.calendar').getBoundingClientRect().top -
      part(field, 'input').getBoundingClientRect().bottom;
    const before = gap();
    scrollBy(0, 40);
    await waitUntil(() => scrollY === 40);
    await waitUntil(() => gap() === before);
    scrollTo(0, 0);
  });

  it('closes by Escape and leaves the value', async () => {
    const field = await draw();
    await open(field);
    await sendKeys({ press: 'Escape' });
    await field.updateComplete;
    expect(part(field, '.calendar')).to.equal(null);
    expect(field.value).to.equal('2025-03-20');
  });

  it('refuses days before its first day', async () => {
    const field = await draw();
    field.value = '2025-02-01';
    await field.updateComplete;
    expect(field.validationMessage).to.equal('تاریخ را از ۱۱ اسفند ۱۴۰۳ به بعد برگزینید.');
  });

  it('keeps what is no date and says how to write one', async () => {
    const field = await draw();
    field.value = 'abc';
    await field.updateComplete;
    expect(part(field, 'input')).to.have.property('value', 'abc');
    expect(field.validationMessage).to.contain('۱۴۰۵/۰۱/۱۵');
  });
});

describe('a Jalali month', () => {
  it('has its weeks from Saturday', () => {
    const weeks = weeksOf({ year: 1403, month: 12 });
    expect(weeks.flat().filter(Boolean)).to.have.length(30);
    expect(weeks[0]?.findIndex(Boolean)).to.equal(4);
  });

  it('turns to the last day where the next is shorter', () => {
    expect(addMonths('2025-09-22', 1)).to.equal('2025-10-22');
    expect(addMonths('2025-03-20', 12)).to.equal('2026-03-20');
  });

  it('stays within the years of the calendar', () => {
    expect(addMonths('2120-03-01', 12)).to.equal('2120-03-01');
    expect(dayByKey('2120-03-19', 'ArrowDown', false, 'rtl')).to.equal(clampDay('2999-01-01'));
  });

  it('knows the keys of a grid', () => {
    expect(dayByKey('2025-03-20', 'Home', false, 'rtl')).to.equal('2025-03-15');
    expect(dayByKey('2025-03-20', 'PageDown', false, 'rtl')).to.equal('2025-04-19');
    expect(dayByKey('2025-03-20', 'a', false, 'rtl')).to.equal(undefined);
  });
});
