import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/select-field.ts';
import { controlSuite } from '../field/control-suite.ts';
import type { FieldElement } from '../field/field-element.ts';
import type { FieldValue } from '../field/field-value.ts';
import type { SelectField } from './select-field.ts';

const options = [
  { value: 'home', label: 'مسکونی' },
  { value: 'shop', label: 'تجاری' },
];
const type = (field: HTMLElement, text: string) => {
  const input = field.shadowRoot?.querySelector('input') as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  return input;
};

controlSuite({
  tag: 'panjare-select-field',
  properties: { options },
  typed: 'shop',
  value: 'shop',
  autofill: 'honorific-prefix',
});
describe('panjare-select-field with a short list', () => {
  it('fetches nothing of what a long one needs', async () => {
    await fixture(html`<panjare-select-field .options=${options}></panjare-select-field>`);
    const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(fetched.filter((name) => name.includes('select-field/combobox'))).to.deep.equal([]);
    expect(fetched.some((name) => name.includes('select-field/select-field'))).to.equal(true);
  });
});
controlSuite({
  tag: 'panjare-select-field',
  attributes: { search: '' },
  properties: { options },
  act: (field: FieldElement<FieldValue>) => {
    const input = type(field, 'تجا');
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  },
  value: 'shop',
});

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

describe('panjare-select-field with a long list', () => {
  const towns = Array.from({ length: 10_000 }, (_, number) => ({
    value: number,
    label: `آبادی شمارهٔ ${number}`,
  }));
  const named = [
    ...['خانه‌سازی', 'كرمان', 'تهران', 'شهر ري', 'تهران‌پارس'].map((label) => ({ value: label, label })),
    ...towns.slice(0, 20),
  ];
  const draw = async (properties: object, dir: 'rtl' | 'ltr' = 'rtl') => {
    const field = document.createElement('panjare-select-field');
    Object.assign(field, { label: 'شهر', dir, ...properties });
    const page = await fixture(html`<div></div>`);
    // Somewhere for the keyboard to go.
    page.append(field, document.createElement('button'));
    await field.updateComplete;
    return field;
  };
  const all = (field: SelectField, selector: string) => [
    ...(field.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
  ];
  const rows = (field: SelectField) => all(field, '[role="option"]');
  const labels = (field: SelectField) => rows(field).map((row) => row.textContent?.trim());
  const input = (field: SelectField) => field.shadowRoot?.querySelector('input') as HTMLInputElement;
  const active = (field: SelectField) =>
    field.shadowRoot
      ?.getElementById(input(field).getAttribute('aria-activedescendant') ?? '')
      ?.textContent?.trim();
  const press = async (field: SelectField, key: string) => {
    await sendKeys({ press: key });
    await field.updateComplete;
  };

  it('keeps of 10,000 options only those in sight in the document', async () => {
    const field = await draw({ options: towns });
    field.focus();
    await press(field, 'ArrowDown');
    const { length } = field.shadowRoot?.querySelectorAll('*') ?? [];
    expect(length).to.be.below(60);
    expect(rows(field)[0]?.getAttribute('aria-setsize')).to.equal('10000');
    await press(field, 'ArrowUp');
    await waitUntil(() => active(field) === 'آبادی شمارهٔ 9999');
    await field.updateComplete;
    expect(field.shadowRoot?.querySelectorAll('*').length).to.be.below(60);
    const list = all(field, '#options')[0]?.getBoundingClientRect();
    await waitUntil(() => {
      const row = all(field, '.active')[0]?.getBoundingClientRect();
      return row && list && row.bottom <= list.bottom + 1 && row.top >= list.top - 1;
    });
  });

  it('finds by letters of any keyboard, digits of any script, with or without half-spaces', async () => {
    const field = await draw({ options: named });
    const found = async (text: string) => {
      type(field, text);
      await field.updateComplete;
      return labels(field);
    };
    expect(await found('کرم')).to.deep.equal(['كرمان']);
    expect(await found('ری')).to.deep.equal(['شهر ري']);
    expect(await found('خانه سا')).to.deep.equal(['خانه‌سازی']);
    expect(await found('خانهسازی')).to.deep.equal(['خانه‌سازی']);
    expect(await found('۱۹')).to.deep.equal(['آبادی شمارهٔ 19']);
    expect(await found('١٩')).to.deep.equal(['آبادی شمارهٔ 19']);
    expect(await found('تِهران')).to.deep.equal(['تهران', 'تهران‌پارس']);
  });

  it('says how many were found, politely and once typing rests', async () => {
    const field = await draw({ options: towns });
    field.focus();
    type(field, '123');
    await waitUntil(() => all(field, '[role="status"]')[0]?.textContent === '۲۰ گزینه', undefined, {
      timeout: 5000,
    });
    expect(all(field, '.count')[0]?.textContent).to.equal('۲۰ گزینه');
  });

  it('knows the keys of the pattern', async () => {
    const field = await draw({ options: named, value: 'تهران' });
    field.focus();
    await press(field, 'ArrowDown');
    expect(active(field)).to.equal('تهران');
    await press(field, 'ArrowDown');
    expect(active(field)).to.equal('شهر ري');
    await press(field, 'Home');
    expect(active(field)).to.equal('خانه‌سازی');
    await press(field, 'End');
    expect(active(field)).to.equal('آبادی شمارهٔ 19');
    await press(field, 'PageUp');
    expect(active(field)).to.not.equal('آبادی شمارهٔ 19');
    await press(field, 'ArrowLeft');
    expect(active(field)).to.equal(undefined);
    await press(field, 'Escape');
    expect(input(field).getAttribute('aria-expanded')).to.equal('false');
    expect(field.value).to.equal('تهران');
    expect(input(field).value).to.equal('تهران');
  });

  it('takes by Enter what the keyboard is on, and tells the page once', async () => {
    const field = await draw({ options: named });
    const seen: unknown[] = [];
    field.addEventListener('input', () => seen.push(field.value));
    field.focus();
    await sendKeys({ type: 'ته' });
    await press(field, 'ArrowDown');
    await press(field, 'ArrowDown');
    await press(field, 'Enter');
    expect(seen).to.deep.equal(['تهران‌پارس']);
    expect(input(field).value).to.equal('تهران‌پارس');
    expect(all(field, '.popup')).to.deep.equal([]);
  });

  it('sends its form by Enter only once its list is closed', async () => {
    const field = await draw({ options: named });
    const form = document.createElement('form');
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });
    field.before(form);
    form.append(field, document.createElement('button'));
    field.focus();
    await sendKeys({ type: 'ته' });
    await press(field, 'Enter');
    await press(field, 'ArrowDown');
    await press(field, 'Enter');
    expect(field.value).to.equal('تهران');
    expect(sent).to.equal(0);
    await press(field, 'Enter');
    expect(sent).to.equal(1);
  });

  it('takes nothing by Tab that was not written out, and says so', async () => {
    const field = await draw({ options: named, value: 'كرمان' });
    field.focus();
    type(field, 'ته');
    await field.updateComplete;
    await press(field, 'ArrowDown');
    await press(field, 'Tab');
    expect(field.value).to.equal('كرمان');
    expect(input(field).value).to.equal('كرمان');
    expect(all(field, '#error')[0]?.textContent).to.contain('در فهرست نبود');
    field.focus();
    type(field, 'تهران');
    await press(field, 'Tab');
    expect(field.value).to.equal('تهران');
  });

  it('is emptied by emptying its text', async () => {
    const field = await draw({ options: named, value: 'تهران' });
    field.focus();
    type(field, '');
    expect(field.value).to.equal(undefined);
  });

  it('takes by a press, and keeps the keyboard in the text', async () => {
    const field = await draw({ options: named });
    field.focus();
    input(field).click();
    await field.updateComplete;
    setTimeout(() => rows(field)[2]?.click());
    await oneEvent(field, 'change');
    expect(field.value).to.equal('تهران');
    expect(field.shadowRoot?.activeElement).to.equal(input(field));
  });

  it('orders its options as the dictionary does, where asked to', async () => {
    const field = await draw({ options: named.slice(0, 5), search: true, sorted: true, value: 'كرمان' });
    field.focus();
    await press(field, 'ArrowDown');
    expect(labels(field)).to.deep.equal(['تهران', 'تهران‌پارس', 'خانه‌سازی', 'شهر ري', 'كرمان']);
    expect(active(field)).to.equal('كرمان');
  });

  it('says that nothing was found', async () => {
    const field = await draw({ options: named });
    type(field, 'قققق');
    await field.updateComplete;
    expect(rows(field)).to.deep.equal([]);
    expect(input(field).getAttribute('aria-expanded')).to.equal('false');
    expect(all(field, '.count')[0]?.textContent).to.contain('چیزی پیدا نشد');
  });

  for (const dir of ['rtl', 'ltr'] as const) {
    it(`has no fault that axe finds while open, ${dir}`, async () => {
      const field = await draw({ options: named, value: 'تهران' }, dir);
      field.focus();
      await press(field, 'ArrowDown');
      await aTimeout(0);
      await expect(field).to.be.accessible();
    });
  }
});
