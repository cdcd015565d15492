import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { Client } from '@panjare/client';
import type { AddressFound } from '@panjare/contract';
import { standInClient } from '../context/stand-in-client.ts';
import type { StandIn } from '../context/stand-in-client.ts';
import '../define/address-field.ts';
import { controlSuite } from '../field/control-suite.ts';
import type { FieldElement } from '../field/field-element.ts';
import type { FieldValue } from '../field/field-value.ts';
import { issueWords } from '../localize/issue-text.ts';
import { paste } from '../testing/paste.ts';
import type { AddressField } from './address-field.ts';

type Box = HTMLInputElement | HTMLTextAreaElement;
const box = (field: HTMLElement, part: string) =>
  field.shadowRoot?.querySelector<Box>(`[data-part="${part}"]`) as Box;
const type = (field: HTMLElement, part: string, text: string) => {
  const input = box(field, part);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
};
const said = (field: HTMLElement) =>
  field.shadowRoot?.querySelector('[role="status"]')?.textContent?.trim() ?? '';

// Invented, as all addresses here.
const address = {
  postalCode: '5133913131',
  province: 'آذربایجان شرقی',
  city: 'تبریز',
  street: 'خیابان نمونه، کوچهٔ یکم',
};
const found: AddressFound = { address, source: 'post' };

controlSuite({
  tag: 'panjare-address-field',
  act(field: FieldElement<FieldValue>) {
    for (const [part, text] of Object.entries({ ...address, postalCode: '۵۱۳۳۹-۱۳۱۳۱', unit: '۴' }))
      type(field, part, text);
  },
  value: { ...address, unit: '۴' },
  sent: JSON.stringify({ ...address, unit: '۴' }),
});

/** Waits for what has been asked, and for the drawing of its answer. */
async function settle(field: AddressField): Promise<void> {
  await aTimeout(0);
  await field.updateComplete;
}

async function draw(
  find: Client['addresses']['find'] = () => Promise.resolve(found),
): Promise<{ field: AddressField; stand: StandIn }> {
  const stand = standInClient({ rooms: { addresses: { find } } });
  const field = await fixture<AddressField>(
    html`<panjare-address-field label="نشانی ملک" name="/address" .place=${stand}></panjare-address-field>`,
  );
  return { field, stand };
}

