import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../define/date-field.ts';
import { controlSuite } from '../field/control-suite.ts';
import type { DateField } from './date-field.ts';
import { clampDay, dayByKey, weeksOf } from './calendar-month.ts';
import { gregorian } from './gregorian-month.ts';
import { jalali } from './jalali-month.ts';

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

  it('takes a bound and a value of either calendar, with dashes too', async () => {
    const field = await draw();
    field.min = '1404-01-15';
    field.setAttribute('value', '1404-01-01');
    await field.updateComplete;
    expect(field.value).to.equal('2025-03-21');
    expect(field.validationMessage).to.contain('۱۵ فروردین ۱۴۰۴');
  });

  it('refuses days before its first day', async () => {
    const field = await draw();
    field.value = '2025-02-01';
    await field.updateComplete;
    expect(field.validationMessage).to.equal('تاریخ را از ۱۱ اسفند ۱۴۰۳ به بعد برگزینید.');
  });

  it('refuses closed days, by attribute and by property, and shows them so', async () => {
    const field = await draw();
    field.setAttribute('disabled-dates', '1403-12-29, 2025-03-18');
    field.setAttribute('disabled-weekdays', 'friday');
    await field.updateComplete;
    await open(field);
    const closed = [...(field.shadowRoot?.querySelectorAll<HTMLElement>('[aria-disabled]') ?? [])];
    const { min } = field;
    expect(closed.map(({ dataset }) => dataset['iso']).filter((iso) => iso && iso >= min)).to.deep.equal([
      '2025-03-07',
      '2025-03-14',
      '2025-03-18',
      '2025-03-19',
    ]);
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    expect(field.value).to.equal('2025-03-20');
    field.value = '2025-03-21';
    await field.updateComplete;
    expect(field.validationMessage).to.equal('این روز برگزیدنی نیست؛ روز دیگری برگزینید.');
    field.disabledWeekdays = ['thursday'];
    await field.updateComplete;
    expect(field.validationMessage).to.equal('');
  });

  it('turns to the Gregorian calendar on the same day, and tells the day in both', async () => {
    const field = await draw();
    await open(field);
    const turn = [...(field.shadowRoot?.querySelectorAll<HTMLElement>('.foot button') ?? [])][1];
    turn?.click();
    await field.updateComplete;
    expect(part(field, '#month').textContent).to.equal('مارس ۲۰۲۵');
    expect(part(field, '[tabindex="0"]').ariaLabel).to.equal('پنجشنبه ۲۰ مارس ۲۰۲۵');
    await expect(field).to.be.accessible();
    part(field, '[data-iso="2025-03-31"]').click();
    await field.updateComplete;
    expect(part(field, 'input')).to.have.property('value', '۱۴۰۴/۰۱/۱۱');
    expect(part(field, '#error').textContent).to.equal('برابر دوشنبه ۳۱ مارس ۲۰۲۵ میلادی');
  });

  it('reads a Gregorian date and says which day that is', async () => {
    const field = await draw();
    const input = part(field, 'input') as HTMLInputElement;
    input.value = '۲۰۲۵/۳/۲۱';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await field.updateComplete;
    expect(field.value).to.equal('2025-03-21');
    expect(part(field, '#error').textContent).to.equal('برابر جمعه ۱ فروردین ۱۴۰۴');
  });

  it('turns by month and by year with its buttons', async () => {
    const field = await draw();
    await open(field);
    const [year, month] = [...(field.shadowRoot?.querySelectorAll<HTMLElement>('.turn') ?? [])];
    year?.click();
    await field.updateComplete;
    month?.click();
    await field.updateComplete;
    expect(part(field, '#month').textContent).to.equal('بهمن ۱۴۰۲');
  });

  it('closes by its button, and when the keyboard leaves it', async () => {
    const field = await draw();
    await open(field);
    const { x, y, width, height } = part(field, '.open').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    await field.updateComplete;
    await aTimeout(50);
    expect(part(field, '.calendar')).to.equal(null);
    await open(field);
    part(field, 'input').focus();
    await field.updateComplete;
    expect(part(field, '.calendar')).to.equal(null);
  });

  it('keeps what is no date and says how to write one', async () => {
    const field = await draw();
    field.value = 'abc';
    await field.updateComplete;
    expect(part(field, 'input')).to.have.property('value', 'abc');
    expect(field.validationMessage).to.contain('۱۴۰۵/۰۱/۱۵');
  });
});

describe('a month', () => {
  const key = (key: string, from: string, shiftKey = false, system = jalali) =>
    dayByKey({ key, shiftKey }, from, system, 'rtl');

  it('has its weeks from Saturday', () => {
    const weeks = weeksOf(jalali, '2025-03-20');
    expect(weeks.flat().filter(Boolean)).to.have.length(30);
    expect(weeks[0]?.findIndex(Boolean)).to.equal(4);
    const march = weeksOf(gregorian, '2025-03-20');
    expect(march.flat().filter(Boolean)).to.have.length(31);
    expect(march[0]?.[0]).to.deep.equal({ iso: '2025-03-01', day: 1 });
  });

  it('turns to the last day where the next is shorter', () => {
    expect(jalali.addMonths('2025-09-22', 1)).to.equal('2025-10-22');
    expect(jalali.addMonths('2025-03-20', 12)).to.equal('2026-03-20');
    expect(gregorian.addMonths('2024-01-31', 1)).to.equal('2024-02-29');
    expect(gregorian.addMonths('2024-02-29', -12)).to.equal('2023-02-28');
  });

  it('stays within the years of the calendar', () => {
    expect(jalali.addMonths('2120-03-01', 12)).to.equal('2120-03-01');
    expect(key('ArrowDown', '2120-03-19')).to.equal(clampDay('2999-01-01'));
    expect(gregorian.addMonths('2120-03-01', 12)).to.equal(clampDay('2999-01-01'));
  });

  it('knows the keys of a grid', () => {
    expect(key('Home', '2025-03-20')).to.equal('2025-03-15');
    expect(key('End', '2025-03-20')).to.equal('2025-03-21');
    expect(key('PageDown', '2025-03-20')).to.equal('2025-04-19');
    expect(key('PageDown', '2025-03-20', true)).to.equal('2026-03-20');
    expect(key('PageUp', '2025-03-20', true, gregorian)).to.equal('2024-03-20');
    expect(key('a', '2025-03-20')).to.equal(undefined);
  });
});