describe('panjare-address-field', () => {
  it('fills in what the post knows of a pasted code, says so, and tells the page', async () => {
    const { field } = await draw();
    const seen: unknown[] = [];
    field.addEventListener('change', () => seen.push(field.value));
    await paste('۵۱۳۳۹-۱۳۱۳۱', box(field, 'postalCode') as HTMLInputElement);
    await settle(field);
    expect(field.value).to.deep.equal(address);
    expect(seen.at(-1)).to.deep.equal(address);
    expect(box(field, 'street').value).to.equal(address.street);
    expect(said(field)).to.contain('نشانی از ادارهٔ پست است');
    expect(box(field, 'postalCode').value, 'what was typed stays as typed').to.equal('۵۱۳۳۹-۱۳۱۳۱');
  });

  it('says when what the post gave was changed', async () => {
    const { field } = await draw();
    type(field, 'postalCode', '5133913131');
    await settle(field);
    type(field, 'number', '12');
    await settle(field);
    expect(said(field)).to.contain('اگر درست نیست');
    type(field, 'street', 'خیابان نمونه، کوچهٔ دوم');
    await settle(field);
    expect(said(field)).to.contain('تغییر داده‌اید');
  });

  it('never replaces what was written by hand without asking', async () => {
    const { field } = await draw();
    type(field, 'city', 'مرند');
    type(field, 'number', '۱۲');
    type(field, 'postalCode', '5133913131');
    await settle(field);
    expect(box(field, 'city').value).to.equal('مرند');
    expect(box(field, 'street').value).to.equal('');
    expect(said(field)).to.contain('تبریز');
    field.shadowRoot?.querySelector('button')?.click();
    await settle(field);
    expect(field.value).to.deep.equal({ ...address, number: '۱۲' });
    expect(field.shadowRoot?.activeElement).to.equal(box(field, 'number'));
  });

  it('replaces what it found before by what it finds of another code', async () => {
    const other = { ...address, postalCode: '5133913132', street: 'خیابان آزمون' };
    const { field } = await draw((code) =>
      Promise.resolve({ source: 'post', address: code === other.postalCode ? other : address }),
    );
    type(field, 'postalCode', address.postalCode);
    await settle(field);
    type(field, 'postalCode', other.postalCode);
    await settle(field);
    expect(field.value).to.deep.equal(other);
  });

  it('leaves everything to be written where nothing is found or nobody answers, and tries again', async () => {
    let answer = () => Promise.resolve<AddressFound | undefined>(undefined);
    const { field } = await draw(() => answer());
    type(field, 'postalCode', '5133913131');
    await settle(field);
    expect(said(field)).to.contain('نمی‌شناسد');
    answer = () => Promise.reject(Object.assign(new Error('down'), { code: 'upstream-unreachable' }));
    type(field, 'postalCode', '5133913132');
    type(field, 'city', 'تبریز');
    await settle(field);
    expect(said(field)).to.contain('پاسخ نمی‌دهد');
    expect(box(field, 'city').readOnly).to.equal(false);
    answer = () => Promise.resolve(found);
    field.shadowRoot?.querySelector('button')?.click();
    await settle(field);
    expect(box(field, 'city').value).to.equal('تبریز');
    expect(said(field)).to.contain('نشانی این کد پستی');
  });

  it('says that nothing can be reached, and asks again once it can', async () => {
    let answer: () => Promise<AddressFound> = () =>
      Promise.reject(Object.assign(new Error('gone'), { code: 'network' }));
    const { field } = await draw(() => answer());
    type(field, 'postalCode', '5133913131');
    await settle(field);
    expect(said(field)).to.contain('وصل نیستیم');
    answer = () => Promise.resolve(found);
    dispatchEvent(new Event('online'));
    await settle(field);
    expect(field.value).to.deep.equal(address);
  });

  it('asks again by itself once somebody has signed in', async () => {
    const { signedInSession } = await import('../context/stand-in-client.ts');
    let answer: () => Promise<AddressFound> = () =>
      Promise.reject(Object.assign(new Error('who'), { code: 'signed-out' }));
    const { field, stand } = await draw(() => answer());
    type(field, 'postalCode', '5133913131');
    await settle(field);
    expect(said(field)).to.contain('پس از ورود');
    answer = () => Promise.resolve(found);
    stand.setSession(signedInSession);
    await settle(field);
    expect(field.value).to.deep.equal(address);
  });

  it('is just its boxes without a gateway', async () => {
    const field = await fixture<AddressField>(html`<panjare-address-field></panjare-address-field>`);
    type(field, 'postalCode', '1236914811');
    await settle(field);
    expect(said(field), 'an unusual code is doubted, not refused').to.contain('دوباره ببینید');
    for (const [part, text] of Object.entries({ province: 'تهران', city: 'تهران', street: 'خیابان نمونه' }))
      type(field, part, text);
    expect(field.checkValidity()).to.equal(true);
  });

  it('tells at each box what is missing there, and goes where it is pointed', async () => {
    const { field } = await draw();
    field.error = '';
    field.issues = [
      { path: '/address/city', code: 'required', params: {} },
      { path: '/address/postalCode', code: 'format', params: { format: 'postal-code' } },
    ];
    await issueWords.fetch();
    await settle(field);
    expect(field.shadowRoot?.getElementById('error-city')?.textContent).to.contain(
      '«شهر یا روستا» را وارد کنید',
    );
    expect(field.shadowRoot?.getElementById('error-postalCode')?.textContent).to.contain('۱۰ رقم');
    expect(box(field, 'city').getAttribute('aria-describedby')).to.contain('error-city');
    expect(box(field, 'street').ariaInvalid).to.equal(null);
    field.focus({ path: '/address/city' });
    expect(field.shadowRoot?.activeElement).to.equal(box(field, 'city'));
  });

  it('lets the browser fill in each box by its token', async () => {
    const { field } = await draw();
    const tokens = ['postalCode', 'province', 'city', 'street', 'unit'].map((part) =>
      box(field, part).getAttribute('autocomplete'),
    );
    expect(tokens).to.deep.equal([
      'postal-code',
      'address-level1',
      'address-level2',
      'street-address',
      'off',
    ]);
    field.autocomplete = 'off';
    await field.updateComplete;
    expect(box(field, 'city').getAttribute('autocomplete')).to.equal('off');
  });
});
